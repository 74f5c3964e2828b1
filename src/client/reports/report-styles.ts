import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** Styles that the steps of the report share. */
export const useReportStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalXL, maxWidth: '760px' },
  form: { display: 'grid', gap: tokens.spacingVerticalXL, minWidth: 0 },
  heading: { ...typographyStyles.title3, margin: 0, outlineStyle: 'none' },
  subheading: { ...typographyStyles.subtitle2, margin: 0 },
  count: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: 0 },
  quiet: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: 0 },
  step: { display: 'grid', gap: tokens.spacingVerticalL, minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  progress: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    margin: '8px 0 0',
    padding: 0,
    listStyleType: 'none',
  },
  bar: {
    flexGrow: 1,
    height: '4px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStroke2,
  },
  barDone: { backgroundColor: tokens.colorCompoundBrandBackground },
  person: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  hints: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalXS },
  hint: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground2,
  },
  hintIcon: { flexShrink: 0, fontSize: '18px', lineHeight: '20px' },
  hintFine: { color: tokens.colorStatusSuccessForeground1 },
  hintLook: { color: tokens.colorNeutralForeground1 },
  answers: { margin: 0, display: 'grid', gap: tokens.spacingVerticalM },
  answer: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
  term: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  given: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  changeAnswer: { margin: 0, gridColumn: 2, gridRow: '1 / span 2' },
  readers: { margin: '4px 0 0', paddingInlineStart: '20px', ...typographyStyles.body1 },
});
