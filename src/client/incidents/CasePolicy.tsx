import type { CaseView } from '../../contract/cases';
import { CaseSteps } from '../duties/CaseSteps';
import { caseWords as words } from '../words/en-gb/case';
import { useCaseStyles } from './case-styles';
import { CaseAgencies } from './CaseAgencies';
import type { Act } from './use-case';
import { Why } from './Why';

interface CasePolicyProps {
  view: CaseView;
  busy: boolean;
  act: Act;
}

/** What the policy of the day asks for: matrix actions with their strength, agencies, guidance, readers. */
export function CasePolicy({ view, busy, act }: CasePolicyProps) {
  const styles = useCaseStyles();
  return (
    <>
      <section className={styles.section} aria-labelledby="matrix">
        <h2 className={styles.title} id="matrix">
          {words.matrixTitle}
        </h2>
        {view.actions.length === 0 ? <p>{words.noActions}</p> : null}
        <CaseSteps actions={view.actions} mayRecord={view.abilities.record} busy={busy} act={act} />
        <span className={styles.quiet}>{words.policy(view.policy.title, view.policy.version)}</span>
        <SinceThen policy={view.policy} />
      </section>
      <CaseAgencies agencies={view.agencies} />
      {view.guidance.length > 0 ? (
        <section className={styles.section} aria-labelledby="guidance">
          <h2 className={styles.title} id="guidance">
            {words.guidanceTitle}
          </h2>
          <ul className={styles.list}>
            {view.guidance.map((item) => (
              <li key={item.text}>
                {item.text}
                <Why of={item.text} clause={item.clause} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className={styles.section} aria-labelledby="readers">
        <h2 className={styles.title} id="readers">
          {words.readersTitle}
        </h2>
        <ul className={styles.list}>
          {view.readers.map((reader) => (
            <li key={reader.id}>
              {reader.name}
              {reader.roles.length > 0 ? (
                <span className={styles.quiet}> {reader.roles.join(', ')}</span>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** The case keeps its version; what is different by now is said beside it. */
function SinceThen({ policy: { version, today } }: { policy: CaseView['policy'] }) {
  const styles = useCaseStyles();
  if (!today) return null;
  return (
    <>
      <h3 className={styles.subtitle}>{words.todayTitle(today.version)}</h3>
      {today.thisCase.length > 0 ? (
        <>
          <span>{words.todayThisCase}</span>
          <Lines of={today.thisCase} />
        </>
      ) : (
        <span>{words.todaySame}</span>
      )}
      <details className={styles.why}>
        <summary>{words.todayAll(version, today.changes.length)}</summary>
        <Lines of={today.changes} />
      </details>
    </>
  );
}

function Lines({ of }: { of: readonly string[] }) {
  const styles = useCaseStyles();
  return (
    <ul className={styles.list}>
      {of.map((line, n) => (
        <li key={n}>{line}</li>
      ))}
    </ul>
  );
}
