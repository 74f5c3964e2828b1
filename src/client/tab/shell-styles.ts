import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** The frame around every page: header, navigation, room for the content. */
export const useShellStyles = makeStyles({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 480px)': { paddingInline: tokens.spacingHorizontalL },
  },
  brand: {
    ...typographyStyles.subtitle2,
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    maxWidth: '100%',
  },
  school: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  nav: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  link: {
    ...typographyStyles.body1,
    display: 'inline-block',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (max-width: 480px)': { paddingInline: tokens.spacingHorizontalS },
  },
  here: {
    ...typographyStyles.body1Strong,
    boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
    borderRadius: 0,
  },
  main: {
    padding: tokens.spacingHorizontalXXL,
    maxWidth: '1280px',
    boxSizing: 'border-box',
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalL },
  },
  column: {
    display: 'grid',
    gap: tokens.spacingVerticalXL,
    maxWidth: '640px',
    ...typographyStyles.body1,
    '& p': { margin: 0 },
  },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
});
