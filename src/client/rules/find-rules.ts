import type { RuleView } from '../../contract/rules';

/** Rules that mention every word typed, wherever in the activity and its notes; all of them when nothing is typed. */
export function findRules(rules: readonly RuleView[], typed: string): RuleView[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return rules.filter(({ activity, notes }) => {
    const text = [activity, ...notes].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
