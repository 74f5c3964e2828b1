import { mergeClasses } from '@fluentui/react-components';
import type { CaseActionView } from '../../contract/duties';
import { useCaseStyles } from '../incidents/case-styles';
import type { Act } from '../incidents/use-case';
import { Why } from '../incidents/Why';
import { When } from '../ui/When';
import { duties as words } from '../words/en-gb/duties';
import { useDutyStyles } from './duty-styles';
import { RecordButtons, type RecordChoice } from './RecordButtons';

interface CaseStepsProps {
  actions: readonly CaseActionView[];
  mayRecord: boolean;
  busy: boolean;
  act: Act;
}

/** The actions of a matrix row with their strength, each done, or not taken with a reason (CAS-3, ESC-6, ESC-7). */
export function CaseSteps({ actions, mayRecord, busy, act }: CaseStepsProps) {
  const styles = useCaseStyles();
  return (
    <ul className={styles.list}>
      {actions.map((action) => (
        <li key={`${action.row} ${action.action} ${action.person ?? ''}`}>
          <div className={styles.line}>
            <span>{action.label}</span>
            <span className={mergeClasses(styles.strength, action.strength === 'required' && styles.required)}>
              {action.strengthLabel}
            </span>
          </div>
          <Recorded action={action} />
          {mayRecord ? <RecordButtons of={action.label} choices={choicesOf(action, act)} busy={busy} /> : null}
          <Why of={action.label} clause={action.clause} />
        </li>
      ))}
    </ul>
  );
}

function Recorded({ action: { record } }: { action: CaseActionView }) {
  const styles = useDutyStyles();
  if (!record) return null;
  return (
    <div className={styles.line}>
      <span>
        <strong>{record.state === 'done' ? words.actionDone : words.notTaken}</strong>
        {record.doneAt ? (
          <>
            {', '}
            <When at={record.doneAt} />
          </>
        ) : null}
        {record.note ? `: ${record.note}` : null}
      </span>
      <span className={styles.quiet}>
        {words.recordedBy(record.by)} <When at={record.at} />
      </span>
    </div>
  );
}

function choicesOf({ row, action, person, record }: CaseActionView, act: Act): RecordChoice[] {
  const which = { row, action, ...(person ? { person } : {}), ...(record ? { seen: record.at } : {}) };
  const send = (outcome: object) => act({ kind: 'record', what: 'actions', body: { ...which, outcome } });
  return [
    {
      id: 'done',
      label: words.done,
      fields: [
        { name: 'doneAt', label: words.when, kind: 'moment' },
        { name: 'note', label: words.note, kind: 'text', optional: true },
      ],
      onSave: (values) => send({ state: 'done', ...values }),
    },
    {
      id: 'notTaken',
      label: words.notTaken,
      fields: [{ name: 'note', label: words.notTakenWhy, kind: 'text' }],
      onSave: (values) => send({ state: 'notTaken', ...values }),
    },
  ];
}
