import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../contract/problem';
import type { MyReportView } from '../../contract/reports';
import { problemOf } from '../http';
import { useTab } from '../tab/tab-context';

interface Loaded {
  reports: MyReportView[];
  next?: string;
  any: boolean;
}

/** The person's own reports, page after page. */
export function useMyReports() {
  const { service } = useTab();
  const [loaded, setLoaded] = useState<Loaded>({ reports: [], any: false });
  const [problem, setProblem] = useState<Problem>();
  const [loading, setLoading] = useState(true);
  const turn = useRef({ number: 0 }).current;

  const load = useCallback(
    async (cursor?: string) => {
      const mine = ++turn.number;
      setLoading(true);
      setProblem(undefined);
      try {
        const page = await service.myReports(cursor);
        if (mine !== turn.number) return;
        setLoaded((before) => ({
          reports: cursor ? joined(before.reports, page.reports) : page.reports,
          next: page.next,
          any: true,
        }));
      } catch (error) {
        if (mine === turn.number) setProblem(problemOf(error));
      }
      if (mine === turn.number) setLoading(false);
    },
    [service, turn],
  );
  useEffect(() => {
    void load();
    return () => {
      turn.number++;
    };
  }, [load, turn]);
  return {
    ...loaded,
    problem,
    loading,
    more: () => load(loaded.next),
    retry: () => load(loaded.any ? loaded.next : undefined),
  };
}

/** A page can repeat a row when reports came in meanwhile. */
function joined(before: MyReportView[], more: MyReportView[]): MyReportView[] {
  const known = new Set(before.map((report) => report.reference));
  return [...before, ...more.filter((report) => !known.has(report.reference))];
}
