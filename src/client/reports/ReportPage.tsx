import { useEffect, useState } from 'react';
import { useTab } from '../tab/tab-context';
import { Announce } from '../ui/Announce';
import { PageHeading } from '../ui/PageHeading';
import { common } from '../words/en-gb/common';
import { receipt as receiptWords } from '../words/en-gb/receipt';
import { report } from '../words/en-gb/report';
import { DraftLine } from './DraftLine';
import { Receipt } from './Receipt';
import { isStarted, STEPS } from './report-form';
import { useReportStyles } from './report-styles';
import { ReportStep } from './ReportStep';
import { StepProgress } from './StepProgress';
import { useReport } from './use-report';

/** Report a concern: five questions, who will read it, a receipt (REP-3). */
export function ReportPage() {
  const styles = useReportStyles();
  const { back } = useTab();
  const state = useReport();
  const [discarded, setDiscarded] = useState(false);
  const { form, sent, goTo } = state;
  const at = STEPS.indexOf(form.step);

  useEffect(() => {
    back.current = () => {
      const before = STEPS[at - 1];
      if (sent || !before) return false;
      goTo(before);
      return true;
    };
    return () => {
      back.current = undefined;
    };
  });

  if (sent) {
    return (
      <div className={styles.page}>
        <PageHeading key="receipt">{receiptWords.title}</PageHeading>
        <Receipt receipt={sent.receipt} changed={sent.changed} onAnother={state.startAgain} />
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <PageHeading lead={report.lead}>{common.report}</PageHeading>
      <StepProgress step={form.step} />
      <ReportStep state={state} />
      {isStarted(form) ? (
        <DraftLine
          works={state.draftsWork}
          found={state.foundDraft}
          onDiscard={() => {
            state.startAgain();
            setDiscarded(true);
          }}
        />
      ) : null}
      <Announce>{discarded && !isStarted(form) ? report.draft.discarded : ''}</Announce>
    </div>
  );
}
