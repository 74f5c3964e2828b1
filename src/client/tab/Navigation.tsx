import { mergeClasses } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { SessionView } from '../../contract/session';
import { ALL_CLOCKS } from '../duties/clock-filters';
import { NO_FILTERS } from '../incidents/case-filters';
import { common } from '../words/en-gb/common';
import { formatRoute, type Route } from './routes';
import { RouteLink } from './RouteLink';
import { useShellStyles } from './shell-styles';
import { useTab } from './tab-context';

// Few people hold roles at more than one school.
const SchoolSwitch = lazy(() => import('./SchoolSwitch').then((part) => ({ default: part.SchoolSwitch })));

interface Place {
  label: string;
  to: Route;
  here: boolean;
}

/** The ways a person may go, and no others (P8). Who works cases finds them first. */
export function Navigation({ route }: { route: Route }) {
  const styles = useShellStyles();
  const { session } = useTab();
  const places = session.noAccess ? [] : placesFor(session, route);
  const name = <span className={styles.school}>{session.school.name}</span>;
  return (
    <header className={styles.header}>
      <div className={styles.brand}>
        {common.product}
        {session.schools ? (
          <Suspense fallback={name}>
            <SchoolSwitch schools={session.schools} />
          </Suspense>
        ) : (
          name
        )}
      </div>
      {places.length > 0 ? (
        <nav aria-label={common.nav}>
          <ul className={styles.nav}>
            {places.map((place) => (
              <li key={formatRoute(place.to)}>
                <RouteLink
                  to={place.to}
                  className={mergeClasses(styles.link, place.here && styles.here)}
                  aria-current={place.here ? 'page' : undefined}
                >
                  {place.label}
                </RouteLink>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </header>
  );
}

function placesFor({ abilities, toSign }: SessionView, { page }: Route): Place[] {
  const places: Place[] = [];
  if (abilities.listCases) {
    const here = page === 'cases' || page === 'case';
    places.push({ label: common.cases, to: { page: 'cases', filters: NO_FILTERS }, here });
    places.push({ label: common.clocks, to: { page: 'clocks', filters: ALL_CLOCKS }, here: page === 'clocks' });
  }
  if (abilities.report) {
    const here = page === 'report';
    places.push({ label: common.report, to: { page: 'report' }, here });
    places.push({
      label: common.myReports,
      to: { page: 'reports' },
      here: page === 'reports' || page === 'receipt',
    });
  }
  if (abilities.sign) {
    places.push({ label: common.toSign(toSign), to: { page: 'agreements' }, here: page === 'agreements' });
    places.push({ label: common.rules, to: { page: 'rules' }, here: page === 'rules' });
  }
  if (abilities.school.length > 0) {
    places.push({ label: common.school, to: { page: 'school' }, here: page === 'school' });
  }
  return places;
}
