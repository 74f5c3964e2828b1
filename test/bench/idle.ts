import { setTimeout as wait } from 'node:timers/promises';
import { settled, unitsSoFar } from '../harness/idle-units';
import { startService } from '../harness/running-service';
import type { RunningService } from '../harness/running-service';
import { makeTrust } from '../harness/trust';
import type { Trust } from '../harness/trust';
import type { Bench } from './bench';

const SCHOOLS = 200;
/** As in production. */
const ROUNDS = { TIMER_INTERVAL_SECONDS: '15' };
const MINUTE_MS = 60_000;
/** A school that has its turn for the first time is looked up once, and a round more or less may fall into the minute. */
const SLACK = 5;

/** Resource units of a real minute in which nobody does anything, for one school and for many at the same time (P10). */
export const idle: Bench = {
  name: 'idle',
  run: async () => {
    let trust: Trust | undefined;
    const one = await startService(async () => ROUNDS);
    const many = await startService(async (site) => ({ ...ROUNDS, ...(trust = await makeTrust(site, SCHOOLS)).settings }));
    try {
      // Everybody's first look at who belongs where is over before it is counted.
      await many.ask('Daniel Whitcombe', '/api/me');
      const [ofOne, ofMany] = await Promise.all([minute(one), minute(many)]);
      return [
        { what: 'Idle for a minute, one school', value: ofOne, unit: 'units' },
        { what: `Idle for a minute, ${SCHOOLS} schools`, value: ofMany, unit: 'units', aim: { atMost: ofOne + SLACK } },
      ];
    } finally {
      await Promise.all([one.close(), many.close()]);
      await trust?.remove();
    }
  },
};

async function minute(service: RunningService): Promise<number> {
  await settled(service);
  const before = await unitsSoFar(service);
  await wait(MINUTE_MS);
  return (await unitsSoFar(service)) - before;
}
