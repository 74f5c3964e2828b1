import type { TextChange } from '../../../contract/agreements';
import { signingWords as words } from '../../words/en-gb/signing';
import { ChangeItems } from '../ChangeItems';
import { useSigningStyles } from './signing-styles';

/** What a new version says differently, in one list. */
export function Changes({ changes }: { changes: readonly TextChange[] }) {
  const styles = useSigningStyles();
  return (
    <section className={styles.section} aria-labelledby="changes">
      <h2 className={styles.title} id="changes">
        {words.changed}
      </h2>
      <ChangeItems changes={changes} />
    </section>
  );
}
