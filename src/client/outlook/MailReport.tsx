import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { DraftLine } from '../reports/DraftLine';
import { Receipt } from '../reports/Receipt';
import { isStarted } from '../reports/report-form';
import { ReportStep } from '../reports/ReportStep';
import { StepProgress } from '../reports/StepProgress';
import { useReport } from '../reports/use-report';
import { useTab } from '../tab/tab-context';
import { Notice } from '../ui/Notice';
import { PageHeading } from '../ui/PageHeading';
import { common } from '../words/en-gb/common';
import { outlook as words } from '../words/en-gb/outlook';
import { receipt as receiptWords } from '../words/en-gb/receipt';
import { MailsToReport } from './MailsToReport';
import type { Mails } from './use-mails';
import type { useOriginals } from './use-originals';

const useStyles = makeStyles({ page: { display: 'grid', gap: tokens.spacingVerticalL, minWidth: 0 } });

interface MailReportProps {
  mails: Mails;
  originals: ReturnType<typeof useOriginals>;
  /** Id of the e-mail that the report began with. */
  first: string;
}

/** The same five questions as everywhere, about the e-mails (REP-2); what may be kept follows the receipt. */
export function MailReport({ mails, originals, first }: MailReportProps) {
  const styles = useStyles();
  const { session } = useTab();
  const [reported, setReported] = useState<string>();
  const { mails: chosen, hold, readAhead } = mails;
  const records = useMemo(() => chosen.map(({ record }) => record), [chosen]);
  const state = useReport({ mails: records, draftOf: `.${first}` });
  const { form, sent } = state;
  const allowed = form.kind !== undefined && !session.noMediaKinds.includes(form.kind);

  useEffect(() => {
    if (isStarted(form)) hold();
    readAhead(chosen, allowed);
  }, [form, allowed, chosen, hold, readAhead]);

  useEffect(() => {
    if (!sent || reported === sent.receipt.reference) return;
    setReported(sent.receipt.reference);
    if (allowed) void originals.send(sent.receipt.reference, chosen);
    else originals.setState('withheld');
  }, [sent, reported, allowed, originals, chosen]);

  if (sent) {
    return (
      <div className={styles.page}>
        <PageHeading key="receipt">{receiptWords.title}</PageHeading>
        <OriginalsLine state={originals.state} />
        <Receipt
          receipt={sent.receipt}
          changed={sent.changed}
          onAnother={() => {
            mails.startAgain();
            originals.setState('none');
            state.startAgain();
          }}
        />
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <PageHeading lead={words.lead}>{common.report}</PageHeading>
      <MailsToReport mails={mails} kindChosen={form.kind !== undefined} allowed={allowed} />
      <StepProgress step={form.step} />
      <ReportStep state={state} />
      {isStarted(form) ? (
        <DraftLine
          works={state.draftsWork}
          found={state.foundDraft}
          onDiscard={() => {
            mails.startAgain();
            state.startAgain();
          }}
        />
      ) : null}
    </div>
  );
}

function OriginalsLine({ state }: { state: ReturnType<typeof useOriginals>['state'] }) {
  if (state === 'none') return null;
  const intent = state === 'kept' ? 'success' : state === 'again' ? 'warning' : 'info';
  return (
    <Notice intent={intent} role="status">
      <p>{words.originals[state]}</p>
    </Notice>
  );
}
