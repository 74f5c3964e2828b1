import type { AgreementView } from '../../../contract/agreements';
import { Notice } from '../../ui/Notice';
import { When } from '../../ui/When';
import { agreementsWords as words } from '../../words/en-gb/agreements';
import { useSchoolStyles } from '../school-styles';

/** Every version there is, newest first, each with the hash that receipts carry (P5). */
export function VersionList({ versions }: { versions: AgreementView['versions'] }) {
  const styles = useSchoolStyles();
  if (versions.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="versions">
      <h2 className={styles.heading} id="versions">
        {words.one.versions}
      </h2>
      <ul className={styles.list} aria-label={words.one.versions}>
        {versions.map(({ number, publishedBy, publishedAt, hash, intact }) => (
          <li key={number} className={styles.row}>
            <div className={styles.grow}>
              {words.list.version(number, publishedBy)}, <When at={publishedAt} />
              <p className={styles.quiet}>
                {words.one.hash}: {hash}
              </p>
              {intact ? null : (
                <Notice intent="warning">
                  <p>{words.list.changedByHand}</p>
                </Notice>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
