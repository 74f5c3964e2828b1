import { randomUUID } from 'node:crypto';
import express from 'express';
import { backgroundDone } from '../../src/api/background';
import { schoolContacts } from '../../src/api/contacts';
import type { Refusal } from '../../src/api/errors';
import { takeCase } from '../../src/api/incidents/take-case';
import { problemOf, statusOf } from '../../src/api/problem-of';
import { originalRoutes } from '../../src/api/evidence/routes';
import { schoolRoutes } from '../../src/api/school-routes';
import { runDueTimers } from '../../src/api/timer/run-due-timers';
import { pressCard } from '../../src/api/teams/press-card';
import { createTeamsApp } from '../../src/api/teams/teams-app';
import { openReport } from '../../src/api/teams/answer-report';
import type { AlertMessage } from '../../src/domain/escalation/alert-message';
import { mayReport } from '../../src/domain/incidents/access';
import type { Incident, MessageRecord, Report } from '../../src/domain/incidents/types';
import { personAt } from '../../src/domain/people/roles';
import { ROLE_NAMES } from '../../src/domain/people/types';
import type { RoleName } from '../../src/domain/people/types';
import { alertCard } from '../../src/notify/cards/alert-card';
import { openDoor } from '../harness/door';
import type { Answer, OpenDoor } from '../harness/door';
import { CARD_BUTTONS, CASE_DOORS, COMMON_NAME, GENERAL_DOORS, OPEN_DOORS, OTHER_SIGN_INS, SAM } from '../harness/every-door';
import type { Said, Standing } from '../harness/every-door';
import { routesOf } from '../harness/routes-of';
import { PEOPLE, school, withRoles } from '../harness/school';
import type { School } from '../harness/school';

const sam = { directoryId: SAM.id, name: SAM.name };
const head = { directoryId: PEOPLE.head.id, name: PEOPLE.head.name };
const colleague = { directoryId: PEOPLE.otherTeacher.id, name: PEOPLE.otherTeacher.name };

/** Reports by somebody else: one in each lane, and every way in which a concern can be about the one at the door. */
const CASES: Record<string, Partial<Report>> = {
  'the learner lane': {},
  'the staff lane': { about: 'staff', aboutPerson: colleague },
  'the headteacher lane': { about: 'headteacher', aboutPerson: head },
  'the technical lane': { kind: 'technical', about: 'unknown' },
  'the data lane': { kind: 'personalData', about: 'unknown' },
  'the AI lane': { kind: 'aiTool', about: 'unknown' },
  'a reporter who asked for discretion': { nameVisibility: 'mustAct' },
  'a child in danger': { childInDanger: true },
  'one in which they were harmed': { involved: [{ ...sam, part: 'harmed' }] },
  'one about them': { about: 'staff', aboutPerson: sam },
  'one in which they are alleged': { involved: [{ ...sam, part: 'alleged' }] },
  'one in which their part is unsure': { involved: [{ ...sam, part: 'notSure' }] },
  'one about the headteacher, unnamed': { about: 'headteacher' },
  'one about the DSL, unnamed': { about: 'dsl' },
  'one about what they wrote': { about: 'staff', message: messageBy(SAM) },
};
const UNKNOWN = ['OS-2026-9999', 'SC-2026-9999', 'OS-2025-0001', 'nonsense'];

/** A few pairs of roles far apart: who holds two may do what either may. All pairs would take minutes and say no more. */
const pairs = ROLE_NAMES.flatMap((one, at): RoleName[][] => (at % 6 === 0 ? [[one, ROLE_NAMES[(at + 4) % ROLE_NAMES.length] ?? one]] : []));
const STANDINGS: [string, RoleName[]][] = [[], ...ROLE_NAMES.map((role): RoleName[] => [role]), ...pairs].map((roles) => [
  roles.join(' and ') || 'no role',
  roles,
]);

let door: OpenDoor | undefined;
afterEach(async () => {
  await backgroundDone();
  await door?.close();
  door = undefined;
});

describe('P8 every door answers as the sentences of the domain say', () => {
  it.each(STANDINGS)('to somebody with %s', async (_title, roles) => {
    const { world, cases } = await manyCases(roles);
    door = await openDoor(world.deps);
    const unknown: Record<string, object> = {};
    for (const tried of cases) await tryCaseDoors(world, door, tried, unknown);
    for (const tried of cases) await tryButtons(world, tried);
    for (const name of Object.keys(GENERAL_DOORS)) await tryGeneralDoor(world, door, name);
    const answer = await openReport(world.deps, SAM, { conversation: { id: 'a:1' } as never, value: {} });
    expect(JSON.stringify(answer).includes('What kind of concern is it?')).toBe(mayReport((await standing(world)).person));
  }, 30_000);

  it.each(Object.keys({ ...GENERAL_DOORS, ...CASE_DOORS }))('%s is shut to whoever is not signed in', async (name) => {
    const world = school();
    await world.report();
    door = await openDoor(world.deps);
    const answer = await door.ask(name.replace(':reference', 'OS-2026-0001'), name.startsWith('POST') ? { body: {} } : {});
    expect(answer).toMatchObject({ status: 401, body: { problem: { code: 'notSignedIn' } } });
    expect(world.only().status).toBe('new');
  });

  it('there is no door and no button that the sentences were not asked about', async () => {
    const { deps } = school();
    door = await openDoor(deps, { pagesFolder: __dirname, mount: async (app) => void (await createTeamsApp(BOT, app)) });
    const ofSchool = express().use('/api/reports', originalRoutes(deps)).use('/api', schoolRoutes(deps, { changes: () => undefined }));
    const routes = [...routesOf(door.app), ...routesOf(ofSchool)];
    const asked = Object.keys({ ...GENERAL_DOORS, ...CASE_DOORS });
    const known = [...asked, ...Object.keys({ ...OPEN_DOORS, ...OTHER_SIGN_INS })];
    // A new route: add to test/harness/every-door.ts what the sentences of the domain say that it answers.
    expect(routes.filter((route) => !known.includes(route))).toEqual([]);
    expect(routes).toEqual(expect.arrayContaining(asked));
    expect(buttonsOnCards()).toEqual(Object.keys(CARD_BUTTONS).sort());
  });
});

