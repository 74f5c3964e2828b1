import { mergeClasses } from '@fluentui/react-components';
import { report } from '../words/en-gb/report';
import { STEPS, type ReportForm } from './report-form';
import { useReportStyles } from './report-styles';

/** How far a report has come: in words, and as a bar for each step. */
export function StepProgress({ step: current }: Pick<ReportForm, 'step'>) {
  const styles = useReportStyles();
  const at = STEPS.indexOf(current);
  return (
    <div>
      <p className={styles.count}>{report.stepOf(at + 1, STEPS.length)}</p>
      <div className={styles.progress} aria-hidden>
        {STEPS.map((step, index) => (
          <span key={step} className={mergeClasses(styles.bar, index <= at && styles.barDone)} />
        ))}
      </div>
    </div>
  );
}
