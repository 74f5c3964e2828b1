import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
    '& p': { margin: 0 },
    '& p + p': { marginTop: tokens.spacingVerticalXS },
  },
  icon: { flexShrink: 0, fontSize: '20px', lineHeight: 0 },
  words: { flexGrow: 1, minWidth: 0 },
  info: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground1 },
  success: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorNeutralForeground1 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorNeutralForeground1 },
  danger: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorNeutralForeground1 },
  outlined: { outline: `1px solid ${tokens.colorTransparentStroke}`, outlineOffset: '-1px' },
});

const ICONS = {
  info: InfoRegular,
  success: CheckmarkCircleRegular,
  warning: WarningRegular,
  danger: ErrorCircleRegular,
};

interface NoticeProps {
  intent: keyof typeof ICONS;
  /** `alert` interrupts a screen reader, `status` waits its turn; without either it is read in its place. */
  role?: 'alert' | 'status';
  children: ReactNode;
}

/** A sentence or two that stand out. The icon and the words carry the meaning; the colour only helps. */
export function Notice({ intent, role, children }: NoticeProps) {
  const styles = useStyles();
  const Icon = ICONS[intent];
  return (
    <div className={mergeClasses(styles.root, styles[intent], styles.outlined)} role={role}>
      <span className={styles.icon} aria-hidden>
        <Icon />
      </span>
      <div className={styles.words}>{children}</div>
    </div>
  );
}
