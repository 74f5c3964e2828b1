export interface Remembered<T> {
  (): Promise<T>;
  /** The next question is asked anew. */
  forget(): void;
}

/** Asks again only after a while; callers at the same moment share one question, and a failure is not remembered. */
export function remembered<T>(forMs: number, now: () => number, ask: () => Promise<T>): Remembered<T> {
  let held: { value: Promise<T>; until: number } | undefined;
  const answer = (): Promise<T> => {
    if (held && held.until > now()) return held.value;
    const value = ask();
    const mine = { value, until: now() + forMs };
    held = mine;
    value.catch(() => {
      if (held === mine) held = undefined;
    });
    return value;
  };
  return Object.assign(answer, { forget: () => void (held = undefined) });
}
