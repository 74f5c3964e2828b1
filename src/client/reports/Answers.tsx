import { Button } from '@fluentui/react-components';
import { words as shared } from '../../contract/words/en-gb';
import { report } from '../words/en-gb/report';
import { mayName, type ReportForm, type Step } from './report-form';
import { useReportStyles } from './report-styles';

const words = report.check;

/** The answers so far, each with a way back to its question. */
export function Answers({ form, goTo }: { form: ReportForm; goTo: (step: Step) => void }) {
  const styles = useReportStyles();
  return (
    <dl className={styles.answers}>
      {answersOf(form).map(([step, given]) => (
        <div className={styles.answer} key={step}>
          <dt className={styles.term}>{report.headings[step]}</dt>
          <dd className={styles.given}>{given}</dd>
          <dd className={styles.changeAnswer}>
            <Button
              size="small"
              appearance="subtle"
              aria-label={words.changeOf(report.headings[step])}
              onClick={() => goTo(step)}
            >
              {words.change}
            </Button>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function answersOf(form: ReportForm): [Exclude<Step, 'check'>, string][] {
  const about = form.about ? shared.subjects[form.about] : '';
  const name = mayName(form.about) ? form.aboutPerson.name.trim() : '';
  const involved = form.involved
    .filter((person) => person.name.trim() !== '')
    .map((person) => `${person.name.trim()} (${shared.parts[person.part ?? 'notSure'].toLowerCase()})`);
  return [
    ['kind', form.kind ? shared.kinds[form.kind] : ''],
    ['danger', form.childInDanger ? words.yes : words.no],
    ['who', [name ? `${about}: ${name}` : about, ...involved].join('\n')],
    ['what', [form.whatHappened.trim(), ...(form.outsideSchool ? [`(${words.outside})`] : [])].join('\n')],
  ];
}
