import type { CaseView } from '../../contract/cases';
import { useCaseStyles } from '../incidents/case-styles';
import type { Act } from '../incidents/use-case';
import { duties as words } from '../words/en-gb/duties';
import { useDutyStyles } from './duty-styles';
import { RecordButtons } from './RecordButtons';

/** The school's own numbers of the people in a case, folded away: few cases need one. */
export function PupilIds({ view, busy, act }: { view: CaseView; busy: boolean; act: Act }) {
  const styles = useCaseStyles();
  const { line } = useDutyStyles();
  if (view.namedPeople.length === 0) return null;
  return (
    <details className={styles.why}>
      <summary>{words.peopleTitle}</summary>
      <p>{words.peopleHelp}</p>
      <ul className={styles.list}>
        {view.namedPeople.map(({ person, name, pupilId, at }) => (
          <li key={person} className={line}>
            <span>{pupilId ? `${name}: ${pupilId}` : name}</span>
            {view.abilities.record ? (
              <RecordButtons
                of={name}
                busy={busy}
                choices={[
                  {
                    id: 'pupilId',
                    label: pupilId ? words.changePupilId : words.addPupilId,
                    fields: [{ name: 'pupilId', label: words.pupilId, kind: 'line' }],
                    onSave: (values) =>
                      act({ kind: 'record', what: 'people', body: { person, ...values, ...(at ? { seen: at } : {}) } }),
                  },
                ]}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
