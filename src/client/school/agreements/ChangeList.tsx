import type { TextChange } from '../../../contract/agreements';
import { agreementsWords } from '../../words/en-gb/agreements';
import { useSchoolStyles } from '../school-styles';

const words = agreementsWords.one;

/** Everything that differs, a line each: what it was and what it is. */
export function ChangeList({ changes }: { changes: readonly TextChange[] }) {
  const styles = useSchoolStyles();
  return (
    <ul className={styles.list} aria-label={words.changes}>
      {changes.map((change, place) => (
        <li key={place} className={styles.row}>
          <div className={styles.grow}>
            <strong>{words.kinds[change.kind]}</strong>
            {change.section ? <span className={styles.quiet}> {change.section}</span> : null}
            {change.after === undefined ? null : <div>{change.after}</div>}
            {change.before === undefined ? null : (
              <div className={styles.quiet}>
                {change.kind === 'moved' ? (
                  words.movedFrom(change.before)
                ) : (
                  <>
                    {words.before} <del>{change.before}</del>
                  </>
                )}
              </div>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