describe('P3 trouble does not tell a case that is there from one that is not', () => {
  it.each<['roles' | 'policyVersion', string]>([
    ['roles', 'GET /api/cases/:reference'],
    ['policyVersion', 'GET /api/cases/:reference'],
    ['policyVersion', 'POST /api/cases/:reference/acknowledge'],
    ['roles', 'GET /api/reports/:reference'],
    ['policyVersion', 'GET /api/reports/:reference'],
  ])('with %s unreadable, %s', async (operation, name) => {
    const world = school();
    await world.report({ about: 'dsl', aboutPerson: { directoryId: PEOPLE.dsl.id, name: PEOPLE.dsl.name } });
    door = await openDoor(world.deps);
    const answers: Answer[] = [];
    for (const reference of ['SC-2026-0001', 'SC-2026-9999']) {
      await door.ask('GET /api/nothing', { caller: PEOPLE.dsl });
      const trouble = school().schoolStore;
      trouble.failNext(operation, 'before', { times: 9 });
      world.deps.school = { ...world.schoolStore, [operation]: trouble[operation] };
      answers.push(await askCase(door, name, reference, PEOPLE.dsl));
      world.deps.school = world.schoolStore;
    }
    expect(comparable(answers[0])).toEqual(comparable(answers[1]));
  });
});

/** What a case is called here, and the case; none where the title is a reference that nobody has. */
type Tried = [title: string, incident: Incident | undefined];

async function manyCases(roles: RoleName[]): Promise<{ world: School; cases: Tried[] }> {
  const world = school();
  const cases: Tried[] = [];
  const add = async (title: string, change: Partial<Report>, caller = PEOPLE.teacher): Promise<Incident> => {
    const involved = change.involved ?? [];
    const { incident } = await world.report({ ...change, involved: [...involved, { name: COMMON_NAME, part: 'sawIt' }] }, caller);
    cases.push([title, incident]);
    return incident;
  };
  world.schoolStore.setRoles(withRoles(world, SAM, ['staff']));
  await add('their own report', {}, SAM);
  await add('their own report about a colleague', { about: 'staff', aboutPerson: colleague }, SAM);
  // The reports above stay theirs, whatever they are now.
  world.schoolStore.setRoles(withRoles(world, SAM, roles));
  for (const [title, change] of Object.entries(CASES)) await add(title, change);
  const taken = await add('one that somebody else has taken', {});
  await takeCase(world.deps, PEOPLE.dsl, taken.reference);
  for (let round = 0; round < 6; round += 1) {
    world.clock.advance(6 * 60_000);
    await runDueTimers(world.deps);
  }
  await backgroundDone();
  return { world, cases: [...cases, ...UNKNOWN.map((reference): Tried => [reference, undefined])] };
}

async function tryCaseDoors(
  world: School,
  at: OpenDoor,
  [title, tried]: Tried,
  /** By door, what a reference that nobody has is answered with. */
  unknown: Record<string, object>,
): Promise<void> {
  for (const [name, { facts, says }] of Object.entries(CASE_DOORS)) {
    const before = await asItIs(world, tried);
    const said = says(await standing(world), before);
    const answer = await askCase(at, name, before?.reference ?? title, SAM);
    expect({ name, title, ...shown(answer, facts) }).toEqual({ name, title, ...(await expected(world, said)) });
    if (!('refusal' in said)) continue;
    expect({ name, title, now: await asItIs(world, tried) }).toEqual({ name, title, now: before });
    if (said.refusal.code !== 'notFound') continue;
    // Nothing about the answer differs from that to a reference nobody has, the length and the headers included.
    unknown[name] ??= comparable(await askCase(at, name, 'SC-2026-8888', SAM));
    expect({ name, title, ...comparable(answer) }).toEqual({ name, title, ...unknown[name] });
  }
}

