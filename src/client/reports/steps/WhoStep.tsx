import { Button } from '@fluentui/react-components';
import { SUBJECT_KINDS, type SubjectKind } from '../../../contract/choices';
import { INVOLVED_LIMIT } from '../../../contract/limits';
import { words as shared } from '../../../contract/words/en-gb';
import { PersonField } from '../../people/PersonField';
import { ChoiceCards } from '../../ui/ChoiceCards';
import { report } from '../../words/en-gb/report';
import { addInvolved, changeInvolved, mayName, removeInvolved } from '../report-form';
import { useReportStyles } from '../report-styles';
import { InvolvedPersonRow } from './InvolvedPersonRow';
import { errorOf, type StepProps } from './step-props';

const words = report.who;
const choices = SUBJECT_KINDS.map((value) => ({ value, label: shared.subjects[value] }));
/** People of the school whom Lantern must be able to keep the concern from. */
const OF_THE_SCHOOL: readonly (SubjectKind | undefined)[] = ['staff', 'headteacher', 'dsl', 'governor'];

/** Third question: whom it is about (REP-7), and who is involved with which part. */
export function WhoStep({ form, change, issues }: StepProps) {
  const styles = useReportStyles();
  return (
    <>
      <ChoiceCards
        name="about"
        legend={report.headings.who}
        legendHidden
        columns
        choices={choices}
        value={form.about}
        error={errorOf(issues, 'about')}
        onChange={(about) => change({ about })}
      />
      {mayName(form.about) ? (
        <PersonField
          id="aboutPerson"
          label={words.aboutName}
          hint={OF_THE_SCHOOL.includes(form.about) ? words.staffHelp : undefined}
          value={form.aboutPerson}
          error={errorOf(issues, 'aboutPerson')}
          onChange={(aboutPerson) => change({ aboutPerson })}
        />
      ) : null}
      <section className={styles.step} aria-labelledby="involved">
        <div>
          <h3 className={styles.subheading} id="involved" tabIndex={-1}>
            {words.involvedTitle}
          </h3>
          <p className={styles.quiet}>{words.involvedHelp}</p>
        </div>
        {form.involved.map((person, index) => (
          <InvolvedPersonRow
            key={person.row}
            number={index + 1}
            person={person}
            error={errorOf(issues, `involved.${person.row}`)}
            onChange={(part) => change(changeInvolved(form, person.row, part))}
            onRemove={() => change(removeInvolved(form, person.row))}
          />
        ))}
        {form.involved.length < INVOLVED_LIMIT ? (
          <div>
            <Button onClick={() => change(addInvolved(form))}>
              {form.involved.length === 0 ? words.add : words.addAnother}
            </Button>
          </div>
        ) : null}
      </section>
    </>
  );
}
