import { EtagConflict } from '../../src/domain/ports';
import type { Timer, TimerStore } from '../../src/domain/ports';
import { MAIN_SCHOOL } from '../../src/domain/school-id';
import { MemoryList } from './memory-list';
import type { Row } from './memory-list';
import { Trouble } from './trouble';

type Kept = Omit<Timer, 'itemId' | 'etag'>;
type Operation = 'promise' | 'due' | 'claim' | 'moveTo' | 'done';

export interface FakeTimerStore extends TimerStore {
  failNext: Trouble<Operation>['failNext'];
  /** Every promise that is not kept yet, for assertions. */
  readonly all: readonly Timer[];
}

/** Promises in memory. As in SharePoint, moments are whole seconds, rounded up. */
export function fakeTimerStore(): FakeTimerStore {
  const timers = new MemoryList<Kept>(({ school, timerKey }) => `${school}:${timerKey}`);
  const trouble = new Trouble<Operation>();
  const change = (timer: Timer, to: Pick<Kept, 'dueAt' | 'attempts'>): Timer => {
    const { itemId, etag, ...kept } = timer;
    return read(timers.update(itemId, etag, { ...kept, ...to }));
  };
  return {
    failNext: trouble.failNext.bind(trouble),
    get all() {
      return timers.all().map(read);
    },
    promise: ({ school = MAIN_SCHOOL, ...timer }) =>
      trouble.around('promise', () =>
        read(timers.create({ ...timer, school, dueAt: wholeSeconds(new Date(timer.dueAt)), attempts: 0 }).row),
      ),
    due: (now, limit) =>
      trouble.around('due', () =>
        timers
          .all()
          .map(read)
          .filter(({ dueAt }) => new Date(dueAt) <= now)
          .sort((a, b) => a.dueAt.localeCompare(b.dueAt))
          .slice(0, limit),
      ),
    claim: (timer, until) =>
      trouble.around('claim', () => {
        try {
          return change(timer, { dueAt: wholeSeconds(until), attempts: timer.attempts + 1 });
        } catch (error) {
          if (error instanceof EtagConflict) return undefined;
          throw error;
        }
      }),
    moveTo: (timer, dueAt) =>
      trouble.around('moveTo', () => change(timer, { dueAt: wholeSeconds(dueAt), attempts: 0 })),
    done: (timer) =>
      trouble.around('done', () => {
        if (timers.get(timer.itemId)?.etag === timer.etag) timers.delete(timer.itemId);
      }),
  };
}

function read({ itemId, etag, value }: Row<Kept>): Timer {
  return { ...value, itemId, etag };
}

function wholeSeconds(date: Date): string {
  return `${new Date(Math.ceil(date.getTime() / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}
