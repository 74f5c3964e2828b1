import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useRehearseStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXL,
    maxWidth: '760px',
    minWidth: 0,
    ...typographyStyles.body1,
  },
  form: {
    display: 'grid',
    // Without these the longest choice of a list would decide how wide the page is.
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& .fui-Select, & .fui-Select__select, & .fui-Input, & .fui-Input__input, & .fui-Combobox, & .fui-Combobox__input':
      {
        minWidth: 0,
        width: '100%',
      },
    gap: tokens.spacingVerticalL,
    maxWidth: '480px',
  },
  title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none' },
  subtitle: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalXS}` },
  result: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    minWidth: 0,
    overflowWrap: 'anywhere',
    '& p': { margin: 0 },
  },
  line: { listStyleType: 'none', margin: 0, padding: 0 },
  step: {
    position: 'relative',
    padding: `0 0 ${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    borderLeft: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
    marginInlineStart: '9px',
    ':last-child': { borderLeftColor: 'transparent', paddingBottom: 0 },
  },
  icon: {
    position: 'absolute',
    insetInlineStart: '-11px',
    top: 0,
    fontSize: '20px',
    lineHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  alarm: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1, display: 'block' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});
