import { POLICY } from '../testing/sample';
import { LANES, PRIORITIES } from '../incidents/types';
import { checkPolicy } from './check-policy';
import { LEARNER_ACTIONS, STAFF_ACTIONS, type MatrixRow, type Strength } from './types';

/** One sign per cell, in the order of the policy's columns: x required, p possible, d depends, ? undecided, . unmarked. */
const LEARNER: Record<string, string> = {
  L01: 'xxxxxxxxx',
  L02: 'x..ppppp.',
  L03: 'x........',
  L04: 'xxx..xx..',
  L05: 'x...x.xx.',
  L06: 'x...xpx..',
  L07: 'x.x.xx...',
  L08: 'xdxdxxxxx',
  L09: 'xx..xxxxx',
  L10: 'x.x.xxpxp',
  L11: 'x.x.xx...',
  L12: 'xx..xx.pp',
  L13: 'xx..xxxxx',
};
const STAFF: Record<string, string> = {
  S01: 'xxxxxxx',
  S02: 'xx.xxdx',
  S03: 'xx.xxxx',
  S04: 'xx?x???',
  S05: 'xx.xp.p',
  S06: 'x..x?.?',
  S07: 'xx.x?.?',
  S08: 'x...x.?',
  S09: 'xx.xx??',
  S10: 'xp.....',
  S11: 'x...?..',
  S12: 'x...x..',
  S13: 'x...?..',
  S14: 'x?..?..',
  S15: 'x?..?..',
  S16: 'xx..x.?',
};
const SIGNS: Record<string, Strength | undefined> = {
  x: 'required',
  p: 'possible',
  d: 'depends',
  '?': 'undecided',
};

function cellsOf(
  expected: Record<string, string>,
  actions: readonly string[],
): [string, string, Strength | undefined][] {
  return Object.entries(expected).flatMap(([row, signs]) =>
    actions.map((action, index): [string, string, Strength | undefined] => [
      row,
      action,
      SIGNS[signs[index] ?? ''],
    ]),
  );
}
function cell(matrix: readonly MatrixRow<string>[], id: string, action: string): Strength | undefined {
  return matrix.find((row) => row.id === id)?.cells[action];
}

describe('ESC-6 the learner matrix', () => {
  it('has 13 rows', () => expect(POLICY.learnerMatrix.map((row) => row.id)).toEqual(Object.keys(LEARNER)));
  it.each(cellsOf(LEARNER, LEARNER_ACTIONS))('%s %s: %s', (row, action, strength) => {
    expect(cell(POLICY.learnerMatrix, row, action)).toBe(strength);
  });
});

describe('ESC-7 the staff matrix', () => {
  it('has 16 rows', () => expect(POLICY.staffMatrix.map((row) => row.id)).toEqual(Object.keys(STAFF)));
  it.each(cellsOf(STAFF, STAFF_ACTIONS))('%s %s: %s', (row, action, strength) => {
    expect(cell(POLICY.staffMatrix, row, action)).toBe(strength);
  });
});

describe('the ready-made policy', () => {
  it('GOV-8 has nothing wrong with it', () => expect(checkPolicy(POLICY)).toEqual([]));

  it('survives being stored as JSON', () => expect(JSON.parse(JSON.stringify(POLICY))).toEqual(POLICY));

  const CHAINS: Record<string, string> = {
    learner: 'channel > deputyDsl > headteacher ! chairOfGovernors safeguardingGovernor onlineSafetyLead',
    staff: 'headteacher > chairOfGovernors ! safeguardingGovernor',
    headteacher: 'chairOfGovernors > safeguardingGovernor ! safeguardingGovernor chairOfGovernors',
    technical: 'itTechnician onlineSafetyLead > dsl > headteacher ! chairOfGovernors',
    data: 'dataProtectionLead onlineSafetyLead > headteacher ! chairOfGovernors',
    ai: 'onlineSafetyLead > dsl > headteacher ! chairOfGovernors',
  };
  it.each(LANES)('ESC-9 the chain of the lane %s, and its alarm', (lane) => {
    const { chain, alarm } = POLICY.lanes[lane];
    const steps = chain.map((step) => (step.to === 'roles' ? step.roles.join(' ') : 'channel')).join(' > ');
    expect(`${steps} ! ${alarm.join(' ')}`).toBe(CHAINS[lane]);
  });

  it('names every row and every priority’s time with a clause', () => {
    const rows = [...POLICY.learnerMatrix, ...POLICY.staffMatrix].map((row) => row.clause);
    expect(new Set(rows).size).toBe(29);
    expect(POLICY.learnerMatrix[3]?.clause).toBe('JIG Responding to learner actions, row 4');
    expect(PRIORITIES.map((priority) => POLICY.times[priority].clause)).toEqual(Array(4).fill('default'));
  });
});
