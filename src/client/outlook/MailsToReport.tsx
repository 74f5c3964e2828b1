import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Notice } from '../ui/Notice';
import { When } from '../ui/When';
import { outlook as words } from '../words/en-gb/outlook';
import type { OpenedMail } from './mailbox';
import type { Mails } from './use-mails';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0, '& p': { margin: 0 } },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  mail: {
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  facts: { margin: 0, display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0 },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

interface MailsToReportProps {
  mails: Mails;
  kindChosen: boolean;
  allowed: boolean;
}

/** What will be reported: sender, time, subject, how many attachments. Nothing of what is inside. */
export function MailsToReport({ mails, kindChosen, allowed }: MailsToReportProps) {
  const styles = useStyles();
  const { mails: chosen, other, full } = mails;
  return (
    <section className={styles.section} aria-labelledby="mails">
      <h2 className={styles.title} id="mails">
        {words.aboutTitle(chosen.length)}
      </h2>
      <ul className={styles.list}>
        {chosen.map((mail) => (
          <li key={mail.id} className={styles.mail}>
            <MailFacts mail={mail} />
            {chosen.length > 1 ? (
              <Button
                size="small"
                appearance="subtle"
                aria-label={words.remove(mail.record.subject || words.noSubject)}
                onClick={() => mails.leaveOut(mail.id)}
              >
                {words.removeShort}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {other ? (
        <Notice intent="info" role="status">
          <p>
            <strong>{words.otherTitle}</strong>: <bdi>{other.record.subject || words.noSubject}</bdi>
          </p>
          {full ? <p>{words.full}</p> : <Button onClick={mails.add}>{words.add}</Button>}
        </Notice>
      ) : null}
      <Notice intent="warning">
        <p>
          <strong>{words.doNot}</strong>
        </p>
        {kindChosen ? <p>{allowed ? words.whole : words.withheld}</p> : null}
      </Notice>
      {kindChosen ? <p className={styles.quiet}>{words.addHelp}</p> : null}
    </section>
  );
}

/** Names and subjects come from anybody: each is kept from turning the direction of what stands beside it. */
function MailFacts({ mail: { record } }: { mail: OpenedMail }) {
  const styles = useStyles();
  const { name = '', address } = record.sender;
  return (
    <dl className={styles.facts}>
      <dt className={styles.term}>{words.from}</dt>
      <dd className={styles.fact}>
        <bdi>{name}</bdi> {name && name !== address ? <bdi>({address})</bdi> : <bdi>{name ? '' : address}</bdi>}
      </dd>
      <dt className={styles.term}>{words.sent}</dt>
      <dd className={styles.fact}>
        <When at={record.sentAt} />
      </dd>
      <dt className={styles.term}>{words.subject}</dt>
      <dd className={styles.fact}>
        <bdi>{record.subject || words.noSubject}</bdi>
      </dd>
      <dt className={styles.term}>{words.attachments}</dt>
      <dd className={styles.fact}>{words.attachmentCount(record.attachmentCount ?? 0)}</dd>
    </dl>
  );
}
