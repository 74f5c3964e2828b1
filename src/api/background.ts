import type { Log } from './deps';

const underway = new Set<Promise<void>>();

/**
 * Work that nobody at a door waits for. A failure is logged under `event` and goes no further: whatever is started here
 * is also done by the timer, should this copy of the service end first.
 */
export function inBackground(deps: { log: Log }, event: string, work: () => Promise<unknown>): void {
  const promise: Promise<void> = Promise.resolve()
    .then(work)
    .then(() => undefined)
    .catch((error: unknown) => deps.log.error(event, { error: error instanceof Error ? error.name : 'unknown' }))
    .finally(() => underway.delete(promise));
  underway.add(promise);
}

/** Settles when everything started so far, and what it started in turn, is over. Never throws. */
export async function backgroundDone(): Promise<void> {
  while (underway.size > 0) await Promise.all(underway);
}
