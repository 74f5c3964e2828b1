import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { pages as words } from '../words/en-gb/pages';

interface PagesProps {
  /** What the pages are of, in the words above the list: a page may have several lists. */
  list: string;
  page: number;
  pages: number;
  onPage: (page: number) => void;
}

const useStyles = makeStyles({
  pages: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
  },
});

/** Turns the pages of a list; nothing when there is one. At the ends the focus stays where it is. */
export function Pages({ list, page, pages, onPage }: PagesProps) {
  const styles = useStyles();
  if (pages <= 1) return null;
  return (
    <nav className={styles.pages} aria-label={words.label(list)}>
      <Button disabledFocusable={page <= 1} onClick={() => onPage(page - 1)}>
        {words.previous}
      </Button>
      <span>{words.of(page, pages)}</span>
      <Button disabledFocusable={page >= pages} onClick={() => onPage(page + 1)}>
        {words.next}
      </Button>
    </nav>
  );
}
