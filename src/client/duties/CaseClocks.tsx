import type { CaseClockView } from '../../contract/duties';
import type { CaseView } from '../../contract/cases';
import { useCaseStyles } from '../incidents/case-styles';
import type { Act } from '../incidents/use-case';
import { Why } from '../incidents/Why';
import { When } from '../ui/When';
import { duties as words } from '../words/en-gb/duties';
import { ClockSign } from './ClockSign';
import { useDutyStyles } from './duty-styles';
import { RecordButtons, type RecordChoice } from './RecordButtons';
import { TimeLeft } from './TimeLeft';

interface CaseClocksProps {
  view: CaseView;
  busy: boolean;
  act: Act;
}

/** What has to be done by a certain time, each stopped by the reference number (ESC-14, DAT-4). */
export function CaseClocks({ view, busy, act }: CaseClocksProps) {
  const styles = useCaseStyles();
  const line = useDutyStyles().line;
  if (view.clocks.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="clocks">
      <h2 className={styles.title} id="clocks">
        {words.clocksTitle}
      </h2>
      <ul className={styles.list}>
        {view.clocks.map((clock) => (
          <li key={clock.id} className={line}>
            <ClockLine clock={clock} />
            {view.abilities.record ? (
              <RecordButtons of={clock.label} choices={choicesOf(clock, act)} busy={busy} />
            ) : null}
            <Why of={clock.label} clause={clock.clause} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ClockLine({ clock }: { clock: CaseClockView }) {
  const styles = useDutyStyles();
  const { state, dueAt, startedAt, record } = clock;
  return (
    <>
      <h3 className={styles.name}>{clock.label}</h3>
      <div className={styles.buttons}>
        <ClockSign state={state} />
        <span className={styles.quiet}>{words.kinds[clock.kind]}</span>
      </div>
      {dueAt && state !== 'ended' ? <TimeLeft dueAt={dueAt} state={state} /> : null}
      {startedAt && clock.beginsWith ? (
        <span className={styles.quiet}>
          {words.runsFrom} <When at={startedAt} />
        </span>
      ) : null}
      {record?.reference ? <span>{words.referenceIs(record.reference)}</span> : null}
      {record?.reason ? <span>{words.notNeededBecause(record.reason)}</span> : null}
      {record?.by && record.at ? (
        <span className={styles.quiet}>
          {words.recordedBy(record.by)} <When at={record.at} />
        </span>
      ) : null}
    </>
  );
}

function choicesOf({ id, state, beginsWith, startedAt, record }: CaseClockView, act: Act): RecordChoice[] {
  const send = (step: object) =>
    act({ kind: 'record', what: 'clocks', body: { clock: id, step, ...(record?.at ? { seen: record.at } : {}) } });
  const reason = { name: 'reason', kind: 'text' as const };
  if (state === 'ended') {
    const fields = [{ ...reason, label: words.goOnWhy }];
    return [{ id: 'goOn', label: words.goOn, fields, onSave: (values) => send({ to: 'goOn', ...values }) }];
  }
  const end: RecordChoice = {
    id: 'end',
    label: words.reference,
    fields: [{ name: 'reference', label: words.referenceLabel, kind: 'line' }],
    onSave: (values) => send({ to: 'end', ...values }),
  };
  const notNeeded: RecordChoice = {
    id: 'notNeeded',
    label: words.notNeeded,
    fields: [{ ...reason, label: words.notNeededWhy }],
    onSave: (values) => send({ to: 'notNeeded', ...values }),
  };
  if (beginsWith === undefined) return [end, notNeeded];
  const begin: RecordChoice = {
    id: 'begin',
    label: startedAt ? words.beganOtherwise : words.began(beginsWith),
    fields: [{ name: 'at', label: beginsWith, kind: 'moment' }],
    onSave: (values) => send({ to: 'begin', ...values }),
  };
  return startedAt ? [end, notNeeded, begin] : [begin, notNeeded];
}
