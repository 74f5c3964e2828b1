import type { CaseView } from '../../contract/cases';
import { Notice } from '../ui/Notice';
import { When } from '../ui/When';
import { caseWords as words } from '../words/en-gb/case';
import { useCaseStyles } from './case-styles';

/** What has happened, oldest first. It only grows; a broken seal is said aloud (P5). */
export function CaseChronology({ view }: { view: CaseView }) {
  const styles = useCaseStyles();
  return (
    <section className={styles.section} aria-labelledby="chronology">
      <h2 className={styles.title} id="chronology">
        {words.chronologyTitle}
      </h2>
      {view.chronologyIntact ? null : (
        <Notice intent="danger" role="alert">
          <p>{words.broken}</p>
        </Notice>
      )}
      <ol className={styles.list}>
        {view.chronology.map((entry) => (
          <li key={entry.number}>
            <span className={styles.quiet}>
              <When at={entry.at} /> · {entry.who}
            </span>
            <p className={styles.words}>{entry.text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
