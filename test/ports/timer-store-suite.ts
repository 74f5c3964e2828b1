import { randomUUID } from 'node:crypto';
import { EtagConflict, StoreUnavailable } from '../../src/domain/ports';
import type { Timer, TimerStore } from '../../src/domain/ports';

export interface TimerStoreUnderTest {
  store: TimerStore;
  /** The work of the next promise is done, its answer is lost. */
  loseNextPromise(): Promise<void>;
}

type Make = () => Promise<TimerStoreUnderTest>;

/** 09:15 and so many minutes, UTC. */
function at(minutes: number): Date {
  return new Date(Date.UTC(2026, 10, 23, 9, 15 + minutes));
}

function promised(minutes: number, timerKey: string = randomUUID()): Parameters<TimerStore['promise']>[0] {
  return {
    timerKey,
    register: 'incidents',
    dueAt: at(minutes).toISOString(),
    promisedAt: '2026-11-23T09:15:00.123Z',
  };
}

async function claimed(store: TimerStore, timer: Timer, until: Date): Promise<Timer> {
  const claim = await store.claim(timer, until);
  if (!claim) throw new Error('Another copy was faster.');
  return claim;
}

/** What every TimerStore promises. */
export function timerStoreSuite(name: string, make: Make): void {
  describe(`TimerStore, ${name}`, () => {
    describe('promising', () => promising(make));
    describe('acting', () => acting(make));
  });
}

function promising(make: Make): void {
  it('P2 keeps a promise once for its key, however often it is made', async () => {
    const { store } = await make();
    const promise = promised(0);
    const first = await store.promise(promise);
    const again = await store.promise({ ...promise, dueAt: at(90).toISOString() });
    expect(again).toEqual(first);
    expect(first).toMatchObject({
      timerKey: promise.timerKey,
      register: 'incidents',
      attempts: 0,
      promisedAt: promise.promisedAt,
    });
    expect(new Date(first.dueAt)).toEqual(at(0));
    expect(await store.due(at(0), 10)).toEqual([first]);
  });

  it('P2 a promise whose answer is lost is there once after it was made again', async () => {
    const { store, loseNextPromise } = await make();
    const promise = promised(0);
    await loseNextPromise();
    await store.promise(promise).catch((error: unknown) => {
      if (!(error instanceof StoreUnavailable)) throw error;
    });
    const timer = await store.promise(promise);
    expect(await store.due(at(0), 10)).toEqual([timer]);
  });

  it('ESC-9 tells what is due at a moment, oldest first, and no more than asked for', async () => {
    const { store } = await make();
    const [late, early, middle] = [
      await store.promise(promised(20)),
      await store.promise(promised(-5)),
      await store.promise(promised(0)),
    ];
    await store.promise(promised(21));
    expect(await store.due(at(-6), 10)).toEqual([]);
    expect(await store.due(at(20), 10)).toEqual([early, middle, late]);
    expect(await store.due(at(20), 2)).toEqual([early, middle]);
  });

  it('ESC-9 is never early: a moment between two seconds counts as the later one', async () => {
    const { store } = await make();
    const timer = await store.promise({ ...promised(0), dueAt: '2026-11-23T09:15:00.400Z' });
    expect(await store.due(new Date('2026-11-23T09:15:00.900Z'), 10)).toEqual([]);
    expect(await store.due(new Date('2026-11-23T09:15:01.000Z'), 10)).toEqual([timer]);
  });
}

function acting(make: Make): void {
  it('P2 of two copies of the service one gets the timer', async () => {
    const { store } = await make();
    const timer = await store.promise(promised(0));
    const claims = await Promise.all([store.claim(timer, at(2)), store.claim(timer, at(2))]);
    expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1);
    expect(claims.find((claim) => claim !== undefined)?.attempts).toBe(1);
  });

  it('P2 a claimed timer is left alone until the claim ends, and then counts the attempts', async () => {
    const { store } = await make();
    const claim = await claimed(store, await store.promise(promised(0)), at(2));
    expect(await store.due(at(1), 10)).toEqual([]);
    const [again] = await store.due(at(2), 10);
    expect(again).toEqual(claim);
    expect((await claimed(store, claim, at(4))).attempts).toBe(2);
  });

  it('ESC-9 moving it on sets the next moment and forgets the attempts', async () => {
    const { store } = await make();
    const claim = await claimed(store, await store.promise(promised(0)), at(2));
    const moved = await store.moveTo(claim, at(60));
    expect(moved).toMatchObject({ timerKey: claim.timerKey, attempts: 0 });
    expect(await store.due(at(59), 10)).toEqual([]);
    expect(await store.due(at(60), 10)).toEqual([moved]);
  });

  it('refuses to move a timer that another copy has, or that is gone', async () => {
    const { store } = await make();
    const timer = await store.promise(promised(0));
    const claim = await claimed(store, timer, at(2));
    await expect(store.moveTo(timer, at(60))).rejects.toBeInstanceOf(EtagConflict);
    await store.done(claim);
    await expect(store.moveTo(claim, at(60))).rejects.toBeInstanceOf(EtagConflict);
    expect(await store.claim(claim, at(60))).toBeUndefined();
  });

  it('a kept promise is gone, and saying so twice is no error', async () => {
    const { store } = await make();
    const claim = await claimed(store, await store.promise(promised(0)), at(2));
    await store.done(claim);
    await store.done(claim);
    expect(await store.due(at(600), 10)).toEqual([]);
  });

  it('P2 a copy that stalled cannot take away the timer another copy has moved on', async () => {
    const { store } = await make();
    const stalled = await claimed(store, await store.promise(promised(0)), at(2));
    const moved = await store.moveTo(await claimed(store, stalled, at(4)), at(60));
    await store.done(stalled);
    expect(await store.due(at(60), 10)).toEqual([moved]);
  });
}
