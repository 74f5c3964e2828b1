import fc from 'fast-check';
import { decideEnd, decideGive, decideHandOver, decideTelephone, wholeSecond } from './change-roles';
import { mayChangeRole, mayLookAfterRoles } from './role-access';
import { holdingsOf, roleKeyOf } from './role-lines';
import type { RoleLine } from './role-lines';
import { holders } from './roles';
import { ROLE_NAMES } from './types';
import type { RoleHolding, RoleName } from './types';

const NOW = new Date('2026-11-24T10:00:00.500Z');
const note = { by: { id: 'boss', name: 'Bo Ss' }, now: NOW, why: 'A new year' };
const at = (days: number) => new Date(wholeSecond(NOW).getTime() + days * 86_400_000);
const iso = (days: number) => at(days).toISOString();
const line = (personId: string, role: RoleName, rest: Partial<RoleLine> = {}): RoleLine => {
  return { itemId: `${personId}-${role}`, etag: '"1"', personId, name: personId, role, changes: [], ...rest };
};
const LINES = [line('dana', 'dsl'), line('ade', 'deputyDsl'), line('hana', 'headteacher'), line('cyril', 'chairOfGovernors')];
const [DANA, ADE] = LINES as [RoleLine, RoleLine];
const who = (lines: readonly RoleLine[], role: RoleName, moment: Date) =>
  holders(holdingsOf(lines), role, moment).map(({ id }) => id);
const changedBy = (lines: readonly RoleLine[], old: RoleLine, change: object) =>
  lines.map((one) => (one === old ? ({ ...one, ...change } as RoleLine) : one));

describe('GOV-6 a role is handed over in one change', () => {
  it('has exactly one holder at every instant, whenever it happens and whether or not the new line is there yet', () => {
    const moment = fc.integer({ min: 0, max: 400 * 86_400 });
    fc.assert(
      fc.property(moment, moment, fc.boolean(), (after, looked, entered) => {
        const handedAt = new Date(wholeSecond(NOW).getTime() + after * 1000);
        const decision = decideHandOver(LINES, DANA, { to: { id: 'nell', name: 'Nell' }, at: handedAt }, note);
        if (!decision.ok) throw new Error(decision.why);
        const after1 = changedBy(LINES, DANA, decision.change);
        const lines = entered ? [...after1, line('nell', 'dsl', { ...decision.successor, itemId: 'n' })] : after1;
        for (const instant of [new Date(looked * 1000 + wholeSecond(NOW).getTime()), new Date(handedAt.getTime() - 1), handedAt]) {
          if (instant >= wholeSecond(NOW)) expect(who(lines, 'dsl', instant)).toEqual([instant < handedAt ? 'dana' : 'nell']);
        }
      }),
    );
  });

  it('keeps who, when and why on both lines', () => {
    const decision = decideHandOver(LINES, DANA, { to: { id: 'nell', name: 'Nell', telephone: '01632 960001' }, at: at(7) }, note);
    const kept = { at: NOW.toISOString(), by: note.by, why: 'A new year' };
    expect(decision).toMatchObject({
      ok: true,
      change: { until: '2026-12-01T10:00:00Z', changes: [{ ...kept, what: 'handedOver' }] },
      successor: { personId: 'nell', from: '2026-12-01T10:00:00Z', telephone: '01632 960001', changes: [{ ...kept, what: 'takenOver' }] },
    });
  });

  it('a line that somebody removed by hand does not come back once the old one no longer carries it', () => {
    const decision = decideHandOver(LINES, DANA, { to: { id: 'nell', name: 'Nell' }, at: at(0) }, note);
    if (!decision.ok) throw new Error(decision.why);
    expect(who(changedBy(LINES, DANA, { ...decision.change, handedTo: undefined }), 'dsl', at(1))).toEqual([]);
  });

  it.each<[string, RoleLine, { id: string; day: number }, string]>([
    ['to oneself', DANA, { id: 'dana', day: 1 }, 'samePerson'],
    ['for yesterday', DANA, { id: 'nell', day: -1 }, 'inThePast'],
    ['to somebody who holds it', ADE, { id: 'ben', day: 1 }, 'alreadyHolds'],
    ['before it begins', line('x', 'dsl', { from: iso(5) }), { id: 'nell', day: 1 }, 'beforeItBegins'],
    ['after it ends', line('x', 'dsl', { until: iso(5) }), { id: 'nell', day: 5 }, 'alreadyOver'],
    ['when it is over', line('x', 'dsl', { until: iso(-5) }), { id: 'nell', day: 1 }, 'alreadyOver'],
    ['a second time', line('x', 'dsl', { until: iso(5), changes: [{ ...note, at: iso(-1), what: 'handedOver' }] }), { id: 'nell', day: 1 }, 'alreadyHandedOver'],
  ])('is refused %s', (_title, old, { id, day }, why) => {
    const lines = [...LINES, line('ben', 'deputyDsl')];
    expect(decideHandOver(lines, old, { to: { id, name: id }, at: at(day) }, note)).toEqual({ ok: false, why });
  });
});

