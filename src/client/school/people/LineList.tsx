import { useEffect, useState } from 'react';
import type { RoleName } from '../../../contract/choices';
import type { RoleLineView } from '../../../contract/people';
import { Pages } from '../../ui/Pages';
import { peopleWords as words } from '../../words/en-gb/people';
import { useSchoolStyles } from '../school-styles';
import { LineRow, type LineAct } from './LineRow';

const PER_PAGE = 25;

interface LineListProps {
  lines: readonly RoleLineView[];
  labels: ReadonlyMap<RoleName, string>;
  onAct: (kind: LineAct, line: RoleLineView) => void;
}

/** The lines, a page at a time: a school may have hundreds of staff. */
export function LineList({ lines, labels, onAct }: LineListProps) {
  const styles = useSchoolStyles();
  const [wanted, setWanted] = useState(1);
  const pages = Math.max(1, Math.ceil(lines.length / PER_PAGE));
  const page = Math.min(wanted, pages);
  useEffect(() => setWanted((now) => Math.min(now, pages)), [pages]);
  return (
    <section className={styles.section}>
      <p className={styles.quiet} role="status">
        {words.count(lines.length)}
      </p>
      {lines.length === 0 ? (
        <div>
          <p className={styles.text}>
            <strong>{words.none}</strong>
          </p>
          <p className={styles.text}>{words.noneHint}</p>
        </div>
      ) : (
        <ul className={styles.list} aria-label={words.title}>
          {lines.slice((page - 1) * PER_PAGE, page * PER_PAGE).map((line) => (
            <LineRow
              key={line.line}
              line={line}
              label={labels.get(line.role) ?? line.role}
              onAct={(kind) => onAct(kind, line)}
            />
          ))}
        </ul>
      )}
      <Pages list={words.title} page={page} pages={pages} onPage={setWanted} />
    </section>
  );
}
