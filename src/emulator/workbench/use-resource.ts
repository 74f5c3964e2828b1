import { useEffect, useState } from 'react';

export interface Resource<T> {
  value?: T;
  error?: string;
}

/**
 * Loads again when the key or the version changes. Within one key the last value stays on screen while the next is
 * on its way, so nothing jumps; a new key starts empty. A late answer of an earlier call is thrown away.
 */
export function useResource<T>(
  key: string | undefined,
  version: number,
  load: () => Promise<T>,
): Resource<T> {
  const [held, setHeld] = useState<Resource<T> & { key?: string }>({});
  useEffect(() => {
    if (key === undefined) return;
    let current = true;
    load().then(
      (value) => current && setHeld({ key, value }),
      (error: Error) => current && setHeld({ key, error: error.message }),
    );
    return () => {
      current = false;
    };
    // The loader is made anew on every draw; the key says what it loads.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, version]);
  return held.key === key ? held : {};
}
