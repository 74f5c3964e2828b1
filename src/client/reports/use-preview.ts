import { useEffect, useState } from 'react';
import type { Problem } from '../../contract/problem';
import type { PreviewView, ReportDraft } from '../../contract/reports';
import { problemOf } from '../http';
import { useTab } from '../tab/tab-context';

export interface Preview {
  view?: PreviewView;
  problem?: Problem;
  retry: () => void;
}

/** Who would read this report, asked again whenever the report changes. The last answer stays until the next one. */
export function usePreview(draft: ReportDraft | undefined): Preview {
  const { service } = useTab();
  const [answer, setAnswer] = useState<{ view?: PreviewView; problem?: Problem }>({});
  const [turn, setTurn] = useState(0);
  const asked = draft && JSON.stringify(draft);
  useEffect(() => {
    if (!asked) return undefined;
    const control = new AbortController();
    service.preview(JSON.parse(asked) as ReportDraft, control.signal).then(
      (view) => !control.signal.aborted && setAnswer({ view }),
      (error: unknown) => !control.signal.aborted && setAnswer({ problem: problemOf(error) }),
    );
    return () => control.abort();
  }, [asked, service, turn]);
  return { ...answer, retry: () => setTurn((before) => before + 1) };
}
