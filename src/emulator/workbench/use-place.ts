import { useCallback, useEffect, useState } from 'react';
import { readPlace, writePlace, type Place } from './place';

/** The place in the address, and the way to another one. */
export function usePlace(start: Place): [Place, (next: Place) => void] {
  const [place, setPlace] = useState<Place>(() => readPlace(location.hash) ?? start);
  useEffect(() => {
    const follow = (): void => setPlace((now) => readPlace(location.hash) ?? now);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const go = useCallback((next: Place) => {
    location.hash = writePlace(next);
  }, []);
  return [place, go];
}
