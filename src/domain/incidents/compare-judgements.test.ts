import { withCells } from '../policies/edit-matrix';
import type { Policy } from '../policies/types';
import { HOLDINGS, MORNING, POLICY, sampleReport, TEACHER } from '../testing/sample';
import { compareJudgements, type JudgedFacts } from './compare-judgements';
import { judge } from './judge';
import type { Report } from './types';

const facts = (over: Partial<Report> = {}, matrixRow?: string): JudgedFacts => {
  const report = sampleReport(over);
  const judged = judge({ report, reporterId: TEACHER, policy: POLICY, holdings: HOLDINGS, now: MORNING });
  const row = matrixRow ?? judged.matrix?.row;
  return { report, reporter: { id: TEACHER, name: 'Tess Arden' }, reportedAt: MORNING.toISOString(), ...(row ? { matrixRow: row } : {}) };
};
const compare = (of: JudgedFacts, after: Policy) => compareJudgements(of, POLICY, after, HOLDINGS);
const editedRow = (row: string) => withCells(POLICY, [{ matrix: 'learner', row, action: 'warning', strength: 'depends' }], 'OWN');
const lanes = { ...POLICY.lanes, learner: { ...POLICY.lanes.learner, chain: POLICY.lanes.learner.chain.slice(0, 1) } };
const kinds = { ...POLICY.kinds, bullying: { ...POLICY.kinds.bullying, priority: 'danger' as const } };

describe('ESC-10 what a policy would have made different in a kept concern', () => {
  it('nothing by the same policy, whatever the concern', () => {
    for (const about of ['learner', 'staff', 'headteacher', 'outside'] as const) {
      expect(compare(facts({ about, aboutPerson: undefined }), structuredClone(POLICY))).toEqual([]);
    }
  });

  it('the cells of the row that stands: the proposed one, or the one that somebody chose instead', () => {
    expect(compare(facts(), editedRow('L04'))).toEqual([
      { part: 'action', matrix: 'learner', action: 'warning', before: undefined, after: 'depends' },
    ]);
    expect(compare(facts({}, 'L03'), editedRow('L04'))).toEqual([]);
    expect(compare(facts({}, 'L03'), editedRow('L03'))).toMatchObject([{ action: 'warning', after: 'depends' }]);
  });

  it('a row that the kind proposes anew', () => {
    const other = { ...POLICY, kinds: { ...POLICY.kinds, bullying: { ...POLICY.kinds.bullying, learnerRow: 'L03' } } };
    expect(compare(facts(), other).map(({ part }) => part)).toContain('action');
    expect(compare(facts({}, 'L02'), other)).toEqual([]);
  });

  it.each<[string, Partial<Policy>, string[]]>([
    ['who is told', { lanes }, ['told']],
    ['priority and time', { kinds }, ['priority', 'movesOn']],
  ])('%s', (_title, change, parts) => {
    expect(compare(facts(), { ...POLICY, ...change }).map(({ part }) => part)).toEqual(expect.arrayContaining(parts));
  });

  it('P7 says who is told by role, never by name', () => {
    const text = JSON.stringify(compare(facts(), { ...POLICY, lanes, kinds }));
    for (const { name, personId } of HOLDINGS) expect(text.includes(name) || text.includes(personId)).toBe(false);
  });
});
