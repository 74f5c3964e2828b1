import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useCasesStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalL, ...typographyStyles.body1, minWidth: 0 },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'end' },
  search: { flexGrow: 1, flexBasis: '240px', maxWidth: '480px' },
  folded: { '& summary': { cursor: 'pointer', paddingBlock: tokens.spacingVerticalS } },
  filters: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXXL, rowGap: tokens.spacingVerticalS },
  filterGroup: { border: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  legend: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, padding: 0, marginBottom: '4px' },
  groupTitle: { ...typographyStyles.subtitle2, margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}` },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: { textAlign: 'start', ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, padding: '4px 12px 4px 0' },
  cell: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  cards: { listStyleType: 'none', margin: 0, padding: 0 },
  card: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cardTop: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1, display: 'block' },
  pages: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  keys: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
  empty: { '& p': { margin: `0 0 ${tokens.spacingVerticalXS}` } },
});
