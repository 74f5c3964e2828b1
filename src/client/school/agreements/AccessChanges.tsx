import type { AccessView } from '../../../contract/access-group';
import { Notice } from '../../ui/Notice';
import { When } from '../../ui/When';
import { agreementsWords } from '../../words/en-gb/agreements';
import { useSchoolStyles } from '../school-styles';

const words = agreementsWords.access;

/** What is to be done, by name, and what was done. */
export function AccessChanges({ view: { now, changes, rule } }: { view: AccessView }) {
  const styles = useSchoolStyles();
  return (
    <>
      {now ? (
        <section className={styles.section} aria-labelledby="access-now">
          <h2 className={styles.heading} id="access-now">
            {rule.mode === 'on' ? words.nowOn : words.nowOff}
          </h2>
          <p className={styles.text}>{words.members(now.members)}</p>
          {now.heldBack ? (
            <Notice intent="warning">
              <p>{words.heldBack(now.remove.count, rule.mostRemovals)}</p>
            </Notice>
          ) : null}
          <People title={words.add(now.add.count)} people={now.add} />
          <People title={words.remove(now.remove.count)} people={now.remove} />
        </section>
      ) : null}
      <section className={styles.section} aria-labelledby="access-log">
        <h2 className={styles.heading} id="access-log">
          {words.log}
        </h2>
        {changes.length === 0 ? <p className={styles.text}>{words.noLog}</p> : null}
        <ul className={styles.list} aria-labelledby="access-log">
          {changes.map(({ name, whyLabel, act, at }, place) => (
            <li key={place} className={styles.row}>
              <span className={styles.grow}>
                {words.acts[act]}: {name}, {whyLabel}
              </span>
              <When at={at} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function People({ title, people: { count, people } }: { title: string; people: NonNullable<AccessView['now']>['add'] }) {
  const styles = useSchoolStyles();
  return (
    <>
      <h3 className={styles.subheading}>{title}</h3>
      {count > 0 ? (
        <ul className={styles.list} aria-label={title}>
          {people.map(({ name, whyLabel }, place) => (
            <li key={place} className={styles.row}>
              <span className={styles.grow}>{name}</span>
              <span>{whyLabel}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {count > people.length ? <p className={styles.quiet}>{words.more(count - people.length)}</p> : null}
    </>
  );
}
