import type { RotaView } from '../../../contract/duty';
import { Notice } from '../../ui/Notice';
import { rotaWords as words } from '../../words/en-gb/rota';
import { useSchoolStyles } from '../school-styles';

/** Who is on duty now, and the times to come in which nobody is. */
export function NowAndGaps({ view }: { view: RotaView }) {
  const styles = useSchoolStyles();
  const [first, ...rest] = view.now?.people ?? [];
  const who = (first ?? words.nobody) + (rest.length > 0 ? words.thenStandIn(rest.join(', ')) : '');
  return (
    <section className={styles.section}>
      {view.now ? (
        <>
          <h2 className={styles.heading}>{words.nowTitle}</h2>
          <p className={styles.text}>{words.now(view.now.timeLabel, who)}</p>
        </>
      ) : (
        <Notice intent="info">
          <p>{words.noRota}</p>
        </Notice>
      )}
      {view.now || view.gaps.length > 0 ? <h2 className={styles.heading}>{words.gapsTitle}</h2> : null}
      {view.gaps.length > 0 ? (
        <Notice intent="warning">
          {view.gaps.map((gap) => (
            <p key={gap}>{gap}</p>
          ))}
        </Notice>
      ) : view.now ? (
        <p className={styles.text}>{words.noGaps}</p>
      ) : null}
    </section>
  );
}
