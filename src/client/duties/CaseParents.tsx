import type { CaseView } from '../../contract/cases';
import type { CaseParentsView } from '../../contract/duties';
import { useCaseStyles } from '../incidents/case-styles';
import type { Act } from '../incidents/use-case';
import { When } from '../ui/When';
import { duties as words } from '../words/en-gb/duties';
import { useDutyStyles } from './duty-styles';
import { RecordButtons, type RecordChoice } from './RecordButtons';

interface CaseParentsProps {
  view: CaseView;
  busy: boolean;
  act: Act;
}

/** Whether the parents of each young person were told: an open line until it is recorded (ESC-11). */
export function CaseParents({ view, busy, act }: CaseParentsProps) {
  const styles = useCaseStyles();
  const { line, name } = useDutyStyles();
  return (
    <section className={styles.section} aria-labelledby="parents">
      <h2 className={styles.title} id="parents">
        {words.parentsTitle}
      </h2>
      {view.parents.length === 0 ? <p className={styles.quiet}>{words.noYoung}</p> : null}
      <ul className={styles.list}>
        {view.parents.map((parents) => (
          <li key={parents.person} className={line}>
            <h3 className={name}>{words.parentsWhose(parents.name)}</h3>
            <Recorded record={parents.record} />
            {view.abilities.record ? (
              <RecordButtons of={words.parentsWhose(parents.name)} choices={choicesOf(parents, act)} busy={busy} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Recorded({ record }: { record: CaseParentsView['record'] }) {
  const styles = useCaseStyles();
  if (!record) return <span className={styles.strength}>{words.parentsOpen}</span>;
  const { state, toldAt, toldBy = '', how = '', reason } = record;
  return (
    <>
      <span>
        <strong>{words.parentsStates[state]}</strong>
        {toldAt ? (
          <>
            {' '}
            <When at={toldAt} /> {words.toldLine(toldBy, how)}
          </>
        ) : null}
        {reason ? `: ${reason}` : null}
      </span>
      <span className={styles.quiet}>
        {words.recordedBy(record.by)} <When at={record.at} />
      </span>
    </>
  );
}

function choicesOf({ person, record }: CaseParentsView, act: Act): RecordChoice[] {
  const choice = (state: keyof typeof words.parentsStates, fields: RecordChoice['fields']): RecordChoice => ({
    id: state,
    label: words.parentsStates[state],
    fields,
    onSave: (values) => {
      const outcome = { state, ...values };
      return act({
        kind: 'record',
        what: 'parents',
        body: { person, outcome, ...(record ? { seen: record.at } : {}) },
      });
    },
  });
  const all = [
    choice('told', [
      { name: 'toldAt', label: words.when, kind: 'moment' },
      { name: 'toldBy', label: words.toldBy, kind: 'line' },
      { name: 'how', label: words.toldHow, kind: 'line' },
    ]),
    choice('notYet', [{ name: 'reason', label: words.note, kind: 'text', optional: true }]),
    choice('notTold', [{ name: 'reason', label: words.notToldWhy, kind: 'text' }]),
    choice('notYoung', []),
  ];
  return all.filter(({ id }) => id !== record?.state || id === 'notTold' || id === 'told');
}
