import { backgroundDone } from '../../src/api/background';
import { createMemberships } from '../../src/api/schools/memberships';
import { pressAtSchool } from '../../src/api/teams/press-door';
import { continueAtSchool, openAtSchool } from '../../src/api/teams/report-door';
import type { ReportDoorParts } from '../../src/api/teams/report-door';
import type { AlertMessage } from '../../src/domain/escalation/alert-message';
import { alertCard } from '../../src/notify/cards/alert-card';
import { pressed, textOf } from '../harness/dialog-cards';
import type { ShownCard } from '../harness/dialog-cards';
import { PEOPLE } from '../harness/school';
import { LARCH, LARCH_DSL, LARCH_SECRETS, WREN, twoSchools } from '../harness/two-schools';

const LARCH_CHANNEL = '19:larch@thread.tacv2';

let world: ReturnType<typeof twoSchools>;
let parts: ReportDoorParts;
beforeEach(() => {
  world = twoSchools();
  parts = {
    schools: world.schools,
    memberships: createMemberships(world.schools),
    schoolOfChannel: (channel) => (channel === LARCH_CHANNEL ? LARCH.id : undefined),
  };
});
afterEach(backgroundDone);

type Somebody = typeof PEOPLE.teacher;
const invoke = (data?: unknown, channel = '19:elsewhere@thread.tacv2;messageid=1') => ({ conversation: { id: channel } as never, value: { data } });
const shown = (answer: Awaited<ReturnType<typeof openAtSchool>>) => ('card' in answer ? answer.card : {}) as unknown as ShownCard;
const open = async (caller: Somebody, channel?: string) => shown(await openAtSchool(parts, caller, invoke(undefined, channel)));
const go = async (caller: Somebody, data: unknown) => shown(await continueAtSchool(parts, caller, invoke(data)));

/** Answers everything after the first card, without naming anybody. */
async function report(caller: Somebody, first: ShownCard): Promise<ShownCard> {
  let card = await go(caller, pressed(first, 'Next', { kind: 'bullying' }));
  card = await go(caller, pressed(card, 'No'));
  card = await go(caller, pressed(card, 'Next', { about: 'learner', aboutWho: 'nobody' }));
  card = await go(caller, pressed(card, 'Next'));
  card = await go(caller, pressed(card, 'Next', { whatHappened: 'Said in the corridor.' }));
  expect(textOf(card)).toContain('School');
  return go(caller, pressed(card, 'Send'));
}

describe('reporting from Teams, with two schools', () => {
  it('somebody with roles at both is asked first at which, and the report goes there and nowhere else', async () => {
    const question = await open(PEOPLE.teacher);
    expect(textOf(question)).toContain('At which school?');
    const first = await go(PEOPLE.teacher, pressed(question, 'Next', { school: LARCH.id }));
    expect(textOf(first)).toContain(`Report to ${LARCH.name}`);
    expect(textOf(await report(PEOPLE.teacher, first))).toContain('Received: OS-');
    expect([world.wren.all().length, world.larch.all().length]).toEqual([0, 1]);
    expect(await continueAtSchool(parts, PEOPLE.teacher, invoke({ intent: 'close' }))).toHaveProperty('closing');
  });

  it('Next without a choice asks again, and Another school leads back to the question', async () => {
    const question = await open(PEOPLE.teacher);
    expect(textOf(await go(PEOPLE.teacher, pressed(question, 'Next')))).toContain('At which school?');
    const first = await go(PEOPLE.teacher, pressed(question, 'Next', { school: WREN.id }));
    expect(textOf(await go(PEOPLE.teacher, pressed(first, 'Another school')))).toContain('At which school?');
  });

  it("in a school's own channel, and for somebody with one school, nobody is asked", async () => {
    expect(textOf(await open(PEOPLE.teacher, LARCH_CHANNEL))).toContain(`Report to ${LARCH.name}`);
    const own = await open(PEOPLE.dsl, LARCH_CHANNEL);
    expect(textOf(own)).toContain(`Report to ${WREN.name}`);
    expect(own.actions.map(({ title }) => title)).not.toContain('Another school');
    await report(PEOPLE.dsl, own);
    expect([world.wren.all().length, world.larch.all().length]).toEqual([1, 0]);
  });

  it('P3 a dialog that names a school which does not know its sender begins anew at their own', async () => {
    const first = await open(LARCH_DSL);
    const card = await go(PEOPLE.dsl, pressed(first, 'Next', { kind: 'bullying' }));
    expect(textOf(card)).toContain(`Report to ${WREN.name}`);
    for (const secret of LARCH_SECRETS) expect(JSON.stringify(card)).not.toContain(secret);
  });

  it('somebody whom no school knows is refused without names, and so is everybody while no roles can be read', async () => {
    const refused = await open(PEOPLE.pupil);
    expect(textOf(refused)).toContain('has no role');
    for (const { schoolStore } of [world.wren, world.larch]) schoolStore.failNext('roles', 'before', { times: 9 });
    parts = { ...parts, memberships: createMemberships(world.schools) };
    expect(textOf(await open(PEOPLE.teacher))).toContain('cannot be reached');
  });
});

describe('the buttons of an alert, with two schools', () => {
  const card = (message: AlertMessage, school: string) =>
    alertCard(message, { now: world.wren.clock.now(), tab: { appId: 'app', entityId: 'home', school } });
  const press = (caller: Somebody | undefined, data: unknown) =>
    pressAtSchool(world.schools, card, caller, { verb: 'acknowledge', data, personal: false });

  it('ESC-9 act at the school that the card carries, and so do the fresh card and its link', async () => {
    await world.wren.report();
    await world.larch.report();
    const answer = await press(LARCH_DSL, { reference: 'OS-2026-0001', school: LARCH.id });
    expect(answer.statusCode).toBe(200);
    expect(JSON.stringify(answer)).toContain('"school":"larch"');
    expect(decodeURIComponent(JSON.stringify(answer))).toContain('/cases/OS-2026-0001?school=larch');
    expect([world.wren.only().status, world.larch.only().status]).toEqual(['new', 'acknowledged']);
  });

  it.each([
    ['another school', { reference: 'OS-2026-0001', school: LARCH.id }],
    ['no school', { reference: 'OS-2026-0001' }],
    ['a school that is not there', { reference: 'OS-2026-0001', school: 'nowhere' }],
  ])('P3 the DSL of one school gets nothing from a card of %s', async (_what, data) => {
    await world.larch.report();
    const answer = await press(PEOPLE.dsl, data);
    expect(answer.statusCode).toBe(400);
    for (const secret of LARCH_SECRETS) expect(JSON.stringify(answer)).not.toContain(secret);
    expect(world.larch.only().status).toBe('new');
  });

  it('whoever has no identity in the directory is told so', async () => {
    expect((await press(undefined, { reference: 'OS-2026-0001', school: LARCH.id })).statusCode).toBe(400);
  });
});
