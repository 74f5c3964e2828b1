import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { backgroundDone } from '../../src/api/background';
import type { Deps } from '../../src/api/deps';
import { reportConcern } from '../../src/api/incidents/report-concern';
import { runTimer } from '../../src/api/timer/run-timer';
import type { ReceiptView } from '../../src/contract/reports';
import { STARTING_TEXTS } from '../../src/domain/agreements/starting-texts/all';
import { CONCERN_KINDS } from '../../src/domain/incidents/types';
import { openDoor } from '../harness/door';
import { advanceClock, keptState, withoutBudget } from '../harness/emulator-state';
import { clearFaults } from '../harness/faults';
import { listen } from '../harness/listening';
import type { Listening } from '../harness/listening';
import { personNamed, startService, tokenFor } from '../harness/running-service';
import type { RunningService } from '../harness/running-service';
import { bodyMark, pictureMark, plannedReport, sendUntilReceived } from '../harness/sent-reports';
import type { SentReport } from '../harness/sent-reports';
import { aReport, PEOPLE, school } from '../harness/school';

/** In every name, account, note, search and key that a test types; the other marks are those of sent-reports.ts. */
const MARK = 'Zqxmark';
const MARKS = /zqxmark|MESSAGE-BODY-\d|picture-\d+-end/i;
const TOKEN = /eyJ[\w-]{6,}\.[\w-]{6,}/;

let service: RunningService;
let heard: Listening;
/** Every answer that was a refusal, as it came. */
let refusals: string[];

beforeAll(async () => {
  // Its own budget of Graph units is tested elsewhere; here a day passes within a minute.
  service = await startService(async () => ({ GRAPH_UNITS_PER_MINUTE: '1000000', ALERT_MAILBOX: 'online.safety@wrenhollow.example' }));
}, 60_000);
beforeEach(async () => {
  await backgroundDone();
  service.site.emulator.reset();
  await withoutBudget(service.site);
  heard = listen(service);
  refusals = [];
});
afterEach(async () => {
  heard.stop();
  await clearFaults(service);
});
afterAll(() => service.close());

function marked(number: number, change: Partial<SentReport> = {}): SentReport {
  return { ...plannedReport(number), words: `${MARK} account`, child: `${MARK} Umbra-${number}`, ...change };
}

async function ask<T = unknown>(who: string, path: string, body?: unknown): Promise<{ status: number; body: T }> {
  const answer = await service.ask<T>(who, path, body);
  if (answer.status >= 400) refusals.push(JSON.stringify(answer));
  return answer;
}

async function raw(path: string, headers: Record<string, string>, body?: string): Promise<number> {
  const answer = await fetch(`${service.origin}${path}`, { method: body === undefined ? 'GET' : 'POST', headers, body });
  refusals.push(`${JSON.stringify(Object.fromEntries(answer.headers))} ${await answer.text()}`);
  return answer.status;
}

/** Searches everything that was said to anybody, and proves that there was something to search. */
async function expectNothingSaid(least: { cards: number }): Promise<void> {
  await backgroundDone();
  const { conversations } = await keptState(service.site);
  expect(conversations.deliveries.length).toBeGreaterThanOrEqual(least.cards);
  const said = {
    log: service.lines.join('\n'),
    cards: JSON.stringify(conversations.deliveries),
    addresses: heard.addresses.join('\n'),
    refusals: refusals.join('\n'),
    console: heard.written.join('\n'),
  };
  expect(said.log).toContain('"request"');
  expect(said.addresses).toContain('/lists/Incidents/items');
  for (const [where, text] of Object.entries(said)) {
    expect({ where, found: MARKS.exec(text)?.[0] ?? TOKEN.exec(text)?.[0] }).toEqual({ where, found: undefined });
  }
}

