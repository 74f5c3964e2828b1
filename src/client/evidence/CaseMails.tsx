import type { ReactNode } from 'react';
import type { MailView } from '../../contract/cases';
import { useCaseStyles } from '../incidents/case-styles';
import { Notice } from '../ui/Notice';
import { When } from '../ui/When';
import { evidenceWords as words } from '../words/en-gb/evidence';

/** The e-mails a concern was reported on: who, to whom, when, what about; and where each original stands. */
export function CaseMails({ mails }: { mails: readonly MailView[] }) {
  const styles = useCaseStyles();
  return (
    <section className={styles.section} aria-labelledby="mails">
      <h2 className={styles.title} id="mails">
        {words.mailsTitle(mails.length)}
      </h2>
      {mails.map((mail, index) => (
        <Mail key={index} mail={mail} />
      ))}
    </section>
  );
}

function Mail({ mail }: { mail: MailView }) {
  const styles = useCaseStyles();
  return (
    <div className={styles.section}>
      <dl className={styles.dl}>
        <Fact label={words.from}>
          <Person {...mail.sender} />
        </Fact>
        <Fact label={words.to}>
          <Recipients mail={mail} />
        </Fact>
        <Fact label={words.sent}>
          <When at={mail.sentAt} />
        </Fact>
        <Fact label={words.subject}>
          <bdi>{mail.subject || words.noSubject}</bdi>
        </Fact>
        <Fact label={words.attachments}>{mail.attachmentCount}</Fact>
        <Fact label={words.messageId}>
          <bdi>{mail.internetMessageId}</bdi>
        </Fact>
      </dl>
      {mail.text ? (
        <details className={styles.why}>
          <summary>{words.text}</summary>
          <p className={styles.words}>
            <bdi>{mail.text}</bdi>
          </p>
        </details>
      ) : null}
      <Notice intent={mail.original === 'kept' ? 'info' : 'warning'}>
        <p>{words.originals[mail.original]}</p>
      </Notice>
      {mail.headers ? (
        <details className={styles.why}>
          <summary>{words.headers}</summary>
          <pre className={styles.words} tabIndex={0} aria-label={words.headers}>
            {mail.headers}
          </pre>
          {mail.headersCut ? <p>{words.headersCut}</p> : null}
        </details>
      ) : null}
      <div>
        <div className={styles.quiet}>{words.hash}</div>
        <code className={styles.hash}>{mail.hash}</code>
      </div>
    </div>
  );
}

function Recipients({ mail: { recipients, recipientCount } }: { mail: MailView }) {
  if (!recipients) return words.toHidden(recipientCount);
  const hidden = recipientCount - recipients.length;
  return (
    <>
      {recipients.map((person, index) => (
        <div key={index}>
          <Person {...person} />
        </div>
      ))}
      {hidden > 0 ? words.more(hidden) : null}
    </>
  );
}

/** Written by anybody: kept from turning the direction of what stands beside it. */
function Person({ name, address }: { name: string; address: string }) {
  return (
    <>
      <bdi>{name || address}</bdi>
      {name && name !== address ? (
        <>
          {' '}
          (<bdi>{address}</bdi>)
        </>
      ) : null}
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  const styles = useCaseStyles();
  return (
    <div>
      <dt className={styles.dt}>{label}</dt>
      <dd className={styles.dd}>{children}</dd>
    </div>
  );
}
