import { useCallback } from 'react';
import { PageSkeleton } from '../tab/PageSkeleton';
import { useTab } from '../tab/tab-context';
import { PageHeading } from '../ui/PageHeading';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useResource } from '../ui/use-resource';
import { common } from '../words/en-gb/common';
import { receipt as words } from '../words/en-gb/receipt';
import { Receipt } from './Receipt';
import { useReportStyles } from './report-styles';

/** A receipt looked up again. */
export function ReceiptPage({ reference }: { reference: string }) {
  const styles = useReportStyles();
  const { service } = useTab();
  const load = useCallback(() => service.receipt(reference), [service, reference]);
  const { value, problem, reload } = useResource(load);
  return (
    <div className={styles.page}>
      <PageHeading>{words.again(reference)}</PageHeading>
      {problem ? (
        <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: () => void reload() }} />
      ) : null}
      {value ? <Receipt receipt={value} /> : problem ? null : <PageSkeleton />}
    </div>
  );
}
