import { useEffect, useState } from 'react';

/** Milliseconds between looks when the browser gets no events. */
const POLL = 3000;

/**
 * A number that rises whenever something changed in the emulator. Server-sent events tell at once; while they are
 * silent or cut, looking every few seconds takes their place.
 */
export function useLive(): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const bump = (): void => setVersion((now) => now + 1);
    const source = new EventSource('/_emulator/events');
    source.onmessage = bump;
    source.onopen = bump;
    const timer = setInterval(() => {
      if (source.readyState !== EventSource.OPEN) bump();
    }, POLL);
    return () => {
      clearInterval(timer);
      source.close();
    };
  }, []);
  return version;
}