async function tryGeneralDoor(world: School, at: OpenDoor, name: string): Promise<void> {
  const { body, query = '', facts, says } = GENERAL_DOORS[name] ?? never(name);
  const before = world.all().length;
  const said = says(await standing(world));
  const answer = await at.ask(`${name}${query}`, { caller: SAM, body: body?.() });
  expect({ name, ...shown(answer, facts) }).toEqual({ name, ...(await expected(world, said)) });
  if ('refusal' in said) expect(world.all()).toHaveLength(before);
}

async function tryButtons(world: School, [title, tried]: Tried): Promise<void> {
  const alert = (message: AlertMessage) => alertCard(message, { now: world.clock.now(), tab: { appId: 'x', entityId: 'home' } });
  const press = (verb: string, reference: string) =>
    pressCard({ deps: world.deps, caller: SAM, alertCard: alert }, { verb, data: { reference }, personal: false });
  for (const [verb, refusedBy] of Object.entries(CARD_BUTTONS)) {
    const before = await asItIs(world, tried);
    const refused = refusedBy(await standing(world), before);
    const answer = await press(verb, before?.reference ?? title);
    const code = (answer.value as { code?: string }).code;
    expect({ verb, title, code, status: answer.statusCode }).toEqual({ verb, title, code: refused?.code, status: refused ? 400 : 200 });
    if (refused) expect({ verb, title, now: await asItIs(world, tried) }).toEqual({ verb, title, now: before });
    if (refused?.code === 'notFound') expect({ title, ...answer }).toEqual({ title, ...(await press(verb, 'SC-2026-8888')) });
  }
}

/** The exact body of a refusal, the facts of anything else. */
async function expected(world: School, said: Said): Promise<object> {
  if ('alreadyDone' in said) return { status: 409, code: 'alreadyDone' };
  if (!('refusal' in said)) return said;
  return { status: statusOf(said.refusal), problem: await problemFor(world, said.refusal) };
}

async function problemFor({ deps }: School, refusal: Refusal): Promise<object> {
  return problemOf(refusal, { id: '', contacts: await schoolContacts(deps) });
}

function shown({ status, body }: Answer, facts: (body: Record<string, unknown>) => object): object {
  const problem = body.problem as { code: string } | undefined;
  if (problem?.code === 'alreadyDone') return { status, code: problem.code };
  return problem ? { status, problem: { ...problem, id: '' } } : { status, facts: facts(body) };
}

/** All of an answer but what is drawn by lot for each: ids, the hash of a body that holds one, and the time. */
function comparable(answer: Answer | undefined): object {
  const { 'x-request-id': _id, etag: _etag, date: _date, ...headers } = answer?.headers ?? {};
  return { status: answer?.status, headers, text: answer?.text.replace(/"id":"[0-9a-f-]{36}"/, '"id":""') };
}

function askCase(at: OpenDoor, name: string, reference: string, caller: typeof SAM): Promise<Answer> {
  return at.ask(`${name.replace(':reference', reference)}${CASE_DOORS[name]?.query ?? ''}`, { caller, body: CASE_DOORS[name]?.body?.() });
}

async function standing(world: School): Promise<Standing> {
  const now = world.clock.now();
  const holdings = await world.schoolStore.roles();
  return { person: personAt(holdings, SAM, now), holdings, now, all: world.all };
}

function asItIs({ deps }: School, incident: Incident | undefined): Promise<Incident | undefined> {
  return incident ? deps.registers[incident.register].get(incident.itemId) : Promise.resolve(undefined);
}

/** Verbs of all buttons that an alert has in any of its states. */
function buttonsOnCards(): string[] {
  const message: AlertMessage = {
    reference: 'OS-2026-0001', lane: 'learner', confidential: false, priority: 'high', reportedAt: '2026-11-23T10:00:00Z',
    cause: 'first', repeat: false, state: { kind: 'lastStep' }, told: [],
  };
  const by = { by: 'Daniel Whitcombe', at: '2026-11-23T10:00:00Z' };
  const states: AlertMessage['state'][] = [{ kind: 'lastStep' }, { kind: 'acknowledged', ...by }, { kind: 'taken', ...by }];
  const options = { now: new Date('2026-11-23T10:05:00Z'), tab: { appId: 'x', entityId: 'home' } };
  const cards = states.flatMap((state) =>
    (['first', 'movedOn', 'nobodyLeft'] as const).map((cause) => alertCard({ ...message, state, cause }, options)),
  );
  return [...new Set(JSON.stringify(cards).match(/(?<="verb":")\w+/g))].sort();
}

const BOT = {
  clientId: randomUUID(),
  tenantId: randomUUID(),
  token: () => Promise.resolve('token'),
  openIdMetadataUrl: 'https://login.example/v1/.well-known/openidconfiguration',
  serviceUrl: 'https://teams.example',
  playground: false,
};

function messageBy(author: { id: string; name: string }): MessageRecord {
  return {
    messageId: '1', conversationId: '19:x@thread.tacv2', author: { directoryId: author.id, name: author.name },
    sentAt: '2026-11-23T09:00:00.000Z', body: '<p>x</p>', attachments: [], hash: 'ab'.repeat(32), bodyState: 'whole', mediaDropped: 0,
  };
}

function never(what: string): never {
  throw new Error(`There is no ${what}.`);
}
