import { londonTime } from '../../contract/words/london-time';
import { policyWords } from '../../contract/words/policy-en-gb';
import { words } from '../../contract/words/en-gb';
import { compareJudgements, type CaseDifference, type JudgedFacts } from '../../domain/incidents/compare-judgements';
import type { RoleHolding } from '../../domain/people/types';
import type { Policy } from '../../domain/policies/types';
import { actionWord } from './action-words';
import { agencyWords, strengthWord } from './say-changes';

const say = policyWords.effect;

/** What another policy would have made different in a case, a sentence for each thing; nobody's name is in them. */
export function differencesInWords(
  facts: JudgedFacts,
  before: Policy,
  after: Policy,
  holdings: readonly RoleHolding[],
): string[] {
  const reported = new Date(facts.reportedAt);
  return compareJudgements(facts, before, after, holdings).map((one) => sentence(one, before, after, reported));
}

function sentence(difference: CaseDifference, before: Policy, after: Policy, reported: Date): string {
  switch (difference.part) {
    case 'lane':
      return say.lane(words.lanes[difference.after], words.lanes[difference.before]);
    case 'priority':
      return say.priority(words.priorities[difference.after], words.priorities[difference.before]);
    case 'action': {
      const action = actionWord(difference.action, difference.matrix, after);
      return say.action(action, strengthWord(difference.after), strengthWord(difference.before));
    }
    case 'told':
      return say.told;
    case 'movesOn':
      return say.movesOn(dayAndTime(difference.after, reported), dayAndTime(difference.before, reported));
    case 'agencies':
      return say.agencies(agencyWords(difference.after, after), agencyWords(difference.before, before));
    case 'guidance':
      return say.guidance;
    case 'media':
      return say.media[`${difference.after}`];
  }
}

/** Seen from the day of the report, "today" would mislead whoever reads it later. */
function dayAndTime(moment: string, reported: Date): string {
  return londonTime(moment, new Date(reported.getTime() - 40 * 86_400_000));
}
