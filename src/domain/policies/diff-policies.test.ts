import fc from 'fast-check';
import { POLICY } from '../testing/sample';
import { POLICY_CODES, startingPolicy } from './catalogue';
import { diffPolicies } from './diff-policies';
import { withCells } from './edit-matrix';
import { sameValue } from './same-value';
import { LEARNER_ACTIONS, STRENGTHS } from './types';
import type { Policy } from './types';

const ALL = POLICY_CODES.map((code) => startingPolicy(code, { name: 'Wren Hollow School', switchboard: '01632 960100' }));
const LANE = POLICY.lanes.learner;

describe('ESC-10 what one version says otherwise than another', () => {
  it.each<[string, Partial<Policy>, object]>([
    ['a time', { times: { ...POLICY.times, high: { ...POLICY.times.high, acknowledgeWithin: { kind: 'minutes', minutes: 7 } } } }, { part: 'time', priority: 'high' }],
    ['a chain', { lanes: { ...POLICY.lanes, learner: { ...LANE, chain: LANE.chain.slice(0, 1) } } }, { part: 'chain', lane: 'learner' }],
    ['an alarm', { lanes: { ...POLICY.lanes, learner: { ...LANE, alarm: ['staff'] } } }, { part: 'alarm', lane: 'learner' }],
    ['only the clause of a lane', { lanes: { ...POLICY.lanes, learner: { ...LANE, clause: 'OWN' } } }, { part: 'whole', of: 'lanes' }],
    ['a kind', { kinds: { ...POLICY.kinds, bullying: { ...POLICY.kinds.bullying, priority: 'low' } } }, { part: 'kind', kind: 'bullying', field: 'priority' }],
    ['an agency', { agencies: POLICY.agencies.slice(1) }, { part: 'agency', change: 'removed' }],
    ['the repeats of the alarm', { alarmRepeatMinutes: 99 }, { part: 'alarmRepeat', after: 99 }],
    ['a row that is gone', { learnerMatrix: POLICY.learnerMatrix.slice(1) }, { part: 'row', change: 'removed' }],
    ['the order of rows', { learnerMatrix: [...POLICY.learnerMatrix].reverse() }, { part: 'whole', of: 'learnerMatrix' }],
    ['the words', { words: { ...POLICY.words, school: { one: 'unit', clause: 'OWN' } } }, { part: 'whole', of: 'words' }],
  ])('names %s, and nothing besides', (_title, change, expected) => {
    expect(diffPolicies(POLICY, { ...POLICY, ...change })).toMatchObject([expected]);
  });

  it('finds no difference exactly where two policies say the same, name and day aside', () => {
    for (const one of ALL) {
      expect(diffPolicies(one, { ...structuredClone(one), version: 'X', inForceFrom: '2030-01-01T00:00:00Z' })).toEqual([]);
      for (const other of ALL) expect(diffPolicies(one, other).length > 0).toBe(one.code !== other.code);
    }
    const { version: _version, inForceFrom: _from, ...said } = POLICY;
    for (const part of Object.keys(said) as (keyof typeof said)[]) {
      const other = { ...POLICY, [part]: ALL.find((policy) => !sameValue(policy[part], POLICY[part]))?.[part] ?? POLICY[part] };
      expect({ part, found: diffPolicies(POLICY, other).length > 0 }).toEqual({ part, found: !sameValue(other[part], POLICY[part]) });
    }
  });

  it('lists exactly the cells that were edited, whichever they are', () => {
    const edit = fc.record({
      matrix: fc.constant('learner' as const),
      row: fc.constantFrom(...POLICY.learnerMatrix.map(({ id }) => id)),
      action: fc.constantFrom(...LEARNER_ACTIONS),
      strength: fc.option(fc.constantFrom(...STRENGTHS)),
    });
    fc.assert(
      fc.property(fc.uniqueArray(edit, { selector: ({ row, action }) => `${row} ${action}`, maxLength: 12 }), (edits) => {
        const cellOf = ({ row, action }: { row: string; action: (typeof LEARNER_ACTIONS)[number] }) =>
          POLICY.learnerMatrix.find(({ id }) => id === row)?.cells[action] ?? null;
        const meant = edits.filter((one) => cellOf(one) !== one.strength).map(({ row, action }) => `${row} ${action}`);
        const found = diffPolicies(POLICY, withCells(POLICY, edits, 'OWN'));
        expect(found.map((one) => (one.part === 'cell' ? `${one.row} ${one.action}` : one.part)).sort()).toEqual(meant.sort());
      }),
      { numRuns: 60 },
    );
  });
});

describe('an edited cell', () => {
  it('has the clause of who decided it, the order of the columns stays, and a mark taken away leaves none', () => {
    const decided = withCells(POLICY, [{ matrix: 'learner', row: 'L02', action: 'dsl', strength: 'required' }], 'OWN');
    const row = decided.learnerMatrix.find(({ id }) => id === 'L02');
    expect(Object.keys(row?.cells ?? {})).toEqual(LEARNER_ACTIONS.filter((action) => row?.cells[action]));
    expect(row?.cellClauses?.dsl).toBe('OWN');
    const cleared = withCells(decided, [{ matrix: 'learner', row: 'L02', action: 'dsl', strength: null }], 'OWN');
    expect(cleared.learnerMatrix.find(({ id }) => id === 'L02')?.cellClauses?.dsl).toBeUndefined();
    expect(diffPolicies(POLICY, cleared)).toEqual([]);
  });
});
