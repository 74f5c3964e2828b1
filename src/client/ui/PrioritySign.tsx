import { mergeClasses } from '@fluentui/react-components';
import { AlertUrgentFilled } from '@fluentui/react-icons/svg/alert-urgent';
import { ArrowDownFilled } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpFilled } from '@fluentui/react-icons/svg/arrow-up';
import { SubtractFilled } from '@fluentui/react-icons/svg/subtract';
import { useSignStyles } from './sign-styles';

const SIGNS = {
  danger: { Icon: AlertUrgentFilled, style: 'danger' },
  high: { Icon: ArrowUpFilled, style: 'high' },
  medium: { Icon: SubtractFilled, style: 'warning' },
  low: { Icon: ArrowDownFilled, style: 'calm' },
} as const;

/** Priority by word, icon and colour together; a priority this page does not know shows by its word alone. */
export function PrioritySign({ priority, label }: { priority: string; label: string }) {
  const styles = useSignStyles();
  const sign = isKnown(priority) ? SIGNS[priority] : undefined;
  return (
    <span className={mergeClasses(styles.root, styles[sign?.style ?? 'calm'])}>
      {sign ? <sign.Icon aria-hidden /> : null}
      {label}
    </span>
  );
}

function isKnown(priority: string): priority is keyof typeof SIGNS {
  return priority in SIGNS;
}
