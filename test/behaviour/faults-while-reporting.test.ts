import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { backgroundDone } from '../../src/api/background';
import type { Problem } from '../../src/contract/problem';
import { PEOPLE } from '../../src/emulator/world/people';
import { advanceClock, cardsIn, cardsThatCameAgain, chatsOf, keptState, recordsIn, withoutBudget } from '../harness/emulator-state';
import { clearFaults, sendUntilTaken, WRITES } from '../harness/faults';
import type { FaultRequest, Sent } from '../harness/faults';
import { startService } from '../harness/running-service';
import type { RunningService } from '../harness/running-service';

const DSL_TELEPHONE = '01632 960110';
/** In the column of the alert's state: the cards are on record, and silence is waited for. */
const WAITING = JSON.stringify('"outcome":"waiting"').slice(1, -1);

let service: RunningService;
beforeAll(async () => {
  service = await startService();
}, 60_000);
beforeEach(async () => {
  await backgroundDone();
  service.site.emulator.reset();
  await withoutBudget(service.site);
});
afterEach(() => clearFaults(service));
afterAll(() => service.close());

const report = () => ({
  reportKey: randomUUID(),
  kind: 'bullying',
  childInDanger: false,
  about: 'learner',
  involved: [{ name: 'Zoë Quillfeather', part: 'harmed' }],
  whatHappened: 'NARRATIVE they wrote things that hurt',
});

/** However it went: in the list once, alerted, every refusal a clear sentence with a number, and nothing in the log. */
async function expectReceivedOnce(sent: Sent, key: string): Promise<void> {
  await alerted(sent.receipt.reference);
  const state = await keptState(service.site);
  expect(recordsIn(state).filter((record) => record.key === key)).toHaveLength(1);
  expect(recordsIn(state)).toHaveLength(1);
  expect(cardsThatCameAgain(cardsIn(state)).filter(({ saysRepeat }) => !saysRepeat)).toEqual([]);
  for (const { status, problem } of sent.refusals) expectHelpful(status, problem);
  const written = service.lines.join('') + JSON.stringify([sent.refusals, state.conversations.deliveries]);
  expect(written).not.toMatch(/NARRATIVE|Quillfeather|eyJ[\w-]+\.eyJ/);
  for (const { surname } of PEOPLE) expect(service.lines.join('')).not.toContain(surname);
}

function expectHelpful(status: number, problem: Problem): void {
  expect({ status, code: problem.code }).toEqual({ status: 503, code: 'tryAgain' });
  expect(problem.message).toMatch(/^[A-Z].*\.$/);
  expect(problem.whatToDo).toContain('Try again');
  expect(problem.contacts).toContainEqual(expect.objectContaining({ telephone: DSL_TELEPHONE }));
}

/** Time goes by in half minutes until there is a card and the record of it, so that no repeat is still to come. */
async function alerted(reference: string): Promise<void> {
  for (let round = 0; round < 40; round += 1) {
    await backgroundDone();
    const state = await keptState(service.site);
    const recorded = recordsIn(state).some(({ everything }) => everything.includes(WAITING));
    if (recorded && cardsIn(state).some((card) => card.reference === reference)) return;
    if (round % 2 === 1) await advanceClock(service.site, 31);
    await wait(500);
  }
  throw new Error(`${reference} was not alerted.`);
}

const TROUBLE: readonly [string, FaultRequest][] = [
  ['503, again and again', { kind: 'status', status: 503, times: 7 }],
  ['429 with a pause to keep', { kind: 'status', status: 429, retryAfterSeconds: 1, times: 2 }],
  ['429 with a pause nobody waits for', { kind: 'status', status: 429, retryAfterSeconds: 300, times: 1 }],
  ['a cut connection after the work was done', { kind: 'drop', times: 1 }],
  ['connections cut again and again', { kind: 'drop', times: 5 }],
];

describe('P1 P2 P7 Graph in trouble at each write of a report: received once, alerted, and nobody left without a number', () => {
  describe.each(Object.entries(WRITES))('%s', (_write, where) => {
    it.each(TROUBLE)('%s', async (_title, fault) => {
      await service.site.trouble({ ...where, ...fault });
      const sent = report();
      await expectReceivedOnce(await sendUntilTaken(service, sent), sent.reportKey);
    }, 40_000);
  });

  it('no answer for eleven seconds at every write at once', async () => {
    for (const where of Object.values(WRITES)) await service.site.trouble({ ...where, kind: 'delay', delayMilliseconds: 11_000 });
    const sent = report();
    await expectReceivedOnce(await sendUntilTaken(service, sent), sent.reportKey);
  }, 90_000);

  it('tells a person who may not wait when to come back, as Graph asked', async () => {
    await service.site.trouble({ ...WRITES['the report itself'], kind: 'status', status: 429, retryAfterSeconds: 300 });
    const { refusals } = await sendUntilTaken(service, report());
    expect(refusals.map(({ problem }) => problem.retryAfterSeconds)).toEqual([300]);
  });
});

describe('P2 Teams in trouble when the alert goes out', () => {
  it.each([403, 404])('%i from the DSL channel: those who read it are told in person at once', async (status) => {
    await service.site.trouble({ surface: 'connector', method: 'POST', path: 'dslalerts', kind: 'status', status });
    const { receipt } = await sendUntilTaken(service, report());
    await alerted(receipt.reference);
    const state = await keptState(service.site);
    const readers = chatsOf(state, 'Daniel Whitcombe', 'Priya Raman', 'Tomasz Zielinski');
    expect(cardsIn(state).map(({ conversationId }) => conversationId).sort()).toEqual([...readers].sort());
  }, 30_000);

  it.each<[string, FaultRequest]>([
    ['429', { kind: 'status', status: 429, retryAfterSeconds: 1, times: 3 }],
    ['500', { kind: 'status', status: 500, times: 3 }],
    ['a cut connection after the card was posted', { kind: 'drop', times: 2 }],
    ['no answer for eleven seconds', { kind: 'delay', delayMilliseconds: 11_000, times: 1 }],
  ])('%s: the channel has the alert, and one that may have come before says so', async (_title, fault) => {
    await service.site.trouble({ surface: 'connector', method: 'POST', path: 'activities', ...fault });
    const sent = report();
    await expectReceivedOnce(await sendUntilTaken(service, sent), sent.reportKey);
  }, 60_000);
});

describe('the sign-in of the service in trouble', () => {
  it('a token that Graph takes back while Entra ID is down: a sentence and the numbers last known, then received once', async () => {
    await service.ask('Amara Osei', '/api/me');
    await service.site.trouble({ method: 'POST', path: '/lists/Timers/items', kind: 'status', status: 401 });
    await service.site.trouble({ surface: 'token', kind: 'status', status: 503, times: 2 });
    const sent = report();
    const result = await sendUntilTaken(service, sent);
    expect(result.refusals.length).toBeGreaterThan(0);
    await expectReceivedOnce(result, sent.reportKey);
  }, 30_000);
});
