import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../contract/problem';
import { problemOf } from '../http';

export interface Resource<T> {
  /** The last good answer; stays while a newer one is on its way or fails. */
  value: T | undefined;
  problem: Problem | undefined;
  loading: boolean;
  reload: () => Promise<void>;
}

/**
 * Loads something whenever `load` changes (wrap it in useCallback) and on request. Of answers that overtake each
 * other the newest question wins.
 */
export function useResource<T>(load: () => Promise<T>): Resource<T> {
  const [state, setState] = useState<{ value?: T; problem?: Problem; loading: boolean }>({ loading: true });
  const turn = useRef({ number: 0 }).current;
  const reload = useCallback(async () => {
    const mine = ++turn.number;
    setState((before) => ({ ...before, loading: true }));
    try {
      const value = await load();
      if (mine === turn.number) setState({ value, loading: false });
    } catch (error) {
      if (mine === turn.number)
        setState((before) => ({ ...before, problem: problemOf(error), loading: false }));
    }
  }, [load, turn]);
  useEffect(() => {
    void reload();
    return () => {
      turn.number++;
    };
  }, [reload, turn]);
  return { value: state.value, problem: state.problem, loading: state.loading, reload };
}
