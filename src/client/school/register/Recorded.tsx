import type { RecordedView } from '../../../contract/register';
import { Notice } from '../../ui/Notice';
import { registerWords as words } from '../../words/en-gb/register';
import { useSchoolStyles } from '../school-styles';

/** What has become of what was entered, and whose entries stood already: nothing of anybody else's is overwritten. */
export function Recorded({ recorded: { recorded, kept, already } }: { recorded: RecordedView }) {
  const styles = useSchoolStyles();
  return (
    <Notice intent={already.length > 0 ? 'info' : 'success'} role="status">
      <p>{words.recorded(recorded)}</p>
      {kept ? <p>{words.kept}</p> : null}
      {already.length > 0 ? (
        <>
          <p>{words.already}</p>
          <ul className={styles.points}>
            {already.map(({ name, by }) => (
              <li key={name}>{by ? words.alreadyBy(name, by) : name}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Notice>
  );
}
