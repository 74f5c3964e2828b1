import { acknowledgeCase } from '../../src/api/incidents/acknowledge-case';
import { backgroundDone } from '../../src/api/background';
import { createCaseIndex } from '../../src/api/incidents/case-index';
import { findReceipt } from '../../src/api/incidents/find-receipt';
import { listCases } from '../../src/api/incidents/list-cases';
import { openCase } from '../../src/api/incidents/open-case';
import { takeCase } from '../../src/api/incidents/take-case';
import type { Caller } from '../../src/api/deps';
import { listCasesSchema } from '../../src/contract/cases';
import { PEOPLE, school, withRoles } from '../harness/school';
import type { School } from '../harness/school';

afterEach(backgroundDone);

const staffMatter = { about: 'staff', aboutPerson: { directoryId: PEOPLE.otherTeacher.id, name: PEOPLE.otherTeacher.name } } as const;
const headMatter = { about: 'headteacher', aboutPerson: { directoryId: PEOPLE.head.id, name: PEOPLE.head.name } } as const;

const list = (world: School, caller: Caller, query: object = {}) =>
  listCases(world.deps, createCaseIndex(world.deps), caller, listCasesSchema.parse(query));

describe('P3 the person a concern is about never learns of it', () => {
  it('ESC-2 a concern about a teacher goes to the headteacher in person and shows nowhere else, not even in a count', async () => {
    const world = school();
    await world.report(staffMatter);
    expect(world.notifier.received('dslChannel')).toHaveLength(0);
    expect(world.notifier.received({ personId: PEOPLE.head.id })[0]?.message).toMatchObject({ confidential: true });
    expect(world.notifier.received({ personId: PEOPLE.head.id })[0]?.message.kind).toBeUndefined();
    expect(await list(world, PEOPLE.dsl)).toMatchObject({ total: 0, cases: [] });
    expect(await list(world, PEOPLE.head)).toMatchObject({ total: 1 });
  });

  it('ESC-3 a concern about the headteacher goes to the chair, and names the local authority as the next call', async () => {
    const world = school();
    const { receipt } = await world.report(headMatter);
    expect(world.notifier.all.map(({ target }) => target)).toEqual([{ kind: 'person', personId: PEOPLE.chair.id, name: 'Gordon Achebe' }]);
    expect(receipt.doNow.map(({ id }) => id)).toContain('localAuthorityNext');
    expect(receipt.contacts[0]?.label).toMatch(/local authority/i);
    expect(receipt.contacts.map(({ telephone }) => telephone)).not.toContain('01632 960100');
    expect(await list(world, PEOPLE.head)).toMatchObject({ total: 0 });
    expect(await list(world, PEOPLE.chair)).toMatchObject({ total: 1 });
  });

  it.each(['open', 'acknowledge', 'take'] as const)('answers the person to "%s" as if there were no such case', async (step) => {
    const world = school();
    await world.report({ about: 'dsl', aboutPerson: { directoryId: PEOPLE.dsl.id, name: PEOPLE.dsl.name } });
    const act = { open: openCase, acknowledge: acknowledgeCase, take: takeCase }[step];
    const about = await act(world.deps, PEOPLE.dsl, 'SC-2026-0001').catch((error: unknown) => error);
    const missing = await act(world.deps, PEOPLE.dsl, 'SC-2026-0777').catch((error: unknown) => error);
    expect(about).toMatchObject({ code: 'notFound' });
    expect({ ...(about as object), message: (about as Error).message }).toEqual({ ...(missing as object), message: (missing as Error).message });
    expect(world.only().status).toBe('new');
  });

  it('holds after the person is given a role that would let them in', async () => {
    const world = school();
    await world.report(staffMatter);
    world.schoolStore.setRoles(withRoles(world, PEOPLE.otherTeacher, ['headteacher', 'staff']));
    expect(await list(world, PEOPLE.otherTeacher)).toMatchObject({ total: 0 });
    await expect(openCase(world.deps, PEOPLE.otherTeacher, 'SC-2026-0001')).rejects.toMatchObject({ code: 'notFound' });
  });

  it('a search for their own name finds nothing', async () => {
    const world = school();
    await world.report({ about: 'dsl', aboutPerson: { directoryId: PEOPLE.dsl.id, name: PEOPLE.dsl.name } });
    expect(await list(world, PEOPLE.dsl, { search: 'Whitcombe' })).toMatchObject({ total: 0, pages: 1 });
  });
});

