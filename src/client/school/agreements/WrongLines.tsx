import { useState } from 'react';
import { Notice } from '../../ui/Notice';
import { Pages } from '../../ui/Pages';
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
  const { roster: words } = agreementsWords;
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
      <Pages list={words.wrongLines} page={page} pages={pages} onPage={setPage} />
    </>
  );
}
