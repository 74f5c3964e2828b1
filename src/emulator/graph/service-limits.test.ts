import { type Answer, type TestEmulator, startTestEmulator } from '../test-client';
import { inTurns } from './in-turns';
import { isOutlook } from './service-limits';

const AMARA = '/users/a.osei@wrenhollow.example';
const TEAM = '/teams/00000000-0000-4000-8000-00000000d510';

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startTestEmulator();
});
afterAll(() => emulator.close());
afterEach(() => emulator.control('POST', '/reset'));

const refusal = ({ status, headers, body }: Answer): unknown[] => [status, body.error.code, Number(headers.get('retry-after'))];
const inOneMailbox = (count: number): Promise<Answer[]> =>
  Promise.all(Array.from({ length: count }, () => emulator.admin('GET', `${AMARA}/messages?$top=1`)));

test('Outlook works on four requests of an application at a time, and asks to come back in a second', async () => {
  await emulator.control('POST', '/faults', {
    surface: 'graph', kind: 'delay', path: '/messages', delayMilliseconds: 150, times: 5,
  });
  const answers = await inOneMailbox(5);
  const refused = answers.filter(({ status }) => status !== 200);
  expect(refused.map(refusal)).toEqual([[429, 'ApplicationThrottled', 1]]);
  expect((await inOneMailbox(1))[0]?.status).toBe(200);
});

test('a batch brings its own mail four at a time, so that none of it is refused', async () => {
  await emulator.control('POST', '/faults', { surface: 'graph', kind: 'delay', path: '/messages', delayMilliseconds: 20, times: 9 });
  const requests = Array.from({ length: 9 }, (_, n) => ({ id: String(n), method: 'GET', url: `${AMARA}/messages?$top=1` }));
  const { body } = await emulator.admin('POST', '/$batch', { requests });
  expect(body.responses.map(({ status }) => status)).toEqual(Array(9).fill(200));
});

test('an application has so many requests for one mailbox, and others for the next', async () => {
  await emulator.control('POST', '/throttle', { mailRequestsInTenMinutes: 2 });
  await inOneMailbox(2);
  const [third] = await inOneMailbox(1);
  expect(refusal(third as Answer)).toEqual([429, 'ApplicationThrottled', expect.any(Number)]);
  expect(third?.headers.get('ratelimit-limit')).toBeNull();
  expect((await emulator.admin('GET', '/users/d.whitcombe@wrenhollow.example/messages')).status).toBe(200);
});

test('a team may be asked four times a second, over ten seconds; another team is not held back by it', async () => {
  const answers = [];
  for (let n = 0; n < 41; n += 1) answers.push(await emulator.admin('GET', TEAM));
  expect(answers.slice(0, 40).every(({ status }) => status === 200)).toBe(true);
  expect(refusal(answers[40] as Answer)).toEqual([429, 'TooManyRequests', expect.any(Number)]);
  expect((await emulator.admin('GET', '/teams/00000000-0000-4000-8000-00000000b901')).status).toBe(200);
});

test('work in turns is done so many at a time, also what comes later', async () => {
  const run = inTurns(2);
  let [underWay, most] = [0, 0];
  const work = async () => {
    most = Math.max(most, (underWay += 1));
    await new Promise((resolve) => setImmediate(resolve));
    underWay -= 1;
    return { status: 200 };
  };
  const first = Promise.all([run(work), run(work), run(work)]);
  await new Promise((resolve) => setImmediate(resolve));
  await Promise.all([first, run(work), run(work)]);
  expect(most).toBe(2);
});

test.each([
  ['/users/a/messages', true],
  ['/me/mailFolders/inbox/messages', true],
  ["/users('a')/sendMail", true],
  ['/users/a', false],
  ['/users/a/drive', false],
  ['/teams/a/channels/b/messages', false],
])('%s is Outlook’s to answer: %s', (url, expected) => {
  expect(isOutlook(url)).toBe(expected);
});
