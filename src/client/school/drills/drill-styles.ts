import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useDrillStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXL,
    maxWidth: '760px',
    minWidth: 0,
    ...typographyStyles.body1,
    '& p': { margin: 0 },
  },
  section: { display: 'grid', gap: tokens.spacingVerticalM, minWidth: 0, justifyItems: 'start' },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1, display: 'block' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  list: { listStyleType: 'none', margin: 0, padding: 0, width: '100%' },
  drill: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  top: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  bar: {
    height: '10px',
    minWidth: '2px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorCompoundBrandBackground,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
});
