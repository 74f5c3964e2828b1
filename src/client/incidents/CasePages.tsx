import { Button } from '@fluentui/react-components';
import type { CaseListView } from '../../contract/cases';
import { cases as words } from '../words/en-gb/cases';
import { useCasesStyles } from './cases-styles';

/** The pages of the list; nothing when there is one. */
export function CasePages({ list, onPage }: { list: CaseListView; onPage: (page: number) => void }) {
  const styles = useCasesStyles();
  if (list.pages <= 1) return null;
  return (
    <nav className={styles.pages} aria-label={words.pages}>
      <Button disabled={list.page <= 1} onClick={() => onPage(list.page - 1)}>
        {words.previous}
      </Button>
      <span>{words.page(list.page, list.pages)}</span>
      <Button disabled={list.page >= list.pages} onClick={() => onPage(list.page + 1)}>
        {words.next}
      </Button>
    </nav>
  );
}
