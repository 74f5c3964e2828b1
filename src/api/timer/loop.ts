import type { Schools } from '../schools/schools';
import { runRound } from './run-due-timers';

/** Something else to look after, aside of the rounds, which never wait for it; what it throws is logged, and the next round tries again. */
export type Look = () => Promise<void>;

export interface TimerLoop {
  /** Ends the loop; settles when the round under way is over. */
  stop(): Promise<void>;
}

/**
 * Looks at the timers again and again, one round after the other, each `intervalMilliseconds` after the last. Any
 * number of copies of the service may do so over the same list. A round that fails is logged, and the next one comes.
 */
export function startTimerLoop(
  schools: Schools,
  options: { intervalMilliseconds: number },
  looks: readonly Look[] = [],
): TimerLoop {
  let stopped = false;
  let wake: () => void = () => undefined;
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timeout = setTimeout(resolve, options.intervalMilliseconds);
      wake = () => {
        clearTimeout(timeout);
        resolve();
      };
    });
  let aside: Promise<void> | undefined;
  const lookAside = async (): Promise<void> => {
    for (const look of looks) await attempt(schools, look);
    aside = undefined;
  };
  const run = async (): Promise<void> => {
    while (!stopped) {
      aside ??= lookAside();
      await attempt(schools, () => runRound(schools));
      if (!stopped) await pause();
    }
  };
  const ended = run();
  return {
    stop: () => {
      stopped = true;
      wake();
      return ended.then(() => aside);
    },
  };
}

async function attempt(schools: Schools, look: () => Promise<unknown>): Promise<void> {
  try {
    await look();
  } catch (error) {
    schools.shared.log.warn('timerRoundFailed', { error: error instanceof Error ? error.name : 'unknown' });
  }
}
