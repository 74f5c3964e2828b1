import { Caption1, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  more: { '@media (max-width: 640px)': { display: 'none' } },
  ribbon: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    textAlign: 'center',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
  },
});

/** Says at a glance that none of this is real. */
export function Ribbon({ school }: { school: string }) {
  const styles = useStyles();
  return (
    <aside className={styles.ribbon} aria-label="About this page">
      <Caption1>
        <strong>{school}</strong> is made up
        <span className={styles.more}>. Its people and messages live on this machine only</span>.
      </Caption1>
    </aside>
  );
}
