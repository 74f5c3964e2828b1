import { makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import type { OpenMail } from '../outlook/mail-view';
import { cleanHtml } from './clean-html';
import { when } from './school-time';

const useStyles = makeStyles({
  pane: { flex: 1, minWidth: 0, overflowY: 'auto', padding: tokens.spacingHorizontalXXL },
  head: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  body: { marginTop: tokens.spacingVerticalL, overflowWrap: 'anywhere' },
  nothing: { flex: 1, display: 'grid', placeItems: 'center', color: tokens.colorNeutralForeground2 },
});

/** An e-mail as Outlook shows it: no script, no picture from elsewhere. */
export function ReadingPane({ mail, now }: { mail: OpenMail | undefined; now: Date }) {
  const styles = useStyles();
  if (!mail) {
    return (
      <div className={styles.nothing}>
        <Text>Choose an e-mail.</Text>
      </div>
    );
  }
  return (
    <article className={styles.pane} aria-label={mail.subject} tabIndex={0}>
      <Title3 as="h2" className={styles.head}>
        {mail.subject}
      </Title3>
      <p className={styles.quiet}>
        {mail.from.name} &lt;{mail.from.address}&gt;, {when(mail.receivedAt, now)}
        <br />
        To {mail.to.map(({ name }) => name).join(', ')}
      </p>
      {mail.files.length > 0 ? <p>Attached: {mail.files.map(({ name }) => name).join(', ')}</p> : null}
      <div className={styles.body} dangerouslySetInnerHTML={{ __html: cleanHtml(mail.html) }} />
    </article>
  );
}
