import { RouteLink } from '../../tab/RouteLink';
import { registerWords as words } from '../../words/en-gb/register';
import { useSchoolStyles } from '../school-styles';

const WAYS = [
  { place: undefined, label: words.toClass },
  { place: 'paper', label: words.toPaper },
  { place: 'visitors', label: words.toDesk },
] as const;

/** From one way of recording to the others. */
export function Ways({ here }: { here?: 'paper' | 'visitors' }) {
  const styles = useSchoolStyles();
  return (
    <nav className={styles.fields} aria-label={words.ways}>
      {WAYS.filter(({ place }) => place !== here).map(({ place, label }) => (
        <RouteLink key={label} to={{ page: 'school', part: 'register', ...(place ? { place } : {}) }}>
          {label}
        </RouteLink>
      ))}
    </nav>
  );
}
