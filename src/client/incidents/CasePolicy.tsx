import { mergeClasses } from '@fluentui/react-components';
import type { CaseView } from '../../contract/cases';
import { caseWords as words } from '../words/en-gb/case';
import { useCaseStyles } from './case-styles';
import { CaseAgencies } from './CaseAgencies';
import { Why } from './Why';

/** What the policy of the day asks for: matrix actions with their strength, agencies, guidance, readers. */
export function CasePolicy({ view }: { view: CaseView }) {
  const styles = useCaseStyles();
  return (
    <>
      <section className={styles.section} aria-labelledby="matrix">
        <h2 className={styles.title} id="matrix">
          {words.matrixTitle}
        </h2>
        {view.actions.length === 0 ? <p>{words.noActions}</p> : null}
        <ul className={styles.list}>
          {view.actions.map((action) => (
            <li key={action.label}>
              <div className={styles.line}>
                <span>{action.label}</span>
                <span
                  className={mergeClasses(styles.strength, action.strength === 'required' && styles.required)}
                >
                  {action.strengthLabel}
                </span>
              </div>
              <Why of={action.label} clause={action.clause} />
            </li>
          ))}
        </ul>
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
