import { holders, personAt, rolesOf } from './roles';
import type { RoleHolding } from './types';

const row = (personId: string, role: RoleHolding['role'], rest: Partial<RoleHolding> = {}): RoleHolding => {
  return { personId, name: `Name of ${personId}`, role, ...rest };
};
const at = (text: string) => new Date(text);
const HANDOVER = '2026-09-01T00:00:00.000Z';
const HOLDINGS = [
  row('old', 'dsl', { until: HANDOVER }),
  row('new', 'dsl', { from: HANDOVER, telephone: '01632 960111' }),
  row('new', 'deputyDsl'),
  row('new', 'deputyDsl'),
];

describe('roles', () => {
  it.each([
    ['2026-08-31T23:59:59.999Z', ['dsl'], ['deputyDsl']],
    [HANDOVER, [], ['dsl', 'deputyDsl']],
  ])('GOV-6 at %s a handover leaves neither gap nor overlap', (moment, old, next) => {
    expect(rolesOf(HOLDINGS, 'old', at(moment))).toEqual(old);
    expect(rolesOf(HOLDINGS, 'new', at(moment))).toEqual(next);
  });

  it('names each holder once with the roles that were asked for', () => {
    expect(holders(HOLDINGS, ['deputyDsl', 'dsl'], at(HANDOVER))).toEqual([
      { id: 'new', name: 'Name of new', roles: ['deputyDsl', 'dsl'], telephone: '01632 960111' },
    ]);
    expect(holders(HOLDINGS, 'headteacher', at(HANDOVER))).toEqual([]);
  });

  it('gives somebody signed in the roles of this moment', () => {
    expect(personAt(HOLDINGS, { id: 'old', name: 'Olive' }, at(HANDOVER))).toEqual({
      id: 'old',
      name: 'Olive',
      roles: [],
    });
  });
});
