import { randomUUID } from 'node:crypto';
import { backgroundDone } from '../../src/api/background';
import { createPersonLimit } from '../../src/api/middleware/rate-limits';
import { openDoor } from '../harness/door';
import type { Answer, OpenDoor } from '../harness/door';
import { PEOPLE, school } from '../harness/school';
import type { School } from '../harness/school';

const DSL_TELEPHONE = '01632 960110';
const DOOR = { publicOrigin: 'https://lantern.example', trustProxy: 0, requestsPerMinute: 10 };

let world: School;
let door: OpenDoor;
async function open(change: Partial<typeof DOOR> = {}): Promise<void> {
  world = school();
  door = await openDoor(world.deps, { door: { ...DOOR, ...change } });
}
afterEach(async () => {
  await backgroundDone();
  await door.close();
});

const report = (change: object = {}) => ({
  reportKey: randomUUID(),
  kind: 'bullying',
  childInDanger: false,
  about: 'learner',
  whatHappened: 'Said in the corridor.',
  ...change,
});

async function times(count: number, ask: () => Promise<Answer>): Promise<number[]> {
  const statuses: number[] = [];
  for (let n = 0; n < count; n += 1) statuses.push((await ask()).status);
  return statuses;
}

describe('how often somebody may ask', () => {
  it('over the limit a person gets a sentence, a number to ring and when to come back; others are served', async () => {
    await open();
    const me = () => door.ask('GET /api/me', { caller: PEOPLE.teacher });
    expect(await times(10, me)).toEqual(Array.from({ length: 10 }, () => 200));
    const refused = await me();
    expect(refused).toMatchObject({ status: 429, body: { problem: { code: 'tooMany' } } });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(refused.text).toContain(DSL_TELEPHONE);
    expect((await door.ask('GET /api/me', { caller: PEOPLE.dsl })).status).toBe(200);
  });

  it('changes to cases are a fifth of that, looking at them is not', async () => {
    await open();
    await world.report();
    const take = () => door.ask('POST /api/cases/OS-2026-0001/take', { caller: PEOPLE.dsl, body: {} });
    expect(await times(3, take)).toEqual([200, 200, 429]);
    expect((await door.ask('GET /api/cases/OS-2026-0001', { caller: PEOPLE.dsl })).status).toBe(200);
  });

  it('P1 a report sent again and again while Graph is away is never refused for that, and is received', async () => {
    await open();
    const sent = report();
    world.timers.failNext('promise', 'before', { times: 30 });
    const send = () => door.ask('POST /api/reports', { caller: PEOPLE.teacher, body: sent });
    expect(new Set(await times(30, send))).toEqual(new Set([503]));
    expect((await send()).status).toBe(201);
  });

  it('strangers are turned away by address, and whoever is signed in behind the same address is not', async () => {
    await open({ requestsPerMinute: 600 });
    const stranger = () => door.ask('GET /api/me');
    const statuses = await times(125, stranger);
    expect(statuses.slice(0, 120)).toEqual(Array.from({ length: 120 }, () => 401));
    expect(statuses.slice(120)).toEqual([429, 429, 429, 429, 429]);
    expect((await door.ask('POST /api/reports', { caller: PEOPLE.teacher, body: report() })).status).toBe(201);
  });

  it.each([
    [0, 429],
    [1, 401],
  ])('with %i proxies in front, a stranger who names another address gets %i', async (trustProxy, status) => {
    await open({ trustProxy });
    await times(120, () => door.ask('GET /api/me', { headers: { 'x-forwarded-for': '198.51.100.1' } }));
    expect((await door.ask('GET /api/me', { headers: { 'x-forwarded-for': '198.51.100.2' } })).status).toBe(status);
  });

  it('health is asked as often as it likes', async () => {
    await open();
    expect(new Set(await times(200, () => door.ask('GET /health/live')))).toEqual(new Set([200]));
  });

  it('the bot counts by person too', async () => {
    await open();
    const mayGoOn = createPersonLimit({ requestsPerMinute: 2 });
    expect([await mayGoOn('amara'), await mayGoOn('amara'), await mayGoOn('amara'), await mayGoOn('daniel')]).toEqual([true, true, false, true]);
  });
});