describe('GOV-6 a role is given and ends', () => {
  it.each<[string, { id: string; role: RoleName; from: number; until?: number }, string | undefined]>([
    ['to somebody new from now', { id: 'nell', role: 'deputyDsl', from: 0 }, undefined],
    ['not from yesterday', { id: 'nell', role: 'deputyDsl', from: -1 }, 'inThePast'],
    ['not until before it begins', { id: 'nell', role: 'deputyDsl', from: 3, until: 3 }, 'beforeItBegins'],
    ['not to somebody who holds it', { id: 'ade', role: 'deputyDsl', from: 0 }, 'alreadyHolds'],
  ])('is given %s', (_title, { id, role, from, until }, why) => {
    const given = { person: { id, name: id }, role, from: at(from), ...(until === undefined ? {} : { until: at(until) }) };
    const decision = decideGive(LINES, given, note);
    expect(decision.ok ? undefined : decision.why).toBe(why);
  });

  it('may be given again to somebody whose time in it is over by then', () => {
    const lines = [line('ade', 'deputyDsl', { until: iso(2) })];
    const again = (from: number) => decideGive(lines, { person: { id: 'ade', name: 'Ade' }, role: 'deputyDsl', from: at(from) }, note).ok;
    expect([again(1), again(2)]).toEqual([false, true]);
  });

  it.each<[string, RoleLine, number, string | boolean]>([
    ['a deputy at once', ADE, 0, false],
    ['the only DSL at once', DANA, 0, 'wouldStandEmpty'],
    ['the only DSL in a month: taken, with a warning', DANA, 30, true],
    ['a later end than the one planned', line('dana', 'dsl', { itemId: DANA.itemId, until: iso(3) }), 9, true],
    ['a DSL to come, taken back', line('nell', 'dsl', { from: iso(9) }), 9, false],
    ['one that is over', line('x', 'dsl', { until: iso(-1) }), 1, 'alreadyOver'],
  ])('%s', (_title, old, day, expected) => {
    const decision = decideEnd(LINES, old, at(day), note);
    expect(decision.ok ? decision.standsEmpty : decision.why).toBe(expected);
  });

  it('a number is changed, or taken away', () => {
    expect(decideTelephone(DANA, '01632 960009', note)).toMatchObject({ telephone: '01632 960009', changes: [{ what: 'telephone' }] });
    expect(decideTelephone(DANA, '', note).telephone).toBeNull();
  });

  it('each line has a key of its own', () => {
    expect(roleKeyOf({ personId: 'a', role: 'dsl', from: 'x' })).not.toBe(roleKeyOf({ personId: 'a', role: 'dsl' }));
  });
});

describe('P3 whoever reads a lane is not chosen by whom it concerns', () => {
  const holding = (personId: string, role: RoleName): RoleHolding => ({ personId, name: personId, role });
  const withChair = [holding('cyril', 'chairOfGovernors')];
  const allowed = (roles: RoleName[], holdings: RoleHolding[]) =>
    ROLE_NAMES.filter((role) => mayChangeRole({ id: 'me', name: 'Me', roles }, role, holdings, NOW));
  const governors: RoleName[] = ['chairOfGovernors', 'safeguardingGovernor'];
  const without = (...left: RoleName[]) => ROLE_NAMES.filter((role) => !left.includes(role));

  it.each<[string, RoleName[], RoleHolding[], RoleName[]]>([
    ['the DSL changes every role but the headteacher’s and the governors’', ['dsl'], withChair, without('headteacher', ...governors)],
    ['the headteacher not the governors’, who hear of concerns about the headteacher', ['headteacher'], withChair, without(...governors)],
    ['the headteacher finds a chair where there is none', ['headteacher'], [], [...ROLE_NAMES]],
    ['the chair every role', ['chairOfGovernors'], withChair, [...ROLE_NAMES]],
    ['a deputy none', ['deputyDsl'], withChair, []],
    ['staff none', ['staff'], [], []],
  ])('%s', (_title, roles, holdings, expected) => {
    expect(allowed(roles, holdings)).toEqual(expected);
    expect(mayLookAfterRoles({ id: 'me', name: 'Me', roles })).toBe(expected.length > 0);
  });
});