describe('P7 no name, account, message or token is in a log, a card, an address or an error', () => {
  it('of concerns of every kind, from a message and from the tab, up to the alarm', async () => {
    for (const [index, kind] of CONCERN_KINDS.entries()) {
      for (const door of ['message', 'tab'] as const) {
        for (const about of ['learner', 'staff'] as const) {
          const report = marked(index + 1, { kind, about, door, reporter: 'Amara Osei', key: randomUUID() });
          await sendUntilReceived(report, () => service.origin, service.site);
        }
      }
    }
    for (let step = 0; step < 4; step += 1) {
      await advanceClock(service.site, 4 * 3600);
      await wait(1_200);
      await backgroundDone();
    }
    await expectNothingSaid({ cards: 4 * CONCERN_KINDS.length });
  }, 60_000);

  it('of a case that is searched for, opened, noted, classified, acknowledged, taken, passed on and named in', async () => {
    const reference = await sendUntilReceived(marked(1, { kind: 'bullying', about: 'learner' }), () => service.origin, service.site);
    const dsl = 'Daniel Whitcombe';
    const deputy = personNamed('Priya Raman');
    const at = `/api/cases/${reference}`;
    const found = await ask<{ total: number }>(dsl, '/api/cases/search', { search: MARK });
    expect(found.body.total).toBe(1);
    expect(JSON.stringify((await ask(dsl, at)).body)).toContain(MARK);
    const steps = [
      [`${at}/notes`, { noteKey: randomUUID(), text: `${MARK} note` }],
      [`${at}/classify`, { matrixRow: null, riskAreas: ['commerce'] }],
      [`${at}/acknowledge`, {}],
      [`${at}/take`, {}],
      [`${at}/named`, { person: { name: `${MARK} Ember` }, part: 'sawIt', reason: `${MARK} seen` }],
      [`${at}/named/take-back`, { named: 0, reason: `${MARK} mistaken` }],
      [`${at}/named`, { person: { directoryId: deputy.id, name: `${MARK} Ray` }, part: 'alleged', reason: `${MARK} said` }],
    ] as const;
    for (const [path, body] of steps) expect((await ask(dsl, path, body)).status).toBe(200);
    const { owner } = (await ask<{ owner: { at: string } }>(dsl, at)).body;
    const pass = { to: personNamed('Helen Marchetti').id, reason: `${MARK} on leave`, seenOwnerAt: owner.at };
    expect((await ask(dsl, `${at}/pass`, pass)).status).toBe(200);
    expect((await ask(dsl, `${at}/pass`, { ...pass, to: deputy.id })).status).toBe(400);
    expect((await ask(deputy.displayName, at)).status).toBe(404);
    await ask(dsl, '/api/people/search', { search: MARK });
    await expectNothingSaid({ cards: 1 });
  });

  it('in refusals: no role, wrong shape, too large, no JSON, wrong type, no such address, foreign tokens', async () => {
    const { words, child } = marked(1);
    const report = { reportKey: randomUUID(), kind: 'bullying', childInDanger: false, about: 'learner', whatHappened: words };
    await sendUntilReceived(marked(1, { kind: 'bullying', about: 'learner' }), () => service.origin, service.site);
    const statuses = [
      (await ask('Jack Pemberton', '/api/reports', report)).status,
      (await ask('Jack Pemberton', '/api/people/search', { search: child })).status,
      (await ask('Amara Osei', '/api/reports', { ...report, [MARK]: 1 })).status,
      (await ask('Amara Osei', '/api/reports', { ...report, kind: MARK, involved: [{ name: child, part: MARK }] })).status,
      (await ask('Amara Osei', '/api/reports', { ...report, whatHappened: words.repeat(1_000) })).status,
      (await ask('Amara Osei', '/api/cases/search', { search: child })).status,
      (await ask('Daniel Whitcombe', `/api/cases/${MARK}`)).status,
      (await ask('Daniel Whitcombe', `/api/cases?status=${MARK}&${MARK}=1`)).status,
      (await ask('Daniel Whitcombe', `/api/${MARK}?x=${MARK}`)).status,
    ];
    expect(statuses).toEqual([403, 403, 400, 400, 400, 403, 404, 400, 404]);
    const authorization = `Bearer ${await tokenFor(service.site, personNamed('Amara Osei'))}`;
    const type = { 'content-type': 'application/json' };
    const others = [
      await raw('/api/reports', { ...type, authorization }, `{"whatHappened": "${MARK}`),
      await raw('/api/reports', { ...type, authorization }, JSON.stringify({ whatHappened: MARK.repeat(200_000) })),
      await raw('/api/reports', { 'content-type': 'text/plain', authorization }, MARK),
      await raw('/api/me', { authorization: `${authorization}${MARK}` }),
      await raw('/api/messages', { ...type, authorization }, JSON.stringify({ type: 'message', text: MARK, from: { name: MARK } })),
      await raw(`/${MARK}`, {}),
    ];
    expect(others).toEqual([400, 413, 415, 401, 401, 404]);
    await expectNothingSaid({ cards: 1 });
  });

  it.each([
    ['the promise', { surface: 'graph', path: '/lists/Timers/items' }],
    ['the list', { surface: 'graph', path: '/lists/Incidents/items' }],
    ['the directory', { surface: 'graph', path: '/users' }],
    ['the connector', { surface: 'connector' }],
  ])('while %s fails', async (_what, where) => {
    await service.site.trouble({ ...where, kind: 'status', status: 503, times: 5 });
    await service.site.trouble({ ...where, kind: 'drop', times: 1 });
    await ask('Amara Osei', '/api/people/search', { search: `${MARK} Umbra` });
    await sendUntilReceived(marked(1, { kind: 'bullying', about: 'learner', door: 'tab' }), () => service.origin, service.site);
    await sendUntilReceived(marked(2, { kind: 'bullying', about: 'learner', door: 'message' }), () => service.origin, service.site);
    await clearFaults(service);
    for (let step = 0; step < 2; step += 1) {
      await advanceClock(service.site, 120);
      await wait(1_200);
    }
    await expectNothingSaid({ cards: 2 });
  }, 60_000);

  it('of items that somebody changed by hand', async () => {
    await sendUntilReceived(marked(1, { kind: 'bullying', about: 'learner' }), () => service.origin, service.site);
    const reference = await sendUntilReceived(marked(2, { kind: 'bullying', about: 'learner' }), () => service.origin, service.site);
    await backgroundDone();
    const item = `${incidentsOf(service)}/items/2/fields`;
    await service.site.client().patch(item, { Report: `|{"broken": "${MARK}|` }, { lane: 'routine' });
    expect((await ask<{ total: number }>('Daniel Whitcombe', '/api/cases')).body.total).toBe(1);
    expect((await ask('Daniel Whitcombe', `/api/cases/${reference}`)).status).toBeGreaterThanOrEqual(400);
    await expectNothingSaid({ cards: 2 });
    expect(service.lines.join('')).toContain('damagedItem');
  });
});

