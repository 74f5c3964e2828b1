import { useTab } from '../../tab/tab-context';
import { ChoiceCards } from '../../ui/ChoiceCards';
import { Notice } from '../../ui/Notice';
import { Numbers } from '../../ui/Numbers';
import { report } from '../../words/en-gb/report';
import { errorOf, type StepProps } from './step-props';

const words = report.danger;

/** Second question: danger now. Yes shows the numbers first and large; the form goes on after the call. */
export function DangerStep({ form, change, issues }: StepProps) {
  const { session } = useTab();
  return (
    <>
      <ChoiceCards
        name="childInDanger"
        legend={report.headings.danger}
        legendHidden
        large
        choices={[
          { value: 'yes', label: words.yes },
          { value: 'no', label: words.no },
        ]}
        value={form.childInDanger === undefined ? undefined : form.childInDanger ? 'yes' : 'no'}
        error={errorOf(issues, 'childInDanger')}
        onChange={(value) => change({ childInDanger: value === 'yes' })}
      />
      {form.childInDanger ? (
        <Notice intent="danger" role="status">
          <p>
            <strong>{words.ringFirst}</strong>
          </p>
          <br />
          <Numbers contacts={session.emergencyContacts} large />
        </Notice>
      ) : null}
    </>
  );
}