describe('what may be sent', () => {
  const FORMS = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp', 'text/json'];

  it.each(FORMS)('what another page can send by itself, %s, changes nothing', async (type) => {
    await open();
    await world.report();
    const answer = await door.ask('POST /api/cases/OS-2026-0001/acknowledge', {
      caller: PEOPLE.dsl, raw: '{}', headers: { 'content-type': type },
    });
    expect(answer).toMatchObject({ status: 415, body: { problem: { code: 'wrongType' } } });
    expect(answer.text).toContain(DSL_TELEPHONE);
    expect(world.only().status).toBe('new');
  });

  it('no page elsewhere is told that it may send JSON, or read an answer', async () => {
    await open();
    const headers = { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };
    for (const name of ['OPTIONS /api/reports', 'GET /api/me']) {
      const answer = await door.ask(name, { caller: PEOPLE.teacher, headers });
      expect(Object.keys(answer.headers).filter((header) => header.startsWith('access-control'))).toEqual([]);
    }
  });

  it('a body in a charset with parameters is still JSON', async () => {
    await open();
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    expect((await door.ask('POST /api/reports', { caller: PEOPLE.teacher, body: report(), headers })).status).toBe(201);
  });

  it.each([
    ['POST /api/people/search', 16],
    ['POST /api/cases/search', 16],
    ['POST /api/cases/OS-2026-0001/acknowledge', 16],
    ['POST /api/cases/OS-2026-0001/take', 16],
    ['POST /api/cases/OS-2026-0001/classify', 16],
    ['POST /api/cases/OS-2026-0001/pass', 16],
    ['POST /api/cases/OS-2026-0001/named', 16],
    ['POST /api/cases/OS-2026-0001/named/take-back', 16],
    ['POST /api/cases/OS-2026-0001/notes', 256],
    ['POST /api/reports/preview', 1024],
    ['POST /api/reports', 1024],
  ])('%s takes up to %i KB and says so', async (name, kilobytes) => {
    await open();
    await world.report();
    const size = kilobytes * 1024;
    const under = await door.ask(name, { caller: PEOPLE.dsl, body: { x: 'x'.repeat(size - 100) } });
    expect(under).toMatchObject({ status: 400, body: { problem: { code: 'badInput' } } });
    const over = await door.ask(name, { caller: PEOPLE.dsl, body: { x: 'x'.repeat(size) } });
    expect(over).toMatchObject({ status: 413, body: { problem: { code: 'tooLarge' } } });
    expect(over.text).toContain(kilobytes === 1024 ? 'up to 1 MB.' : `up to ${kilobytes} KB here.`);
    expect(world.only().status).toBe('new');
  });

  it('an account of 200 KB is told how long an account may be, not how large a request', async () => {
    await open();
    const { body } = await door.ask('POST /api/reports', { caller: PEOPLE.teacher, body: report({ whatHappened: 'x'.repeat(200_000) }) });
    expect(JSON.stringify(body)).toContain('Keep it under 10,000 characters');
  });
});

describe('what browsers are told', () => {
  it('they keep to https where Lantern is reached so, and are told nothing of the kind on http', async () => {
    await open();
    expect((await door.ask('GET /config.json')).headers['strict-transport-security']).toBe('max-age=31536000');
    await door.close();
    await open({ publicOrigin: 'http://localhost:3978' });
    expect((await door.ask('GET /config.json')).headers['strict-transport-security']).toBeUndefined();
  });

  it('only Teams, Outlook and Microsoft 365 may frame the pages, and no script runs that is not a file of ours', async () => {
    await open();
    const policy = (await door.ask('GET /config.json')).headers['content-security-policy'] ?? '';
    const said: Record<string, string[]> = Object.fromEntries(policy.split(';').map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1)]));
    expect(said['script-src']).toEqual(["'self'"]);
    expect(said['default-src']).toEqual(["'none'"]);
    const framers = (said['frame-ancestors'] ?? []).filter((host) => host !== "'self'");
    expect(framers.length).toBeGreaterThan(0);
    for (const host of framers) expect(host).toMatch(/^https:\/\/([\w*-]+\.)*(microsoft\.com|cloud\.microsoft|microsoft365\.com|office\.com|office365\.com)$/);
  });
});
