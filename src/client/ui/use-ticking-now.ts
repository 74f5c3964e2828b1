import { useEffect, useState } from 'react';
import { useTab } from '../tab/tab-context';

const TICK_MS = 5_000;

/** The service's present time, moving while the screen is up: for "moves on in 4 min". */
export function useTickingNow(): Date {
  const { clock } = useTab();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
