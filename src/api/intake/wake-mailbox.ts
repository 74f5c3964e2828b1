import { inBackground } from '../background';
import type { Deps } from '../deps';
import type { Schools } from '../schools/schools';
import type { Look } from '../timer/loop';
import { runTimer } from '../timer/run-timer';
import { promiseLook } from './mailbox-timer';

/** Another look under way may be past the message that the news is of. */
const AGAIN_MS = 2_000;
const TIMES = 20;

const awake = new WeakSet<Deps>();

/**
 * Something came: looks into the mailbox now, and when somebody else is looking just then, once more after them. Nobody
 * waits for it, and what it misses the timer finds.
 */
export function wakeMailbox(deps: Deps): void {
  if (awake.has(deps)) return;
  awake.add(deps);
  inBackground(deps, 'wakeMailbox', async () => {
    try {
      for (let times = 0; times < TIMES; times += 1) {
        const timer = await promiseLook(deps);
        awake.delete(deps);
        const held = timer.attempts > 0 && Date.parse(timer.dueAt) > deps.clock.now().getTime();
        if (!held) return await runTimer(deps, timer);
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS).unref());
      }
    } finally {
      awake.delete(deps);
    }
  });
}

/** Has the mailboxes of all schools looked into from now on; a timer that is there already stays as it is. */
export function createMailboxLooks(schools: Schools, withMailbox: readonly string[]): Look {
  const waiting = [...withMailbox];
  return async () => {
    const id = waiting[0];
    const deps = id === undefined ? undefined : schools.at(id);
    if (deps) await promiseLook(deps);
    waiting.shift();
  };
}
