import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** Pages of the school's own set-up: sections one below the other, rows that become cards on a phone. */
export const useSchoolStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXL,
    maxWidth: '860px',
    minWidth: 0,
    ...typographyStyles.body1,
  },
  /** A second way back, below the one to School: far enough from it for a finger. */
  back: { paddingTop: tokens.spacingVerticalM },
  section: { display: 'grid', gap: tokens.spacingVerticalM, minWidth: 0 },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  subheading: { ...typographyStyles.subtitle2, margin: 0 },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  text: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  grow: { flexGrow: 1, flexBasis: '220px', minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'start' },
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'end' },
  /** A long line in a list of choices makes no page wider than the telephone. */
  field: { flexGrow: 1, flexBasis: '160px', maxWidth: '320px', minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  form: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    maxWidth: '560px',
  },
  group: { border: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0 },
  details: { '& summary': { cursor: 'pointer', paddingBlock: tokens.spacingVerticalXS } },
  points: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});
