import { Fragment, useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useResource } from '../ui/use-resource';
import { PageSkeleton } from './PageSkeleton';
import { SignInFailedPage } from './SignInFailedPage';
import { TabProvider, type Tab } from './tab-context';

/** Finds out who is here and what they may do, then shows exactly that (P8). */
export function SignedIn({ tab, children }: { tab: Tab; children: ReactNode }) {
  const load = useCallback(async () => {
    const session = await tab.service.me().catch((error: unknown) => {
      tab.school.stay();
      throw error;
    });
    // A link into a school that does not know this person leads nowhere, least of all to another school's case.
    if (!tab.school.settle(session.school.id)) tab.router.go({ page: 'home' }, 'replace');
    tab.clock.set(session.now);
    return session;
  }, [tab]);
  const { value: session, problem, reload, loading } = useResource(load);
  const back = useRef<(() => boolean) | undefined>(undefined);

  const started = session !== undefined || problem !== undefined;
  useEffect(() => {
    if (started) tab.host.success();
  }, [started, tab.host]);

  const whole = useMemo(
    () => session && { ...tab, session, refreshSession: reload, back },
    [tab, session, reload],
  );
  if (whole) {
    return (
      <TabProvider value={whole}>
        <Fragment key={whole.session.school.id}>{children}</Fragment>
      </TabProvider>
    );
  }
  return problem ? (
    <SignInFailedPage problem={problem} busy={loading} onRetry={() => void reload()} />
  ) : (
    <PageSkeleton />
  );
}
