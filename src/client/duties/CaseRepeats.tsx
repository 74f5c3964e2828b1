import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useRef } from 'react';
import type { CaseView } from '../../contract/cases';
import type { RepeatsView } from '../../contract/duties';
import { useCaseStyles } from '../incidents/case-styles';
import type { Act } from '../incidents/use-case';
import { RouteLink } from '../tab/RouteLink';
import { useTab } from '../tab/tab-context';
import { useResource } from '../ui/use-resource';
import { When } from '../ui/When';
import { duties as words } from '../words/en-gb/duties';
import { CaseSteps } from './CaseSteps';
import { useDutyStyles } from './duty-styles';
import { PupilIds } from './PupilIds';

interface CaseRepeatsProps {
  view: CaseView;
  busy: boolean;
  act: Act;
}

/** The same people in earlier cases, known by identity or because somebody said so, never by a name (ESC-8). */
export function CaseRepeats({ view, busy, act }: CaseRepeatsProps) {
  const styles = useCaseStyles();
  const { service } = useTab();
  const { reference } = view;
  const load = useCallback(() => service.repeats(reference), [service, reference]);
  const { value, problem, reload } = useResource(load);
  // Every entry of the chronology may have changed who is known.
  const entries = view.chronology.length;
  const known = useRef(entries);
  useEffect(() => {
    if (known.current === entries) return;
    known.current = entries;
    void reload();
  }, [entries, reload]);
  return (
    <section className={styles.section} aria-labelledby="repeats">
      <h2 className={styles.title} id="repeats">
        {words.repeatsTitle}
      </h2>
      {problem && !value ? <p>{words.repeatsFailed}</p> : null}
      {value ? <Found found={value} view={view} busy={busy} act={act} /> : null}
      <PupilIds view={view} busy={busy} act={act} />
    </section>
  );
}

function Found({ found, view, busy, act }: CaseRepeatsProps & { found: RepeatsView }) {
  const styles = useCaseStyles();
  const { repeats, maybe, row } = found;
  const mayRecord = view.abilities.record;
  return (
    <>
      {repeats.length + maybe.length === 0 ? <p className={styles.quiet}>{words.noRepeats}</p> : null}
      <ul className={styles.list}>
        {repeats.map((repeat) => (
          <li key={`${repeat.name} ${repeat.reference}`}>
            {words.repeatLine(repeat.name)} <CaseRef reference={repeat.reference} />
            {repeat.actions.map((action) => (
              <div key={action.label} className={styles.quiet}>
                {words.repeatAction(action.label)} <When at={action.at} />
              </div>
            ))}
          </li>
        ))}
        {maybe.map((pair) => (
          <Question key={`${pair.person} ${pair.reference} ${pair.otherPerson}`} pair={pair} ask={mayRecord} busy={busy} act={act} />
        ))}
      </ul>
      {row ? (
        <>
          <h3 className={styles.subtitle}>{words.continued(row.row, row.incident)}</h3>
          <CaseSteps actions={row.actions} mayRecord={mayRecord} busy={busy} act={act} />
        </>
      ) : null}
    </>
  );
}

interface QuestionProps {
  pair: RepeatsView['maybe'][number];
  ask: boolean;
  busy: boolean;
  act: Act;
}

function Question({ pair, ask, busy, act }: QuestionProps) {
  const styles = useDutyStyles();
  const { person, name, reference, otherPerson, otherName } = pair;
  const question = words.maybe(name, otherName);
  const answer = (same: boolean) =>
    void act({ kind: 'record', what: 'same', body: { person, other: reference, otherPerson, same } });
  return (
    <li className={styles.line}>
      <span>
        {question} <CaseRef reference={reference} />?
      </span>
      {ask ? (
        <div className={styles.buttons} role="group" aria-label={`${question} ${reference}?`}>
          <Button size="small" disabledFocusable={busy} onClick={() => answer(true)}>
            {words.yes}
          </Button>
          <Button size="small" disabledFocusable={busy} onClick={() => answer(false)}>
            {words.no}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

function CaseRef({ reference }: { reference: string }) {
  return <RouteLink to={{ page: 'case', reference }}>{reference}</RouteLink>;
}
