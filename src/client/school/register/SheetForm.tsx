import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { RecordedView, RegisterSheet } from '../../../contract/register';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../http';
import { useTab } from '../../tab/tab-context';
import { fieldError } from '../../ui/field-error';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { registerWords as words } from '../../words/en-gb/register';
import { useSchoolStyles } from '../school-styles';
import { Recorded } from './Recorded';
import { emptySheet, missingOn, NOTHING, signaturesOf, withEverybody, withTick } from './sheet-state';
import { SheetRow } from './SheetRow';

interface SheetFormProps {
  sheet: RegisterSheet;
  today: string;
  names: boolean;
  reload: () => Promise<void>;
}

/** The names of one agreement with a tick for each who signed, saved in one go. */
export function SheetForm({ sheet, today, names, reload }: SheetFormProps) {
  const styles = useSchoolStyles();
  const { service, session } = useTab();
  const [state, setState] = useState(() => emptySheet(today));
  const [told, setTold] = useState<{ busy?: boolean; tried?: boolean; problem?: Problem; recorded?: RecordedView }>({});
  const { ticked } = state;
  const missing = told.tried ? missingOn(sheet, state) : [];
  const left = sheet.rows.filter(({ settled }) => !settled).length;

  async function record() {
    const lacking = missingOn(sheet, state);
    setTold({ tried: true });
    if (lacking[0]) return document.getElementById(lacking[0])?.focus();
    if (ticked.size === 0) return;
    setTold({ busy: true });
    try {
      const recorded = await service.recordSignatures(signaturesOf(sheet, state));
      setState({ ...state, ticked: new Map() });
      setTold({ recorded });
    } catch (error) {
      setTold({ problem: problemOf(error) });
    }
    await reload();
  }
  return (
    <section className={styles.section} aria-label={sheet.title}>
      {told.recorded ? <Recorded recorded={told.recorded} /> : null}
      {sheet.witness ? <p className={styles.text}>{words.witness(session.person.name)}</p> : null}
      <div className={styles.buttons}>
        <Button disabledFocusable={left === 0} onClick={() => setState(withEverybody(state, sheet.rows))}>
          {words.all}
        </Button>
        <Button appearance="subtle" disabledFocusable={ticked.size === 0} onClick={() => setState({ ...state, ticked: new Map() })}>
          {words.none}
        </Button>
      </div>
      {left === 0 ? <p className={styles.text}>{words.settled}</p> : null}
      <ul className={styles.list} aria-label={words.names}>
        {sheet.rows.map((row) => (
          <SheetRow
            key={row.subjectId}
            row={row}
            sheet={sheet}
            names={names}
            entered={ticked.get(row.subjectId)}
            missing={missing}
            onTick={(on) => setState(withTick(state, row.subjectId, on ? NOTHING : undefined))}
            onEnter={(entered) => setState(withTick(state, row.subjectId, entered))}
          />
        ))}
      </ul>
      <div className={styles.fields}>
        <Field label={words.signedOn} className={styles.field}>
          <Input type="date" value={state.signedOn} min={sheet.from} max={today} onChange={(_event, { value }) => setState({ ...state, signedOn: value })} />
        </Field>
        <Field label={words.keptAt} className={styles.field}>
          <Input value={state.keptAt} maxLength={200} onChange={(_event, { value }) => setState({ ...state, keptAt: value })} />
        </Field>
      </div>
      {told.problem ? <ProblemNotice problem={told.problem} /> : null}
      <Field validationMessage={fieldError(told.tried && ticked.size === 0 ? words.nobodyTicked : undefined)}>
        <div>
          <Button appearance="primary" size="large" disabledFocusable={told.busy} onClick={() => void record()}>
            {told.busy ? words.recording : ticked.size === 0 ? words.recordNone : words.record(ticked.size)}
          </Button>
        </div>
      </Field>
    </section>
  );
}
