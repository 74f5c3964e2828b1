import { useEffect } from 'react';

const REFRESH_MS = 15_000;

/** Calls every 15 s while the page is seen, and at once when the person comes back to it. */
export function useRefresh(refresh: () => void): void {
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') refresh();
    }, REFRESH_MS);
    const back = () => {
      if (document.visibilityState === 'visible') refresh();
    };
    window.addEventListener('focus', back);
    document.addEventListener('visibilitychange', back);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', back);
      document.removeEventListener('visibilitychange', back);
    };
  }, [refresh]);
}
