import { createCaseIndex } from '../../src/api/incidents/case-index';
import { openCase } from '../../src/api/incidents/open-case';
import type { Caller } from '../../src/api/deps';
import { previewPolicy } from '../../src/api/policies/preview-policy';
import { savePolicy } from '../../src/api/policies/save-policy';
import { exportPolicyVersion, listPolicyVersions, seePolicy } from '../../src/api/policies/see-policy';
import type { CellInput, SavePolicy } from '../../src/contract/policy';
import { PEOPLE, school, type School } from '../harness/school';

const cell = (row: string, action: CellInput['action'], strength: CellInput['strength']): CellInput => {
  return { matrix: row.startsWith('L') ? 'learner' : 'staff', row, action, strength };
};
const noWarning = cell('L04', 'warning', 'required');
const wish = (base: string, cells: CellInput[], over: Partial<SavePolicy> = {}): SavePolicy => {
  return { base, change: { kind: 'cells', cells }, reason: 'Agreed with the governors.', ...over };
};
const versions = async (world: School) => (await world.deps.school.policyVersions()).map(({ version }) => version);
const fileOf = async (world: School, change: object = {}) => {
  const file = await exportPolicyVersion(world.deps, PEOPLE.head, world.policy.version);
  return JSON.stringify({ ...file, ...change });
};
const viaFile = (base: string, text: string): SavePolicy => ({ base, change: { kind: 'file', text }, reason: 'From our trust.' });

describe('ESC-10 the school edits its policy itself, and keeps every version', () => {
  it('P6 a report is judged by the version in force at its time; the case says what is different today', async () => {
    const world = school();
    const before = await world.report();
    const saved = await savePolicy(world.deps, PEOPLE.dsl, wish(world.policy.version, [noWarning]));
    world.clock.advance(1_000);
    const after = await world.report();
    expect([before.incident.policyVersion, after.incident.policyVersion]).toEqual([world.policy.version, saved.version]);
    const { policy, actions } = await openCase(world.deps, PEOPLE.dsl, before.incident.reference);
    expect(policy.version).toBe(world.policy.version);
    expect(actions.map(({ label }) => label)).not.toContain('Give a warning');
    expect(policy.today).toEqual({
      version: saved.version,
      changes: [expect.stringMatching(/^Learner matrix, L04 .*“Give a warning” is required; it was not marked\.$/)],
      thisCase: ['“Give a warning” is required instead of not marked.'],
    });
    expect((await openCase(world.deps, PEOPLE.dsl, after.incident.reference)).policy.today).toBeUndefined();
  });

  it('a version has its author, its reason and its day, and a cell says that the school decided it', async () => {
    const world = school();
    const { version, inForceFrom } = await savePolicy(
      world.deps,
      PEOPLE.head,
      wish(world.policy.version, [noWarning], { from: '2027-01-04' }),
    );
    expect(inForceFrom).toBe('2027-01-04T00:00:00.000Z');
    const { versions: listed } = await listPolicyVersions(world.deps, PEOPLE.teacher, 1);
    expect(listed).toMatchObject([
      { version, state: 'planned', origin: { by: PEOPLE.head.name, reason: 'Agreed with the governors.', follows: world.policy.version } },
      { version: world.policy.version, state: 'inForce' },
    ]);
    const now = await seePolicy(world.deps, PEOPLE.teacher, {});
    expect([now.shown.version, now.newest.version]).toEqual([world.policy.version, version]);
    const planned = await seePolicy(world.deps, PEOPLE.teacher, { version });
    const row = planned.matrices[0]?.rows.find(({ id }) => id === 'L04');
    expect(row?.cells.warning).toEqual({ strength: 'required', clause: `decided by the school, ${version}` });
    expect(row?.cells.dsl?.clause).toBe(row?.clause);
  });

  it.each(['2026-11-23', '2026-11-01', '2026-02-30'])('never comes into force on %s, which is over or no day', async (from) => {
    const world = school();
    const saving = savePolicy(world.deps, PEOPLE.dsl, wish(world.policy.version, [noWarning], { from }));
    await expect(saving).rejects.toMatchObject({ code: 'badInput', facts: { issues: [{ path: 'from' }] } });
    expect(await versions(world)).toEqual([world.policy.version]);
  });

  it('is not saved without a change, for a cell that is not there, or by whom it is not for', async () => {
    const world = school();
    const save = (caller: Caller, cells: CellInput[]) => savePolicy(world.deps, caller, wish(world.policy.version, cells));
    await expect(save(PEOPLE.dsl, [])).rejects.toMatchObject({ code: 'badInput' });
    await expect(save(PEOPLE.dsl, [cell('L99', 'dsl', 'required')])).rejects.toMatchObject({ code: 'badInput' });
    await expect(save(PEOPLE.dsl, [cell('L04', 'suspension', 'required')])).rejects.toMatchObject({ code: 'badInput' });
    for (const caller of [PEOPLE.onlineSafetyLead, PEOPLE.deputy, PEOPLE.teacher, PEOPLE.chair]) {
      await expect(save(caller, [noWarning])).rejects.toMatchObject({ code: 'notAllowed' });
    }
    await expect(save(PEOPLE.pupil, [noWarning])).rejects.toMatchObject({ code: 'noRole' });
    expect(await versions(world)).toEqual([world.policy.version]);
  });
});

