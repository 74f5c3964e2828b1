import { useEffect, useState } from 'react';
import { api } from './api';
import { useResource } from './use-resource';

/** The school's time, ticking, and whether somebody moved it away from the real time. */
export function useClock(live: number): { now: Date; moved: boolean } {
  const held = useResource('clock', live, async () => ({ at: Date.now(), ...(await api.clock()) })).value;
  const [real, setReal] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setReal(Date.now()), 5000);
    return () => clearInterval(timer);
  }, []);
  const offset = held ? new Date(held.now).getTime() - held.at : 0;
  return { now: new Date(Math.max(real, held?.at ?? 0) + offset), moved: offset > 30_000 };
}
