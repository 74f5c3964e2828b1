import { SCHOOL_HEADER } from '../../src/contract/session';
import { idleUnits } from '../harness/idle-units';
import { personNamed, startService, tokenFor } from '../harness/running-service';
import type { RunningService } from '../harness/running-service';
import { makeTrust } from '../harness/trust';
import type { Trust } from '../harness/trust';

const SCHOOLS = 200;
const MINUTES = 3;

jest.setTimeout(120_000);

const running: RunningService[] = [];
let trust: Trust | undefined;
afterEach(async () => {
  await Promise.all(running.splice(0).map((service) => service.close()));
  await trust?.remove();
});

/** Somebody opens the tab and looks at cases at some of the schools. */
async function use({ site, origin }: RunningService, ids: readonly (string | undefined)[]): Promise<void> {
  const authorization = `Bearer ${await tokenFor(site, personNamed('Daniel Whitcombe'))}`;
  for (const id of ids) {
    for (const path of ['/api/me', '/api/cases']) {
      const answer = await fetch(`${origin}${path}`, { headers: { authorization, ...(id ? { [SCHOOL_HEADER]: id } : {}) } });
      expect(answer.status).toBe(200);
      if (path === '/api/me' && id) expect(await answer.json()).toMatchObject({ school: { id }, schools: { length: SCHOOLS } });
    }
  }
}

it('P10 200 schools cost no more while nobody does anything than one does', async () => {
  const [one, many] = [await startService(), await startService(async (site) => (trust = await makeTrust(site, SCHOOLS)).settings)];
  running.push(one, many);
  await use(one, [undefined]);
  await use(many, [trust?.ids[0], trust?.ids[7], trust?.ids[SCHOOLS - 1]]);
  const [ofOne, ofMany] = await Promise.all([idleUnits(one, MINUTES), idleUnits(many, MINUTES)]);
  // Rounds may fall differently into the time, and a school that has its turn for the first time is looked up once.
  expect(ofMany).toBeLessThanOrEqual(ofOne + 5 * MINUTES);
  expect(ofOne).toBeLessThanOrEqual(10 * MINUTES);
});