describe('P7 the token of a link for signing', () => {
  it('is in the letter, and in no log, no list, no address asked of Microsoft 365 and no page', async () => {
    const ruth = 'Ruth Tanaka';
    await ask(ruth, '/api/agreements/versions', { audience: 'parents', text: STARTING_TEXTS.parents, basedOn: 0 });
    const rows = [
      { key: 'L1', name: `${MARK} Umbra`, audiences: ['learnersKs2'] },
      { key: 'P1', name: `${MARK} Umbra`, audiences: [], children: ['L1'], email: 'susan@home.example' },
    ];
    await ask(ruth, '/api/agreements/roster', { rows });
    expect((await ask<{ sent: number }>(ruth, '/api/agreements/links/mail', { audience: 'parents' })).body.sent).toBe(1);
    const whole = async () => (await fetch(`${service.site.emulator.origin}/_emulator/state`)).json() as Promise<{ sentMail: { content: string }[]; sites: unknown }>;
    const { sentMail } = await whole();
    const [, path = '', token = '-'] = /(\/sign\/[^/]+\/([\w-]{27}))/.exec(sentMail[0]?.content ?? '') ?? [];
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const statuses = [
      await raw(path, {}),
      await raw(path, form, `child=${MARK}&step=open`),
      await raw(path, form, 'child=Nobody&step=open'),
      await raw(`${path}x`, {}),
      await raw(path, { 'content-type': 'application/x-www-form-urlencoded' }, 'x'.repeat(20_000)),
    ];
    expect(statuses).toEqual([200, 200, 422, 404, 413]);
    await backgroundDone();
    const said = [service.lines, heard.addresses, heard.written, JSON.stringify((await whole()).sites), refusals].flat().join('\n');
    expect(said).toContain('/sign/:school/:token');
    expect(said).not.toContain(token);
    expect(service.lines.join('\n')).not.toMatch(MARKS);
  });
});

