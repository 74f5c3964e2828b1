import { SharePointBudget } from './sharepoint-budget';
import { type TestEmulator, startTestEmulator } from '../test-client';
import { Throttle } from './throttle';

function throttleAt(limit: number) {
  const time = { now: 1_000_000 };
  return { time, throttle: new Throttle({ limit, windowMilliseconds: 60_000 }, () => time.now) };
}

test('RateLimit headers come from 80 % on and say what is left', () => {
  const { throttle, time } = throttleAt(10);
  expect(throttle.charge('app', 7)).toEqual({ throttled: false, headers: {} });
  time.now += 20_500;
  expect(throttle.charge('app', 1)).toEqual({
    throttled: false,
    headers: { 'RateLimit-Limit': '10', 'RateLimit-Remaining': '2', 'RateLimit-Reset': '40' },
  });
});

test('past the budget a call is refused with Retry-After equal to the reset, and still counts', () => {
  const { throttle } = throttleAt(10);
  throttle.charge('app', 10);
  const refused = throttle.charge('app', 1);
  expect(refused).toMatchObject({
    throttled: true,
    headers: { 'Retry-After': '60', 'RateLimit-Reset': '60', 'RateLimit-Remaining': '0' },
  });
  expect(throttle.unitsUsed).toBe(11);
});

test('a new minute begins afresh, and one application does not use up the budget of another', () => {
  const { throttle, time } = throttleAt(10);
  throttle.charge('app', 11);
  expect(throttle.charge('other', 2).throttled).toBe(false);
  time.now += 60_000;
  expect(throttle.charge('app', 2)).toEqual({ throttled: false, headers: {} });
});

describe('over HTTP', () => {
  let emulator: TestEmulator;
  beforeAll(async () => void (emulator = await startTestEmulator()));
  afterAll(() => emulator.close());

  test('a list read costs 1, a query or write 2, permissions 5', async () => {
    const site = emulator.siteId('lantern');
    const cost = async (method: string, path: string, body?: unknown): Promise<number> => {
      const before = await used();
      await emulator.admin(method, path, body);
      return (await used()) - before;
    };
    const used = async (): Promise<number> =>
      ((await emulator.control('GET', '/state')).body.metrics as { resourceUnits: number }).resourceUnits;
    expect(await cost('POST', `/sites/${site}/lists`, { displayName: 'Costs' })).toBe(2);
    expect(await cost('GET', `/sites/${site}/lists/Costs`)).toBe(1);
    expect(await cost('GET', `/sites/${site}/lists/Costs/items`)).toBe(2);
    expect(await cost('POST', `/sites/${site}/lists/Costs/items`, { fields: {} })).toBe(2);
    expect(await cost('GET', `/sites/${site}/lists/Costs/items/1`)).toBe(1);
    expect(await cost('GET', `/sites/${site}/lists/Costs/items/delta`)).toBe(2);
    expect(await cost('GET', `/sites/${site}/lists/Costs/items/delta?token=latest`)).toBe(1);
    expect(await cost('GET', `/sites/${site}/permissions`)).toBe(5);
  });

  test('the budget can be set, is spent, and answers 429 activityLimitReached with Retry-After', async () => {
    const site = emulator.siteId('lantern');
    await emulator.control('POST', '/throttle', { unitsPerMinute: 5 });
    const answers = [];
    for (let n = 0; n < 6; n += 1) answers.push(await emulator.admin('GET', `/sites/${site}`));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(answers[2]?.headers.get('ratelimit-limit')).toBeNull();
    expect(answers[3]?.headers.get('ratelimit-remaining')).toBe('1');
    expect(answers[5]?.body.error.code).toBe('activityLimitReached');
    expect(answers[5]?.headers.get('retry-after')).toBe(answers[5]?.headers.get('ratelimit-reset'));
    const batch = await emulator.admin('POST', '/$batch', {
      requests: [{ id: '1', method: 'GET', url: `/sites/${site}` }],
    });
    expect(batch.status).toBe(200);
    expect(batch.body.responses[0]).toMatchObject({
      status: 429,
      headers: { 'Retry-After': expect.stringMatching(/^\d+$/) },
    });
    await emulator.control('POST', '/reset');
    expect((await emulator.control('GET', '/throttle')).body).toEqual({
      unitsPerMinute: 1250,
      mailRequestsInTenMinutes: 10_000,
      requestsPerSecondOfATeam: 4,
    });
    expect((await emulator.control('POST', '/throttle', { unitsPerDay: 1 })).status).toBe(400);
  });
});

test('the tenant and the day have limits of their own, which show no RateLimit headers', () => {
  let now = 0;
  const budget = new SharePointBudget(() => now);
  let answers = 0;
  // Sixteen applications together use up what the tenant has, and none of them what it has alone.
  for (let app = 0; app < 16; app += 1) answers += budget.charge(`app ${app}`, 1_200).throttled ? 1 : 0;
  expect(answers).toBe(1);
  expect(budget.charge('one more', 10)).toEqual({ throttled: true, headers: { 'Retry-After': '300' } });
  now += 300_000;
  expect(budget.charge('one more', 10).throttled).toBe(false);
  const alone = new SharePointBudget(() => now);
  let minutes = 0;
  for (; minutes < 1_000 && !alone.charge('busy', 1_250).throttled; minutes += 1) now += 60_000;
  expect(minutes).toBe(960);
});
