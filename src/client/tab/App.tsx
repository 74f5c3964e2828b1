import { lazy, Suspense, useEffect } from 'react';
import type { SchoolPart as PartName, SessionView } from '../../contract/session';
import { NO_FILTERS } from '../incidents/case-filters';
import { ReportPage } from '../reports/ReportPage';
import { Navigation } from './Navigation';
import { NoAccessPage } from './NoAccessPage';
import { PageSkeleton } from './PageSkeleton';
import { PartBoundary } from './PartBoundary';
import { usePath, type Router } from './router';
import { parseRoute, type Route } from './routes';
import { useShellStyles } from './shell-styles';
import { useTab } from './tab-context';
import { UnknownPage } from './UnknownPage';

// What a reporter does not need at once comes later: the report page's first load stays lean.
const MyReportsPage = lazy(() =>
  import('../reports/MyReportsPage').then((part) => ({ default: part.MyReportsPage })),
);
const ReceiptPage = lazy(() =>
  import('../reports/ReceiptPage').then((part) => ({ default: part.ReceiptPage })),
);
const SchoolPage = lazy(() => import('../school/SchoolPage').then((part) => ({ default: part.SchoolPage })));
const SchoolPart = lazy(() => import('../school/SchoolPart').then((part) => ({ default: part.SchoolPart })));
const SigningPage = lazy(() =>
  import('../agreements/signing/SigningPage').then((part) => ({ default: part.SigningPage })),
);
const RulesPage = lazy(() => import('../rules/RulesPage').then((part) => ({ default: part.RulesPage })));
const CasesPage = lazy(() => import('../incidents/CasesPage').then((part) => ({ default: part.CasesPage })));
const ClocksPage = lazy(() => import('../duties/ClocksPage').then((part) => ({ default: part.ClocksPage })));
const CasePage = lazy(() => import('../incidents/CasePage').then((part) => ({ default: part.CasePage })));

/** Navigation and the page that the address names, as far as the person's abilities go (P8). */
export function App() {
  const styles = useShellStyles();
  const { session, router, host, back } = useTab();
  const path = usePath(router);
  const route = landing(parseRoute(path), session.abilities);

  useEffect(() => {
    host.onBack(() => (back.current?.() ?? false) || goUp(router));
  }, [host, router, back]);

  return (
    <>
      <Navigation route={route} />
      <main className={styles.main}>
        <PartBoundary key={route.page === 'school' ? `school/${route.part}` : route.page}>
          <Suspense fallback={<PageSkeleton />}>
            {session.noAccess ? <NoAccessPage noAccess={session.noAccess} /> : <Page route={route} />}
          </Suspense>
        </PartBoundary>
      </main>
    </>
  );
}

function Page({ route }: { route: Route }) {
  const { abilities } = useTab().session;
  if (route.page === 'report' && abilities.report) return <ReportPage />;
  if (route.page === 'reports' && abilities.report) return <MyReportsPage />;
  if (route.page === 'receipt' && abilities.report) return <ReceiptPage reference={route.reference} />;
  if (route.page === 'cases' && abilities.listCases) return <CasesPage filters={route.filters} />;
  if (route.page === 'school') return <School {...route} parts={abilities.school} />;
  if (route.page === 'agreements' && abilities.sign) return <SigningPage place={route.place} />;
  if (route.page === 'rules' && abilities.sign) return <RulesPage />;
  if (route.page === 'clocks' && abilities.listCases) return <ClocksPage filters={route.filters} />;
  // A single case may be open to somebody who lists none, such as a chair of governors: the service decides.
  if (route.page === 'case' && abilities.report) return <CasePage key={route.reference} reference={route.reference} />;
  return <UnknownPage />;
}

/** The parts that open for this person, or one of them. */
function School({ part, place, parts }: { part?: PartName; place?: string; parts: readonly PartName[] }) {
  if (part && parts.includes(part)) return <SchoolPart key={part} part={part} place={place} />;
  return part || parts.length === 0 ? <UnknownPage /> : <SchoolPage parts={parts} />;
}

/** Home changes with the role: who works cases lands on what needs them, staff on the report, a learner on what is to sign. */
function landing(route: Route, abilities: SessionView['abilities']): Route {
  if (route.page !== 'home') return route;
  if (abilities.listCases) return { page: 'cases', filters: NO_FILTERS };
  return abilities.report ? { page: 'report' } : { page: 'agreements' };
}

/** Where the host's back button leads: from a thing to its list. False lets the host go back itself. */
function goUp(router: Router): boolean {
  const route = parseRoute(router.path());
  if (route.page === 'case') router.go({ page: 'cases', filters: NO_FILTERS });
  else if (route.page === 'agreements' && route.place) router.go({ page: 'agreements' });
  else if (route.page === 'receipt') router.go({ page: 'reports' });
  else if (route.page === 'school' && route.place) router.go({ page: 'school', part: route.part });
  else if (route.page === 'school' && route.part) router.go({ page: 'school' });
  else return false;
  return true;
}
