import type { TextChange } from '../../../contract/agreements';
import { signingWords as words } from '../../words/en-gb/signing';
import { useSigningStyles } from './signing-styles';

/** What a new version says differently, in one list. */
export function Changes({ changes }: { changes: readonly TextChange[] }) {
  const styles = useSigningStyles();
  return (
    <section className={styles.section} aria-labelledby="changes">
      <h2 className={styles.title} id="changes">
        {words.changed}
      </h2>
      <ul className={styles.list}>
        {changes.map((change, n) => (
          <li key={n} className={styles.item}>
            <span>
              <strong>{words.kinds[change.kind]}</strong>
              {change.section ? <span className={styles.quiet}> · {change.section}</span> : null}
            </span>
            {change.after ? <span>{change.after}</span> : null}
            {change.before ? <Before change={change} before={change.before} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Before({ change, before }: { change: TextChange; before: string }) {
  const styles = useSigningStyles();
  if (change.kind === 'moved') return <span className={styles.quiet}>{words.movedFrom(before)}</span>;
  return (
    <span className={styles.quiet}>
      {words.before} <del>{before}</del>
    </span>
  );
}
