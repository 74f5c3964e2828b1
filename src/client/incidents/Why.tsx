import { caseWords as words } from '../words/en-gb/case';
import { useCaseStyles } from './case-styles';

/** How the service marks what comes from no clause of the school's policy. */
const BY_DEFAULT = 'default';

/** The clause a line comes from, shown to those who ask. */
export function Why({ of, clause }: { of: string; clause: string }) {
  const styles = useCaseStyles();
  return (
    <details className={styles.why}>
      <summary aria-label={words.whyOf(of)}>{words.why}</summary>
      {clause === BY_DEFAULT ? words.byDefault : clause}
    </details>
  );
}
