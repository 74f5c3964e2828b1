import type { Deps } from '../deps';

/** How often kept signatures of other copies are looked for: two units a time. */
const EVERY_MS = 60_000;

/**
 * Takes up, again and again, what a copy of the service left unwritten; the first time at once. `schools`: those that
 * have been used since the start, for one that nobody uses costs nothing (P10).
 */
export function startAgreementRounds(schools: () => readonly Deps[], everyMs = EVERY_MS): { stop(): Promise<void> } {
  let underway: Promise<unknown> = Promise.resolve();
  const round = (): void => {
    underway = Promise.all(schools().map(takeUp));
  };
  round();
  const timer = setInterval(round, everyMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await underway;
    },
  };
}

async function takeUp({ agreements, log }: Deps): Promise<void> {
  try {
    await agreements.writer.takeUp();
  } catch (error) {
    log.warn('outboxNotRead', { error: error instanceof Error ? error.name : 'unknown' });
  }
}