describe('P7 a bug whose error quotes what was written', () => {
  /** The message goes on like a trace, as one that quotes several lines can. */
  const bug = () => Promise.reject(new Error(`${MARK} hurt\n    at ${MARK} (school.ts:1:1)`));
  const BUGS: [string, (deps: Deps) => void, string, unknown][] = [
    ['in the directory', (deps) => void (deps.directory = { ...deps.directory, search: bug }), 'POST /api/people/search', { search: MARK }],
    ['in the roles', (deps) => void (deps.school = { ...deps.school, roles: bug }), 'GET /api/me', undefined],
    ['in the timers', (deps) => void (deps.timers = { ...deps.timers, promise: bug }), 'POST /api/reports', { ...aReportBody(), reportKey: randomUUID() }],
  ];

  it.each(BUGS)('%s is in no log and in no answer', async (_where, breakIt, name, body) => {
    const world = school();
    breakIt(world.deps);
    const door = await openDoor(world.deps);
    const answer = await door.ask(name, { caller: PEOPLE.teacher, body });
    await door.close();
    expect(answer.status).toBe(500);
    expect(world.lines.join('')).toContain('failure');
    expect(answer.text + world.lines.join('')).not.toMatch(MARKS);
  });

  it('in the notifier, while an alert goes out, is in no log', async () => {
    const world = school();
    world.deps.notifier = { ...world.notifier, tell: bug };
    const { timer } = await reportConcern(world.deps, PEOPLE.teacher, aReport({ whatHappened: MARK }));
    await runTimer(world.deps, timer).catch(() => undefined);
    await backgroundDone();
    expect(world.lines.join('')).not.toMatch(MARKS);
  });
});

describe('P4 the sexual-image branch', () => {
  it('leaves nothing of the message anywhere in the store, and says "0 media stored"', async () => {
    const sent = [1, 2, 3].map((number) => marked(number, { kind: 'sexualImage', door: 'message', about: number === 3 ? 'staff' : 'learner' }));
    const references: string[] = [];
    for (const report of sent) references.push(await sendUntilReceived(report, () => service.origin, service.site));
    await advanceClock(service.site, 3600);
    await wait(1_200);
    await backgroundDone();
    const whole = await (await fetch(`${service.site.emulator.origin}/_emulator/state`)).text();
    expect(whole).toContain(`${MARK} account`);
    for (const report of sent) {
      expect(whole).not.toContain(bodyMark(report));
      expect(whole).not.toContain(pictureMark(report));
    }
    const receipt = await ask<ReceiptView>(sent[0]?.reporter ?? '', `/api/reports/${references[0]}`);
    expect(receipt.body.mediaLine).toBe('0 media stored');
    await expectNothingSaid({ cards: 3 });
  });

  it('other kinds keep the message as evidence, so that the search above can find one', async () => {
    const report = marked(4, { kind: 'bullying', door: 'message', about: 'learner' });
    await sendUntilReceived(report, () => service.origin, service.site);
    const whole = await (await fetch(`${service.site.emulator.origin}/_emulator/state`)).text();
    expect(whole).toContain(bodyMark(report));
    expect(whole).toContain(pictureMark(report));
  });
});

function aReportBody(): object {
  return { kind: 'bullying', childInDanger: false, about: 'learner', whatHappened: MARK };
}

function incidentsOf({ site }: RunningService): string {
  const school = site.world.sites.find(({ path }) => path === site.schoolSite);
  return `/sites/${school?.id}/lists/Incidents`;
}