describe('P8 every permission is one sentence, and the screen gets exactly the abilities', () => {
  it('a teacher has no list, and opens no case', async () => {
    const world = school();
    await world.report();
    await expect(list(world, PEOPLE.teacher)).rejects.toMatchObject({ code: 'noRole' });
    await expect(openCase(world.deps, PEOPLE.teacher, 'OS-2026-0001')).rejects.toMatchObject({ code: 'notFound' });
  });

  it('a reporter follows their own report, and nobody else does', async () => {
    const world = school();
    await world.report();
    expect(await findReceipt(world.deps, PEOPLE.teacher, 'os-2026-1')).toMatchObject({ reference: 'OS-2026-0001' });
    await expect(findReceipt(world.deps, PEOPLE.dsl, 'OS-2026-0001')).rejects.toMatchObject({ code: 'notFound' });
    await expect(findReceipt(world.deps, PEOPLE.teacher, 'OS-2025-0001')).rejects.toMatchObject({ code: 'notFound' });
  });

  it('whoever only the alarm reached may acknowledge, and is told so when they try to open', async () => {
    const world = school();
    await world.report({ childInDanger: true });
    await world.wait(30);
    expect(world.only().alert.outcome).toBe('nobodyLeft');
    await expect(openCase(world.deps, PEOPLE.chair, 'OS-2026-0001')).rejects.toMatchObject({ code: 'notAllowed' });
    expect(await acknowledgeCase(world.deps, PEOPLE.chair, 'OS-2026-0001')).toMatchObject({ incident: { status: 'acknowledged' } });
  });

  it('abilities change with the case: after taking it, one may not take it again', async () => {
    const world = school();
    await world.report();
    expect((await openCase(world.deps, PEOPLE.dsl, 'OS-2026-0001')).abilities).toEqual({ acknowledge: true, take: true, addNote: true, classify: true, record: true });
    await takeCase(world.deps, PEOPLE.dsl, 'OS-2026-0001');
    expect((await openCase(world.deps, PEOPLE.dsl, 'OS-2026-0001')).abilities).toMatchObject({ acknowledge: false, take: false });
    expect((await openCase(world.deps, PEOPLE.deputy, 'OS-2026-0001')).abilities).toMatchObject({ take: true });
  });

  it('REP-12 a reporter who asks for it is named only to those who must act', async () => {
    const world = school();
    await world.report({ nameVisibility: 'mustAct' });
    expect((await openCase(world.deps, PEOPLE.dsl, 'OS-2026-0001')).reporter).toBe('Amara Osei');
    const forHead = await openCase(world.deps, PEOPLE.head, 'OS-2026-0001');
    expect(forHead.reporter).toBeUndefined();
    expect(JSON.stringify(forHead)).not.toContain('Amara');
    expect(await list(world, PEOPLE.head, { search: 'Amara' })).toMatchObject({ total: 0 });
  });

  it('P6 a case keeps the policy it was judged by when a new version comes into force', async () => {
    const world = school();
    await world.report();
    const kinds = { ...world.policy.kinds, bullying: { ...world.policy.kinds.bullying, learnerRow: 'L01' } };
    world.schoolStore.addPolicy({ ...world.policy, version: 'JIG-2026-11.1', inForceFrom: '2026-11-23T10:00:00.000Z', kinds });
    world.clock.advance(60_000);
    const before = await openCase(world.deps, PEOPLE.dsl, 'OS-2026-0001');
    expect(before.policy.version).toBe('JIG-2026-05.1');
    const { incident } = await world.report();
    expect(incident).toMatchObject({ policyVersion: 'JIG-2026-11.1', matrixRow: 'L01' });
    expect(before.matrix?.row).not.toBe('L01');
  });
});
