import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useSigningStyles = makeStyles({
  page: {
    display: 'grid',
    gap: tokens.spacingVerticalXL,
    maxWidth: '760px',
    minWidth: 0,
    overflowWrap: 'anywhere',
    ...typographyStyles.body1,
    '& p': { margin: 0 },
  },
  /** Learners: large type, wide lines. */
  simple: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase600,
    '& label, & legend, & button, & input': { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase600 },
  },
  section: { display: 'grid', gap: tokens.spacingVerticalM, minWidth: 0, justifyItems: 'start' },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  subtitle: { ...typographyStyles.subtitle2, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0, width: '100%', minWidth: 0 },
  item: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    justifyItems: 'start',
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  statement: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'flex-start', paddingBlock: tokens.spacingVerticalXS },
  symbol: { flexShrink: 0, fontSize: '32px', lineHeight: 0, color: tokens.colorNeutralForeground2 },
  bullets: { margin: 0, paddingInlineStart: '20px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  answers: { display: 'grid', gap: tokens.spacingVerticalL, width: '100%', minWidth: 0 },
  field: { width: '100%', maxWidth: '420px' },
  facts: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, '& dt': { color: tokens.colorNeutralForeground2 }, '& dd': { margin: 0 } },
  hash: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  button: {
    background: 'none',
    border: 'none',
    padding: 0,
    textAlign: 'start',
    color: 'inherit',
    font: 'inherit',
    textDecorationLine: 'underline',
    cursor: 'pointer',
  },
});
