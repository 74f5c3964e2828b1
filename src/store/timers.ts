import type { Register } from '../domain/incidents/types';
import { EtagConflict } from '../domain/ports';
import { MAIN_SCHOOL } from '../domain/school-id';
import type { SchoolId } from '../domain/school-id';
import type { NewTimer, Timer, TimerStore } from '../domain/ports';
import { createOnce } from './create-once';
import type { GraphClient } from './graph-client';
import { ListItems, isGone } from './list-items';
import type { ListItem } from './list-item';
import { TIMERS } from './lists/timers';
import { siteId } from './sites';

/** Pages of 200 read at most in one round; a longer queue is taken up in the rounds after. */
const PAGES_PER_ROUND = 10;

/** Promises in one SharePoint list. `site` is the school's, or the trust's where there is one: `host:/sites/name`. */
export function graphTimerStore({ graph, site }: { graph: GraphClient; site: string }): TimerStore {
  return new GraphTimerStore(new ListItems(graph, siteId(graph, site), TIMERS));
}

class GraphTimerStore implements TimerStore {
  constructor(private readonly items: ListItems) {}

  async promise({ school = MAIN_SCHOOL, ...timer }: NewTimer): Promise<Timer> {
    const dueAt = wholeSeconds(new Date(timer.dueAt));
    const { register: Register, promisedAt: PromisedAt } = timer;
    const fields = { School: school, Register, DueAt: dueAt, Attempts: 0, PromisedAt };
    const value = `${school}:${timer.timerKey}`;
    const { item, created } = await createOnce(this.items, { column: 'TimerKey', value }, fields, 'safeguarding');
    return timerOf(created ? { ...item, fields: { ...fields, TimerKey: value } } : item);
  }

  /** The oldest come first because they are sorted here: sorting by Graph is not documented for list items. */
  async due(now: Date, limit: number): Promise<readonly Timer[]> {
    const until = `${now.toISOString().slice(0, 19)}Z`;
    const items = await this.items.where('DueAt', 'le', until, 'safeguarding', PAGES_PER_ROUND);
    return items
      .map(timerOf)
      .sort((a, b) => a.dueAt.localeCompare(b.dueAt))
      .slice(0, limit);
  }

  async claim(timer: Timer, until: Date): Promise<Timer | undefined> {
    try {
      return await this.change(timer, { dueAt: wholeSeconds(until), attempts: timer.attempts + 1 });
    } catch (error) {
      if (error instanceof EtagConflict || isGone(error)) return undefined;
      throw error;
    }
  }

  async moveTo(timer: Timer, dueAt: Date): Promise<Timer> {
    try {
      return await this.change(timer, { dueAt: wholeSeconds(dueAt), attempts: 0 });
    } catch (error) {
      if (isGone(error)) throw new EtagConflict(`The timer ${timer.itemId} is gone.`);
      throw error;
    }
  }

  /**
   * Only the claim that was handed out removes the timer. Had this copy stalled and another taken over, the other may
   * be about to set it to the next step, and removing it would lose that step (P2).
   */
  async done(timer: Timer): Promise<void> {
    try {
      await this.items.delete({ id: timer.itemId, etag: timer.etag }, 'safeguarding');
    } catch (error) {
      if (!(error instanceof EtagConflict) && !isGone(error)) throw error;
    }
  }

  private async change(timer: Timer, to: Pick<Timer, 'dueAt' | 'attempts'>): Promise<Timer> {
    const fields = { DueAt: to.dueAt, Attempts: to.attempts };
    const etag = await this.items.update({ id: timer.itemId, etag: timer.etag }, fields, 'safeguarding');
    return { ...timer, ...to, etag };
  }
}

/** The view of one school on the list that all share: what is promised there is its own. */
export function timersOfSchool(timers: TimerStore, school: SchoolId): TimerStore {
  return {
    promise: (timer) => timers.promise({ ...timer, school }),
    due: (now, limit) => timers.due(now, limit),
    claim: (timer, until) => timers.claim(timer, until),
    moveTo: (timer, dueAt) => timers.moveTo(timer, dueAt),
    done: (timer) => timers.done(timer),
  };
}

/** A promise written before there was a column for the school has its key alone, and is the main school's. */
function timerOf({ id, etag, fields }: ListItem): Timer {
  const school = fields.School ? String(fields.School) : undefined;
  const key = String(fields.TimerKey);
  return {
    itemId: id,
    etag,
    school: school ?? MAIN_SCHOOL,
    timerKey: school === undefined ? key : key.slice(school.length + 1),
    register: fields.Register as Register,
    dueAt: String(fields.DueAt),
    attempts: Number(fields.Attempts ?? 0),
    promisedAt: String(fields.PromisedAt),
  };
}

/** Date columns keep whole seconds. Rounded up, so that nobody acts too early. */
function wholeSeconds(date: Date): string {
  return `${new Date(Math.ceil(date.getTime() / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}
