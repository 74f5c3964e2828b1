import { mergeClasses } from '@fluentui/react-components';
import { AlertUrgentFilled } from '@fluentui/react-icons/svg/alert-urgent';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { SubtractFilled } from '@fluentui/react-icons/svg/subtract';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { CaseClockView } from '../../contract/duties';
import { useSignStyles } from '../ui/sign-styles';
import { duties as words } from '../words/en-gb/duties';

const SIGNS = {
  late: { Icon: AlertUrgentFilled, style: 'danger' },
  near: { Icon: WarningRegular, style: 'warning' },
  possible: { Icon: InfoRegular, style: 'warning' },
  running: { Icon: SubtractFilled, style: 'calm' },
  notBegun: { Icon: SubtractFilled, style: 'calm' },
  ended: { Icon: CheckmarkCircleRegular, style: 'calm' },
} as const;
const LABELS = { ...words.states, notBegun: words.notBegun, ended: words.ended };

/** How a clock stands: word, icon and colour together. */
export function ClockSign({ state }: { state: CaseClockView['state'] }) {
  const styles = useSignStyles();
  const { Icon, style } = SIGNS[state];
  return (
    <span className={mergeClasses(styles.root, styles[style])}>
      <Icon aria-hidden />
      {LABELS[state]}
    </span>
  );
}
