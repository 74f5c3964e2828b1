import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { DutyRotaValue, RotaView } from '../../../contract/duty';
import { rotaWords as words } from '../../words/en-gb/rota';
import { useSchoolStyles } from '../school-styles';
import { nameOf, orderOf, SLOTS, WEEKDAYS } from './rota-parts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  cell: {
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  head: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, textAlign: 'start' },
});

/** The week in term, and who covers holidays. */
export function WeekTable({ view, rota }: { view: RotaView; rota: DutyRotaValue }) {
  const page = useSchoolStyles();
  const styles = useStyles();
  const names = (order: readonly string[]) =>
    order.length === 0 ? words.nobody : order.map((id) => nameOf(view, id)).join(words.thenStandIn(''));
  return (
    <section className={page.section}>
      <h2 className={page.heading}>{words.weekTitle}</h2>
      <p className={page.quiet}>
        {words.schoolHours(view.hours.opens, view.hours.closes)}. {words.order}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {words.weekday}
            </th>
            {SLOTS.map((slot) => (
              <th key={slot} scope="col" className={styles.head}>
                {words.times[slot]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {WEEKDAYS.map((weekday) => (
            <tr key={weekday}>
              <th scope="row" className={styles.cell}>
                {words.days[weekday - 1]}
              </th>
              {SLOTS.map((slot) => (
                <td key={slot} className={styles.cell}>
                  {names(orderOf(rota, weekday, slot))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={page.text}>
        {words.holiday}: {names(rota.holiday)}
      </p>
    </section>
  );
}
