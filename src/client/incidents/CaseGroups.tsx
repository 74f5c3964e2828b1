import { useId, type ReactNode } from 'react';
import type { CaseRowView } from '../../contract/cases';
import { useMedia } from '../ui/use-media';
import { cases as words } from '../words/en-gb/cases';
import { CaseCards } from './CaseCards';
import { CaseTable } from './CaseTable';
import { useCasesStyles } from './cases-styles';

const GROUPS = ['needsYou', 'waitingOnOthers', 'quiet'] as const;

/** Cases under their headings when they are ordered by need, else in one row; a table where there is room. */
export function CaseGroups({ rows, grouped }: { rows: readonly CaseRowView[]; grouped: boolean }) {
  const wide = useMedia('(min-width: 720px)');
  const Shape = wide ? CaseTable : CaseCards;
  if (rows.length === 0) return null;
  if (!grouped) return <Shape rows={rows} label={words.title} />;
  return (
    <>
      {GROUPS.map((group) => {
        const members = rows.filter((row) => row.group === group);
        return members.length > 0 ? (
          <Group key={group} title={words.groups[group]} count={members.length}>
            <Shape rows={members} label={words.groups[group]} />
          </Group>
        ) : null;
      })}
    </>
  );
}

function Group({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const styles = useCasesStyles();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 className={styles.groupTitle} id={id}>
        {title} ({count})
      </h2>
      {children}
    </section>
  );
}
