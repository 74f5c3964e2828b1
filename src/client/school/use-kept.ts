import { useCallback, useState } from 'react';
import type { Problem } from '../../contract/problem';
import { problemOf } from '../http';
import { useResource } from '../ui/use-resource';

/** How the last change went. After a conflict the draft stays, and what is there now can be shown. */
export type Outcome = { done: string } | { problem: Problem };

/** What `useKept` answers. */
export interface Kept<T> {
  value: T | undefined;
  problem: Problem | undefined;
  busy: boolean;
  outcome: Outcome | undefined;
  save: (work: () => Promise<T>, done: string) => Promise<boolean>;
  renew: () => Promise<void>;
}

/** Something the school keeps: loaded, shown, and changed by answers that bring the new state with them. */
export function useKept<T>(load: () => Promise<T>): Kept<T> {
  const [changed, setChanged] = useState<T>();
  const { value, problem, reload } = useResource(useCallback(() => load(), [load]));
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();

  /** Answers true when the change was made. */
  async function save(work: () => Promise<T>, done: string): Promise<boolean> {
    setBusy(true);
    setOutcome(undefined);
    try {
      setChanged(await work());
      setOutcome({ done });
      return true;
    } catch (error) {
      setOutcome({ problem: problemOf(error) });
      return false;
    } finally {
      setBusy(false);
    }
  }

  async function renew(): Promise<void> {
    setOutcome(undefined);
    setChanged(undefined);
    await reload();
  }
  return { value: changed ?? value, problem, busy, outcome, save, renew };
}
