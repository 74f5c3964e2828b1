/**
 * Callers at the same moment share one run. A run that began before a call may miss what the caller has just done, so
 * such a caller waits for the one after it, which all who wait share as well. Throws as `run` does.
 */
export function sharedRefresh(run: () => Promise<void>): () => Promise<void> {
  let underway: Promise<void> | undefined;
  let again: Promise<void> | undefined;
  const begin = (): Promise<void> => (underway = run().finally(() => (underway = undefined)));
  return () => {
    if (underway === undefined) return begin();
    again ??= underway
      .catch(() => undefined)
      .then(() => {
        again = undefined;
        return begin();
      });
    return again;
  };
}
