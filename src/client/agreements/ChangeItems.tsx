import type { TextChange } from '../../contract/agreements';
import { signingWords as words } from '../words/en-gb/signing';
import { useSigningStyles } from './signing/signing-styles';

/** What a version says differently, a line each: what it is now and what it was. `label` names the list where no heading does. */
export function ChangeItems({ changes, label }: { changes: readonly TextChange[]; label?: string }) {
  const styles = useSigningStyles();
  return (
    <ul className={styles.list} aria-label={label}>
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
