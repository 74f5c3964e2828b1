import { Button } from '@fluentui/react-components';
import type { MailLineView } from '../../../contract/mailbox';
import { RouteLink } from '../../tab/RouteLink';
import { When } from '../../ui/When';
import { mailboxWords as words } from '../../words/en-gb/mailbox';
import { useMailboxStyles } from './mailbox-styles';

interface MailListProps {
  mails: readonly MailLineView[];
  /** Key of the e-mail that is being made a report. */
  busy: string | undefined;
  onReport: (key: string) => void;
}

/** Each e-mail with what became of it. What stands in it was written by anybody, and is shown as text alone. */
export function MailList({ mails, busy, onReport }: MailListProps) {
  const styles = useMailboxStyles();
  return (
    <ul className={styles.list} aria-label={words.listTitle}>
      {mails.map((mail) => (
        <li key={mail.key} className={styles.mail}>
          <div className={styles.top}>
            <strong>{mail.label}</strong>
            <span className={styles.quiet}>
              <When at={mail.receivedAt} />
            </span>
          </div>
          {mail.reference ? (
            <div>
              <RouteLink to={{ page: 'case', reference: mail.reference }}>{mail.reference}</RouteLink>
            </div>
          ) : null}
          {mail.from ? (
            <span>
              {words.from} <bdi>{mail.from}</bdi>: <bdi>{mail.subject || words.noSubject}</bdi>
            </span>
          ) : null}
          {mail.alert ? <bdi>{mail.alert}</bdi> : null}
          {mail.mayReport ? (
            <div>
              <Button
                size="small"
                disabledFocusable={busy !== undefined}
                aria-label={words.reportOf(mail.subject || words.noSubject, mail.receivedAt.slice(11, 16))}
                onClick={() => onReport(mail.key)}
              >
                {busy === mail.key ? words.reporting : words.report}
              </Button>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
