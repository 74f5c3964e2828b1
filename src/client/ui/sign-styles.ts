import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** A small sign of word, icon and colour together. The outline is seen in high contrast only. */
export const useSignStyles = makeStyles({
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
  danger: { backgroundColor: tokens.colorStatusDangerBackground3, color: tokens.colorNeutralForegroundOnBrand },
  high: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground1 },
  calm: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
});
