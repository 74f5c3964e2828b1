import type { RotaView } from '../../../contract/duty';
import { PrioritySign } from '../../ui/PrioritySign';
import { rotaWords as words } from '../../words/en-gb/rota';
import { useSchoolStyles } from '../school-styles';

/** Which priority waits how long, and whether its clock runs in school time or always (ESC-12). */
export function Clocks({ view }: { view: RotaView }) {
  const styles = useSchoolStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.clocksTitle}</h2>
      <p className={styles.text}>{words.clocksLead}</p>
      <ul className={styles.list}>
        {view.clocks.map(({ priority, label, within, runs }) => (
          <li key={priority} className={styles.row}>
            <PrioritySign priority={priority} label={label} />
            <span className={styles.grow}>
              {within}. {runs}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
