import { makeStyles, tokens } from '@fluentui/react-components';
import { PageSkeleton } from '../tab/PageSkeleton';
import { Notice } from '../ui/Notice';
import { PageHeading } from '../ui/PageHeading';
import { outlook as words } from '../words/en-gb/outlook';
import type { Mailbox } from './mailbox';
import { MailReport } from './MailReport';
import { useCatchUp } from './use-catch-up';
import { useMails } from './use-mails';
import { useOriginals } from './use-originals';

const useStyles = makeStyles({ page: { display: 'grid', gap: tokens.spacingVerticalL, '& p': { margin: 0 } } });

/** The e-mail in front, and the report about it; without one, what to do. */
export function PanePage({ mailbox }: { mailbox: Mailbox }) {
  const styles = useStyles();
  const mails = useMails(mailbox);
  const originals = useOriginals(mails.originalOf);
  const caughtUp = useCatchUp(mails.front, originals.sendOne);
  if (mails.loading) return <PageSkeleton />;
  return (
    <div className={styles.page}>
      {caughtUp ? (
        <Notice intent="success" role="status">
          <p>{words.originals.caughtUp(caughtUp)}</p>
        </Notice>
      ) : null}
      {mails.key !== undefined ? (
        <MailReport key={mails.key} mails={mails} originals={originals} first={mails.key} />
      ) : (
        <>
          <PageHeading>{words.none.title}</PageHeading>
          <p>{words.none.text}</p>
        </>
      )}
    </div>
  );
}
