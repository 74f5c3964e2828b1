import { CONCERN_KINDS } from '../../../contract/choices';
import { words as shared } from '../../../contract/words/en-gb';
import { ChoiceCards } from '../../ui/ChoiceCards';
import { report } from '../../words/en-gb/report';
import { kindIcons } from '../kind-icons';
import { useReportStyles } from '../report-styles';
import { errorOf, type StepProps } from './step-props';

const choices = CONCERN_KINDS.map((value) => ({ value, label: shared.kinds[value], icon: kindIcons[value] }));

/** First question: what kind. It comes first because it decides what may be captured at all (P4). */
export function KindStep({ form, change, issues }: StepProps) {
  const styles = useReportStyles();
  return (
    <>
      <p className={styles.quiet}>{report.kind.help}</p>
      <ChoiceCards
        name="kind"
        legend={report.headings.kind}
        legendHidden
        columns
        choices={choices}
        value={form.kind}
        error={errorOf(issues, 'kind')}
        onChange={(kind) => change({ kind })}
      />
    </>
  );
}
