import { useEffect, useState } from 'react';
import type { PolicyChangeInput, PolicyPreviewView } from '../../../contract/policy';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../http';
import { useTab } from '../../tab/tab-context';

/** Somebody who goes through the values of a cell does not mean each of them. */
const SETTLES_MS = 400;

export interface PolicyPreview {
  view?: PolicyPreviewView;
  problem?: Problem;
  loading: boolean;
}

/** What a change would mean, asked of the service whenever it has settled; undefined asks nothing. */
export function usePolicyPreview(base: string, change: PolicyChangeInput | undefined, page: number, turn: number): PolicyPreview {
  const { service } = useTab();
  const [state, setState] = useState<PolicyPreview>({ loading: false });
  useEffect(() => {
    if (!change) {
      setState({ loading: false });
      return undefined;
    }
    const control = new AbortController();
    setState((before) => ({ ...before, loading: true }));
    const timer = setTimeout(() => {
      service.previewPolicy({ base, change, page }, control.signal).then(
        (view) => setState({ view, loading: false }),
        (error: unknown) => {
          if (!control.signal.aborted) setState({ problem: problemOf(error), loading: false });
        },
      );
    }, SETTLES_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [service, base, change, page, turn]);
  return state;
}
