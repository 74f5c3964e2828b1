import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { AlertUrgentFilled } from '@fluentui/react-icons/svg/alert-urgent';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { SubtractFilled } from '@fluentui/react-icons/svg/subtract';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { CaseClockView } from '../../contract/duties';
import { duties as words } from '../words/en-gb/duties';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: '2px 8px',
    borderRadius: tokens.borderRadiusMedium,
    ...typographyStyles.caption1Strong,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
    whiteSpace: 'nowrap',
  },
  late: { backgroundColor: tokens.colorStatusDangerBackground3, color: tokens.colorNeutralForegroundOnBrand },
  near: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground1 },
  calm: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
});

const SIGNS = {
  late: { Icon: AlertUrgentFilled, style: 'late' },
  near: { Icon: WarningRegular, style: 'near' },
  possible: { Icon: InfoRegular, style: 'near' },
  running: { Icon: SubtractFilled, style: 'calm' },
  notBegun: { Icon: SubtractFilled, style: 'calm' },
  ended: { Icon: CheckmarkCircleRegular, style: 'calm' },
} as const;
const LABELS = { ...words.states, notBegun: words.notBegun, ended: words.ended };

/** How a clock stands: word, icon and colour together. */
export function ClockSign({ state }: { state: CaseClockView['state'] }) {
  const styles = useStyles();
  const { Icon, style } = SIGNS[state];
  return (
    <span className={mergeClasses(styles.root, styles[style])}>
      <Icon aria-hidden />
      {LABELS[state]}
    </span>
  );
}
