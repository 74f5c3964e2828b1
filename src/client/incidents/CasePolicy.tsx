import { mergeClasses } from '@fluentui/react-components';
import type { CaseView } from '../../contract/cases';
import { TelephoneLink } from '../ui/Numbers';
import { caseWords as words } from '../words/en-gb/case';
import { useCaseStyles } from './case-styles';

/** How the service marks what comes from no clause of the school's policy. */
const BY_DEFAULT = 'default';

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
      </section>
      <Agencies agencies={view.agencies} />
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

function Agencies({ agencies }: { agencies: CaseView['agencies'] }) {
  const styles = useCaseStyles();
  if (agencies.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="agencies">
      <h2 className={styles.title} id="agencies">
        {words.agenciesTitle}
      </h2>
      <ul className={styles.list}>
        {agencies.map((agency) => (
          <li key={agency.name}>
            <div>{agency.name}</div>
            {agency.telephone ? <TelephoneLink number={agency.telephone} /> : null}
            {agency.hours ? <div className={styles.quiet}>{agency.hours}</div> : null}
            {agency.outOfHours ? (
              <div>
                <span className={styles.quiet}>{words.outOfHours}: </span>
                <TelephoneLink number={agency.outOfHours} />
              </div>
            ) : null}
            {agency.website ? <div className={styles.quiet}>{agency.website}</div> : null}
            <Why of={agency.name} clause={agency.clause} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The clause a line comes from, shown to those who ask. */
function Why({ of, clause }: { of: string; clause: string }) {
  const styles = useCaseStyles();
  return (
    <details className={styles.why}>
      <summary aria-label={words.whyOf(of)}>{words.why}</summary>
      {clause === BY_DEFAULT ? words.byDefault : clause}
    </details>
  );
}
