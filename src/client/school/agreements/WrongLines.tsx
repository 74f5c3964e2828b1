import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Notice } from '../../ui/Notice';
import { agreementsWords } from '../../words/en-gb/agreements';
import { useSchoolStyles } from '../school-styles';
import type { WrongLine } from './roster-file';

const PER_PAGE = 50;

/** Every wrong line of a file with the reason, a page at a time. */
export function WrongLines({ lines }: { lines: readonly WrongLine[] }) {
  const styles = useSchoolStyles();
  const [chosen, setPage] = useState(1);
  const pages = Math.ceil(lines.length / PER_PAGE);
  const page = Math.min(chosen, pages);
  const { roster: words, pages: paging } = agreementsWords;
  return (
    <>
      <Notice intent="danger" role="alert">
        <p>{words.wrong(new Set(lines.map(({ line }) => line)).size)}</p>
      </Notice>
      <ul className={styles.points}>
        {lines.slice((page - 1) * PER_PAGE, page * PER_PAGE).map(({ line, message }, n) => (
          <li key={n}>{words.line(line, message)}</li>
        ))}
      </ul>
      {pages > 1 ? (
        <nav className={styles.buttons} aria-label={paging.label}>
          <Button disabledFocusable={page === 1} onClick={() => setPage(page - 1)}>
            {paging.previous}
          </Button>
          <span>{paging.of(page, pages)}</span>
          <Button disabledFocusable={page === pages} onClick={() => setPage(page + 1)}>
            {paging.next}
          </Button>
        </nav>
      ) : null}
    </>
  );
}
