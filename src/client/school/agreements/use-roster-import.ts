import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../contract/problem';
import type { ImportRoster, RosterImportView } from '../../../contract/roster';
import { problemOf } from '../../http';
import { useTab } from '../../tab/tab-context';

interface Progress {
  /** Requests that were answered. */
  sent: number;
  changed: number;
  state: 'ready' | 'running' | 'stopped' | 'done';
  people?: number;
  problem?: Problem;
}
const READY: Progress = { sent: 0, changed: 0, state: 'ready' };

/** Sends one batch after the other; stops when asked or when one fails, and goes on with the first that was not answered. */
export function useRosterImport(batches: readonly ImportRoster[]) {
  const { service } = useTab();
  const [progress, setProgress] = useState(READY);
  const stopping = useRef(false);
  useEffect(() => {
    setProgress(READY);
    return () => {
      stopping.current = true;
    };
  }, [batches]);

  async function run(): Promise<void> {
    stopping.current = false;
    let now: Progress = { ...progress, state: 'running', problem: undefined };
    setProgress(now);
    for (const batch of batches.slice(now.sent)) {
      if (stopping.current) return setProgress({ ...now, state: 'stopped' });
      try {
        now = after(now, await service.importRoster(batch));
      } catch (error) {
        return setProgress({ ...now, state: 'stopped', problem: problemOf(error) });
      }
      setProgress(now);
    }
    setProgress({ ...now, state: 'done' });
  }
  return { progress, run, stop: () => void (stopping.current = true) };
}

function after(now: Progress, { changed, people }: RosterImportView): Progress {
  return { ...now, sent: now.sent + 1, changed: now.changed + changed, people };
}