describe('ESC-10 two editors at once', () => {
  it('the second is told who was faster, and nothing is overwritten', async () => {
    const world = school();
    const base = world.policy.version;
    const first = await savePolicy(world.deps, PEOPLE.head, wish(base, [noWarning]));
    const second = savePolicy(world.deps, PEOPLE.dsl, wish(base, [cell('L03', 'dsl', 'possible')]));
    await expect(second).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining(`${PEOPLE.head.name} has saved`) });
    expect(await versions(world)).toEqual([base, first.version]);
    const theirs = await seePolicy(world.deps, PEOPLE.dsl, { version: first.version, since: base });
    expect(theirs.changes?.sentences).toHaveLength(1);
  });

  it('of two saves at the same moment exactly one is kept, also when the one is a file with a name of its own', async () => {
    const world = school();
    const base = world.policy.version;
    const text = await fileOf(world, { version: 'TRUST-2026.1', alarmRepeatMinutes: 7 });
    const outcomes = await Promise.allSettled([
      savePolicy(world.deps, PEOPLE.head, wish(base, [noWarning])),
      savePolicy(world.deps, PEOPLE.dsl, viaFile(base, text)),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
    expect(await versions(world)).toHaveLength(2);
  });

  it('P1 a save whose answer was lost is the same version when it is sent again', async () => {
    const world = school();
    const wanted = wish(world.policy.version, [noWarning]);
    world.schoolStore.failNext('addPolicyVersion', 'after');
    await expect(savePolicy(world.deps, PEOPLE.dsl, wanted)).rejects.toThrow('No answer');
    world.clock.advance(5_000);
    const again = await savePolicy(world.deps, PEOPLE.dsl, wanted);
    expect(await versions(world)).toEqual([world.policy.version, again.version]);
  });
});

describe('what a change would mean, before it is saved', () => {
  const preview = (world: School, caller: Caller, cells: CellInput[], page = 1) =>
    previewPolicy(world.deps, createCaseIndex(world.deps), caller, {
      base: world.policy.version,
      change: { kind: 'cells', cells },
      page,
    });

  it('names the cases of the last twelve months that would have gone differently, and no older ones', async () => {
    const world = school({ now: '2026-06-01T10:00:00.000Z' });
    await world.report();
    world.clock.advance(366 * 86_400_000);
    const { incident } = await world.report();
    await world.report({ kind: 'technical', about: 'unknown' });
    const { effects, changes } = await preview(world, PEOPLE.dsl, [noWarning]);
    expect(changes).toHaveLength(1);
    expect(effects).toMatchObject({ looked: 2, total: 1, cases: [{ reference: incident.reference }] });
    expect(effects?.cases[0]?.differences).toEqual(['“Give a warning” is required instead of not marked.']);
  });

  it('P3 concerns that the editor may not open neither appear nor are counted', async () => {
    const world = school();
    await world.report({ about: 'staff', aboutPerson: { directoryId: PEOPLE.otherTeacher.id, name: PEOPLE.otherTeacher.name } });
    await world.report({ about: 'headteacher', aboutPerson: { directoryId: PEOPLE.head.id, name: PEOPLE.head.name } });
    const rows = world.policy.staffMatrix.map(({ id }) => cell(id, 'warning', 'depends'));
    expect((await preview(world, PEOPLE.dsl, rows)).effects).toMatchObject({ looked: 0, total: 0, cases: [] });
    expect((await preview(world, PEOPLE.head, rows)).effects).toMatchObject({ looked: 1, total: 1 });
  });

  it('ten on a page, newest first', async () => {
    const world = school();
    for (let n = 0; n < 12; n += 1) {
      world.clock.advance(60_000);
      await world.report();
    }
    const last = await preview(world, PEOPLE.dsl, [noWarning], 2);
    expect(last.effects).toMatchObject({ total: 12, page: 2, pages: 2 });
    expect(last.effects?.cases.map(({ reference }) => reference)).toEqual(['OS-2026-0002', 'OS-2026-0001']);
  });
});

describe('GOV-8 a policy as a file', () => {
  const preview = (world: School, text: string) =>
    previewPolicy(world.deps, createCaseIndex(world.deps), PEOPLE.dsl, {
      base: world.policy.version,
      change: { kind: 'file', text },
      page: 1,
    });

  it('comes back as it went, with the edits of the school in it', async () => {
    const world = school();
    const { version } = await savePolicy(world.deps, PEOPLE.dsl, wish(world.policy.version, [noWarning]));
    const file = await exportPolicyVersion(world.deps, PEOPLE.teacher, version);
    const text = JSON.stringify({ ...file, version: 'OURS-1' });
    const { problems, changes } = await previewPolicy(world.deps, createCaseIndex(world.deps), PEOPLE.dsl, {
      base: version,
      change: { kind: 'file', text },
      page: 1,
    });
    expect({ problems, changes }).toEqual({ problems: [], changes: [] });
  });

  it('with anything wrong lists every problem by place, and changes nothing', async () => {
    const world = school();
    const { problems } = await preview(world, await fileOf(world, { alarmRepeatMinutes: 0, title: '', extra: 1 }));
    expect(problems.map(({ path }) => path).sort()).toEqual(['alarmRepeatMinutes', 'extra', 'title']);
    const saving = savePolicy(world.deps, PEOPLE.dsl, viaFile(world.policy.version, '{"version": }'));
    await expect(saving).rejects.toMatchObject({ code: 'badInput' });
    expect(await versions(world)).toEqual([world.policy.version]);
  });

  it('with the name of a version on record is refused, in capitals or not', async () => {
    const world = school();
    const text = await fileOf(world, { version: world.policy.version.toLowerCase(), alarmRepeatMinutes: 7 });
    expect((await preview(world, text)).problems).toMatchObject([{ path: 'version' }]);
  });
});
