import { randomUUID } from 'node:crypto';
import { backgroundDone } from '../../src/api/background';
import { createCaseIndex } from '../../src/api/incidents/case-index';
import { listCases } from '../../src/api/incidents/list-cases';
import { reportConcern } from '../../src/api/incidents/report-concern';
import { listCasesSchema } from '../../src/contract/cases';
import { PEOPLE, aReport, school, withRoles } from '../harness/school';
import type { School } from '../harness/school';

afterEach(backgroundDone);

const staffMatter = { about: 'staff', aboutPerson: { directoryId: PEOPLE.otherTeacher.id, name: PEOPLE.otherTeacher.name } } as const;
const everything = listCasesSchema.parse({});

async function bothKinds(): Promise<School> {
  const world = school();
  await world.report();
  await world.report(staffMatter);
  return world;
}

describe('CAS-1 Cases while the site of one register is away', () => {
  it('shows the others, what was known of the missing ones, and says that the list may be incomplete', async () => {
    const world = await bothKinds();
    const index = createCaseIndex(world.deps);
    const before = await listCases(world.deps, index, PEOPLE.head, everything);
    expect(before).toMatchObject({ total: 2 });
    expect(before.incomplete).toBeUndefined();
    world.staffConcerns.failNext('changes', 'before');
    const during = await listCases(world.deps, index, PEOPLE.head, everything);
    expect(during).toMatchObject({ total: 2, incomplete: expect.stringMatching(/may be missing .* or out of date/) });
    expect((await listCases(world.deps, index, PEOPLE.head, everything)).incomplete).toBeUndefined();
  });

  it('P3 says nothing to the DSL when it is the site of concerns about staff', async () => {
    const world = await bothKinds();
    world.staffConcerns.failNext('changes', 'before');
    const list = await listCases(world.deps, createCaseIndex(world.deps), PEOPLE.dsl, everything);
    expect(list.total).toBe(1);
    expect(list.incomplete).toBeUndefined();
  });

  it('does not wait for a site that never answers', async () => {
    const world = await bothKinds();
    world.deps.registers = { ...world.deps.registers, incidents: { ...world.incidents, changes: () => new Promise<never>(() => undefined) } };
    const list = await listCases(world.deps, createCaseIndex(world.deps), PEOPLE.head, everything);
    expect(list).toMatchObject({ total: 1, incomplete: expect.any(String) });
  }, 10_000);

  it('fails as a whole only when neither register can be read', async () => {
    const world = await bothKinds();
    world.incidents.failNext('changes', 'before');
    world.staffConcerns.failNext('changes', 'before');
    await expect(listCases(world.deps, createCaseIndex(world.deps), PEOPLE.head, everything)).rejects.toThrow('No answer');
  });
});

describe('P1 a report sent again after roles changed', () => {
  it('is found in the other register even when its alert was answered and its timer is long gone', async () => {
    const world = school();
    const report = aReport({ aboutPerson: staffMatter.aboutPerson });
    const first = await world.report(report);
    await world.timers.done(first.timer);
    for (const timer of world.timers.all) await world.timers.done(timer);
    expect(world.timers.all).toHaveLength(0);
    world.schoolStore.setRoles(withRoles(world, PEOPLE.otherTeacher, []));

    const { receipt } = await world.report(report);
    expect(receipt).toMatchObject({ reference: first.receipt.reference, repeated: true });
    expect(world.all()).toHaveLength(1);
  });

  it('is refused for now, rather than doubled, when the register of the first try cannot be read', async () => {
    const world = school();
    const report = aReport({ aboutPerson: staffMatter.aboutPerson });
    world.staffConcerns.failNext('create', 'after');
    await expect(reportConcern(world.deps, PEOPLE.teacher, report)).rejects.toThrow();
    world.schoolStore.setRoles(withRoles(world, PEOPLE.otherTeacher, []));
    world.staffConcerns.failNext('findByReportKey', 'before', { times: 2 });
    await expect(reportConcern(world.deps, PEOPLE.teacher, report)).rejects.toThrow('No answer');
    expect((await reportConcern(world.deps, PEOPLE.teacher, report)).receipt.repeated).toBe(true);
    expect(world.all()).toHaveLength(1);
  });

  it('a first report does not depend on the other register', async () => {
    const world = school();
    world.staffConcerns.failNext('findByReportKey', 'before');
    const { receipt } = await world.report({ reportKey: randomUUID() });
    expect(receipt.reference).toBe('OS-2026-0001');
    expect(world.lines.join('')).toContain('otherRegisterUnknown');
  });
});
