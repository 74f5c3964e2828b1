import fc from 'fast-check';
import { Budget } from './budget';
import type { BudgetOptions } from './budget';
import { GRAPH_LANES } from './call';
import type { GraphLane } from './call';
import { Turns } from './turns';
import type { Turn } from './turns';

const OPTIONS: BudgetOptions = { unitsPerMinute: 100, shares: { interactive: 0.8, signing: 0.7, routine: 0.6 } };
const PARTS: Record<GraphLane, number> = { safeguarding: 100, interactive: 80, signing: 70, routine: 60 };
const MINUTE = 60_000;

interface Call extends Turn {
  number: number;
  askedAt: number;
}
interface Sent {
  at: number;
  call: Call;
  /** How many waited in each lane at that moment. */
  waiting: Record<'interactive' | 'routine', number>;
}

/** Plays a day of calls: time moves only to the next call or to the next moment the scheduler names. */
function play(calls: readonly { lane: GraphLane; units: number; after: number }[], patience: number, takes: number) {
  const turns = new Turns<Call>(new Budget(OPTIONS), { queue: 500, atOnce: { interactive: 3, signing: 2, routine: 2 } });
  const sent: Sent[] = [];
  const refused: Call[] = [];
  const ends: { at: number; lane: GraphLane }[] = [];
  let now = 0;
  const note = (call: Call): void => {
    const waiting = { interactive: turns.waiting('interactive'), signing: turns.waiting('signing'), routine: turns.waiting('routine') };
    sent.push({ at: now, call, waiting });
    ends.push({ at: now + takes, lane: call.lane });
    ends.sort((a, b) => a.at - b.at);
  };
  const serve = (): void => {
    const { go, late } = turns.step(now);
    go.forEach(note);
    refused.push(...late);
  };
  const runUntil = (moment: number): void => {
    for (;;) {
      const next = Math.min(ends[0]?.at ?? Infinity, turns.nextAt(now) ?? Infinity);
      if (next > moment || next === Infinity) break;
      now = Math.max(now, next);
      while (ends[0] && ends[0].at <= now) turns.done(ends.shift()?.lane ?? 'routine');
      serve();
    }
    if (Number.isFinite(moment)) now = moment;
  };
  calls.forEach(({ lane, units, after }, number) => {
    runUntil(now + after);
    const call: Call = { lane, units, number, askedAt: now, giveUpAt: now + patience };
    const answer = turns.ask(call, now);
    if (answer === 'go') note(call);
    else if (answer !== 'queued') refused.push(call);
  });
  runUntil(Infinity);
  return { sent, refused };
}

const sum = (sent: readonly Sent[]): number => sent.reduce((units, { call }) => units + call.units, 0);

const anyCalls = fc.array(
  fc.record({
    lane: fc.constantFrom(...GRAPH_LANES, 'routine' as const, 'routine' as const),
    units: fc.constantFrom(1, 2, 2, 5, 40),
    after: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 20_000 })),
  }),
  { maxLength: 120 },
);
const patience = fc.integer({ min: 1, max: 300_000 });
const takes = fc.integer({ min: 1, max: 5_000 });

describe('whose turn it is', () => {
  it('P9 a safeguarding call goes at the moment it is asked for, whatever else waits', () => {
    fc.assert(
      fc.property(anyCalls, patience, takes, (calls, bear, duration) => {
        const { sent } = play(calls, bear, duration);
        const went = sent.filter(({ call }) => call.lane === 'safeguarding');
        expect(went.every(({ at, call }) => at === call.askedAt)).toBe(true);
        expect(went).toHaveLength(calls.filter(({ lane }) => lane === 'safeguarding').length);
      }),
    );
  });

  it('P9 no other call takes the units of any minute over what its lane may', () => {
    fc.assert(
      fc.property(anyCalls, patience, takes, (calls, bear, duration) => {
        const { sent } = play(calls, bear, duration);
        sent.forEach(({ at, call }, n) => {
          if (call.lane === 'safeguarding') return;
          const before = sent.slice(0, n).filter((one) => one.at > at - MINUTE);
          // People do not wait for signatures, but for what all take together.
          const counted = call.lane === 'interactive' ? before.filter((one) => one.call.lane !== 'signing') : before;
          if (sum(counted) > 0) expect(sum(counted) + call.units).toBeLessThanOrEqual(PARTS[call.lane]);
          if (sum(before) > 0) expect(sum(before) + call.units).toBeLessThanOrEqual(97);
        });
      }),
    );
  });

  it('a minute never goes over the budget unless reports alone take it there', () => {
    fc.assert(
      fc.property(anyCalls, patience, takes, (calls, bear, duration) => {
        const { sent } = play(calls, bear, duration);
        sent.forEach(({ at }, n) => {
          const minute = sent.slice(0, n + 1).filter((one) => one.at > at - MINUTE);
          const units = minute.reduce((sum, one) => sum + one.call.units, 0);
          if (units > OPTIONS.unitsPerMinute) expect(sent[n]?.call.lane).toBe('safeguarding');
        });
      }),
    );
  });

  it('a routine call never goes while a person waits', () => {
    fc.assert(
      fc.property(anyCalls, patience, takes, (calls, bear, duration) => {
        const { sent } = play(calls, bear, duration);
        const routine = sent.filter(({ call }) => call.lane === 'routine');
        expect(routine.every(({ waiting }) => waiting.interactive === 0)).toBe(true);
      }),
    );
  });

  it('keeps the order within a lane', () => {
    fc.assert(
      fc.property(anyCalls, patience, takes, (calls, bear, duration) => {
        const { sent } = play(calls, bear, duration);
        for (const lane of GRAPH_LANES) {
          const numbers = sent.filter(({ call }) => call.lane === lane).map(({ call }) => call.number);
          expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
        }
      }),
    );
  });

  it('every call goes in its time or is turned away, and none is forgotten or sent twice', () => {
    fc.assert(
      fc.property(anyCalls, patience, takes, (calls, bear, duration) => {
        const { sent, refused } = play(calls, bear, duration);
        expect(sent.every(({ at, call }) => call.lane === 'safeguarding' || at <= call.giveUpAt)).toBe(true);
        const all = [...sent.map(({ call }) => call), ...refused].map(({ number }) => number);
        expect(all.sort((a, b) => a - b)).toEqual(calls.map((_call, number) => number));
      }),
    );
  });

  it('tells a call at once when it would wait longer than it can, and for how long', () => {
    const turns = new Turns<Turn>(new Budget(OPTIONS));
    const ask = (giveUpAt: number, now: number) => turns.ask({ lane: 'routine', units: 30, giveUpAt }, now);
    expect([ask(1e6, 0), ask(1e6, 10_000)]).toEqual(['go', 'go']);
    expect(ask(25_000, 20_000)).toEqual({ waitMs: 40_000 });
    expect(ask(1e6, 20_000)).toBe('queued');
    expect(ask(60_000, 20_000)).toEqual({ waitMs: 50_000 });
    expect(ask(1e6, 20_000)).toBe('queued');
    expect(ask(100_000, 20_000)).toEqual({ waitMs: 100_000 });
    expect(turns.nextAt(20_000)).toBe(60_000);
  });

  it('takes no more than so many into a queue', () => {
    const turns = new Turns<Turn>(new Budget(OPTIONS), { queue: 1, atOnce: { interactive: 1, signing: 1, routine: 1 } });
    const ask = () => turns.ask({ lane: 'routine', units: 1, giveUpAt: 1e9 }, 0);
    expect([ask(), ask(), ask()]).toEqual(['go', 'queued', { waitMs: 1_000 }]);
  });
});
