import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useMailboxStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, width: '100%' },
  mail: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  top: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, alignItems: 'baseline' },
  quiet: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
});
