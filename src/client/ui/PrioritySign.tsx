import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { AlertUrgentFilled } from '@fluentui/react-icons/svg/alert-urgent';
import { ArrowDownFilled } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpFilled } from '@fluentui/react-icons/svg/arrow-up';
import { SubtractFilled } from '@fluentui/react-icons/svg/subtract';

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
  danger: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  high: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  medium: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
  },
  low: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
});

const SIGNS = {
  danger: { Icon: AlertUrgentFilled, style: 'danger' },
  high: { Icon: ArrowUpFilled, style: 'high' },
  medium: { Icon: SubtractFilled, style: 'medium' },
  low: { Icon: ArrowDownFilled, style: 'low' },
} as const;

/** Priority by word, icon and colour together; a priority this page does not know shows by its word alone. */
export function PrioritySign({ priority, label }: { priority: string; label: string }) {
  const styles = useStyles();
  const sign = isKnown(priority) ? SIGNS[priority] : undefined;
  return (
    <span className={mergeClasses(styles.root, styles[sign?.style ?? 'low'])}>
      {sign ? <sign.Icon aria-hidden /> : null}
      {label}
    </span>
  );
}

function isKnown(priority: string): priority is keyof typeof SIGNS {
  return priority in SIGNS;
}
