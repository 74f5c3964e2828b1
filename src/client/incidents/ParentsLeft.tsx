import type { CaseRowView } from '../../contract/cases';
import { duties as words } from '../words/en-gb/duties';
import { useCasesStyles } from './cases-styles';

/** The open lines of a case: parents of whom nothing is recorded, or who are not told yet (ESC-11). */
export function ParentsLeft({ left }: { left: CaseRowView['parentsLeft'] }) {
  const styles = useCasesStyles();
  if (!left) return null;
  return (
    <>
      {left.open > 0 ? <span className={styles.quiet}>{words.parentsRow.open(left.open)}</span> : null}
      {left.notYet > 0 ? <span className={styles.quiet}>{words.parentsRow.notYet(left.notYet)}</span> : null}
    </>
  );
}
