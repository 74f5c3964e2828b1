import type { RuleView } from '../../contract/rules';
import { findRules } from './find-rules';

const rule = (activity: string, ...notes: string[]): RuleView => ({
  id: activity, activity, verdict: 'yes', verdictLabel: 'Yes', answers: [], notes, clause: 'x',
});
const RULES = [rule('Online gaming'), rule('Use of e-mail', 'Not for games'), rule('Online shopping')];

describe('AUA-9 looking up a rule by what somebody types', () => {
  it.each([
    ['', 3],
    ['GAM', 2],
    ['online gam', 1],
    ['rocket', 0],
  ])('“%s” finds %i', (typed, count) => {
    expect(findRules(RULES, typed)).toHaveLength(count);
  });
});
