import { backgroundDone } from '../../src/api/background';
import { acknowledgeCase } from '../../src/api/incidents/acknowledge-case';
import { namePerson } from '../../src/api/incidents/name-person';
import { takeCase } from '../../src/api/incidents/take-case';
import { recordAction } from '../../src/api/duties/record-action';
import { classifyCase } from '../../src/api/incidents/classify-case';
import type { Report } from '../../src/domain/incidents/types';
import { ROLE_NAMES, type RoleName } from '../../src/domain/people/types';
import { openDoor } from '../harness/door';
import type { Answer, OpenDoor } from '../harness/door';
import { CASE_DOORS, GENERAL_DOORS, SAM } from '../harness/every-door';
import { PEOPLE, school, withRoles } from '../harness/school';
import type { School } from '../harness/school';

const sam = { directoryId: SAM.id, name: SAM.name };
const jack = { directoryId: PEOPLE.pupil.id, name: PEOPLE.pupil.name };
/** What a new case is called counts up, and so does the drill: only these two answers may differ. */
const MAKES_A_NUMBER = ['POST /api/reports', 'POST /api/drills'];

let doors: OpenDoor[] = [];
afterEach(async () => {
  await backgroundDone();
  await Promise.all(doors.map((door) => door.close()));
  doors = [];
});

/** Cases that are no concern of theirs, reported first, so that their references are the same with and without the others. */
async function aSchool(roles: readonly RoleName[]): Promise<School> {
  const world = school();
  world.schoolStore.setRoles(withRoles(world, SAM, [...roles]));
  await world.report();
  await world.report({ about: 'staff', aboutPerson: { directoryId: PEOPLE.otherTeacher.id, name: PEOPLE.otherTeacher.name } });
  await world.report({ kind: 'personalData', about: 'unknown' });
  await acknowledgeCase(world.deps, PEOPLE.dsl, 'OS-2026-0001');
  return world;
}

/** A case of every lane they read, named in it from the start. */
const FROM_THE_START: Partial<Report>[] = [
  { about: 'staff', aboutPerson: sam },
  { about: 'headteacher', aboutPerson: sam },
  { kind: 'personalData', about: 'unknown', involved: [{ ...sam, part: 'notSure' }] },
  { kind: 'technical', about: 'unknown', involved: [{ ...sam, part: 'alleged' }] },
  { childInDanger: true, involved: [{ ...sam, part: 'alleged' }] },
];

async function addTheirs(world: School): Promise<string[]> {
  const theirs: string[] = [];
  for (const change of FROM_THE_START) theirs.push((await world.report(change)).incident.reference);
  // And one that they had in hand, with a card of their own, until they were named in it.
  world.notifier.refuse('dslChannel');
  const { incident } = await world.report({ aboutPerson: jack, involved: [{ name: 'Mia Lindqvist', part: 'harmed' }] });
  const { reference } = incident;
  await takeCase(world.deps, SAM, reference);
  await classifyCase(world.deps, SAM, reference, { matrixRow: 'L08', riskAreas: [], serious: true });
  const outcome = { state: 'done' as const, doneAt: world.clock.now().toISOString() };
  await recordAction(world.deps, SAM, reference, { row: 'L08', action: 'warning', person: 'about', outcome });
  await namePerson(world.deps, PEOPLE.head, reference, { person: sam, part: 'alleged', reason: 'Said so.' });
  expect(world.notifier.received({ personId: SAM.id }).length).toBeGreaterThan(0);
  return [...theirs, reference];
}

async function open(world: School): Promise<OpenDoor> {
  const door = await openDoor(world.deps);
  doors.push(door);
  return door;
}

/** Asked so that as much as possible would come back. */
function requestOf(name: string, { policy }: School): { address: string; body: unknown } {
  const { body, query = '' } = GENERAL_DOORS[name] ?? {};
  const base = policy.version;
  // Another strength in every row, so that every case would have gone differently.
  const cells = policy.learnerMatrix.map(({ id, cells: { warning } }) => {
    return { matrix: 'learner', row: id, action: 'warning', strength: warning === 'depends' ? null : 'depends' };
  });
  const own: Record<string, unknown> = {
    'POST /api/policy/preview': { base, change: { kind: 'cells', cells } },
    'POST /api/cases/search': { search: '' },
    'POST /api/people/search': { search: 'Jack' },
  };
  return { address: `${name}${name === 'GET /api/policy/file' ? `?version=${base}` : query}`, body: own[name] ?? body?.() };
}

function comparable({ status, text, headers }: Answer): object {
  const { 'x-request-id': _id, etag: _etag, date: _date, 'content-length': _length, ...rest } = headers;
  return { status, headers: rest, text: text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id') };
}

describe('ESC-4 P3 whoever a case is about, named in the report or later', () => {
  it.each<[string, readonly RoleName[], number]>([
    ['every role', ROLE_NAMES, 4],
    ['one role', ['deputyDsl'], 2],
  ])('with %s finds at every door what a school without these cases answers', async (_title, roles, least) => {
    const [without, withThem] = [await aSchool(roles), await aSchool(roles)];
    const theirs = await addTheirs(withThem);
    for (const world of [without, withThem]) await world.wait(60);
    const [plain, full] = [await open(without), await open(withThem)];
    let counted = 0;
    for (const name of Object.keys(GENERAL_DOORS).filter((one) => !MAKES_A_NUMBER.includes(one))) {
      const { address, body } = requestOf(name, without);
      const [expected, answer] = [await plain.ask(address, { caller: SAM, body }), await full.ask(address, { caller: SAM, body })];
      expect({ name, ...comparable(answer) }).toEqual({ name, ...comparable(expected) });
      expect(theirs.filter((reference) => answer.text.includes(reference))).toEqual([]);
      if (/OS-2026-000[12]/.test(answer.text)) counted += 1;
    }
    // Cases and their search; the clocks, and what a change of the policy would have meant: the walk had something to find.
    expect(counted).toBeGreaterThanOrEqual(least);
  });

  it('finds at every door of such a case what somebody finds who asks for one that is not there', async () => {
    const world = await aSchool(ROLE_NAMES);
    const theirs = await addTheirs(world);
    const door = await open(world);
    const before = JSON.stringify(world.all());
    for (const [name, { query = '', body }] of Object.entries(CASE_DOORS)) {
      const ask = (reference: string) => door.ask(`${name.replace(':reference', reference)}${query}`, { caller: SAM, body: body?.() });
      const nobodys = comparable(await ask('SC-2026-8888'));
      for (const reference of theirs) expect({ name, ...comparable(await ask(reference)) }).toEqual({ name, ...nobodys });
    }
    await backgroundDone();
    expect(JSON.stringify(world.all())).toBe(before);
  });

  it('hears nothing more from the moment they are named, whatever happens to the case', async () => {
    const world = await aSchool(ROLE_NAMES);
    const theirs = await addTheirs(world);
    await backgroundDone();
    const cards = () => world.notifier.received({ personId: SAM.id }).filter(({ message }) => theirs.includes(message.reference));
    const seen = cards();
    expect(seen.map(({ withdrawn }) => withdrawn)).toEqual([true]);
    await world.wait(26 * 60);
    expect(cards()).toEqual(seen);
  });
});
