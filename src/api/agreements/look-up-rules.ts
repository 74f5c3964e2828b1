import type { z } from 'zod';
import type { RulesView, RuleView, rulesSchema } from '../../contract/rules';
import { agreementWords as words } from '../../contract/words/agreements-en-gb';
import { DEVICE_KINDS } from '../../domain/policies/usage';
import type { UsageRow, UsageRules } from '../../domain/policies/usage';
import { lookUpUse, usageOf } from '../../domain/policies/usage-look-up';
import type { Caller, Deps } from '../deps';
import { signerOf } from './signer';

type Question = z.output<typeof rulesSchema>;

/**
 * May staff or learners do this, on this device (AUA-9)? Every rule of the policy in force, answered. For whoever holds a
 * role or is on the roster. Throws Refusal (noRole), NotSetUp, StoreUnavailable.
 */
export async function lookUpRules(deps: Deps, caller: Caller, question: Question): Promise<RulesView> {
  const { policy } = (await signerOf(deps, caller)).situation;
  const rules = usageOf(policy);
  const answered = (rows: readonly UsageRow[]) => rows.flatMap((row) => ruleOf(rules, row.id, question) ?? []);
  return {
    ...question,
    devices: DEVICE_KINDS.map((id) => ({ id, label: words.devices[id] })),
    learnerLabel: policy.words.learner.many,
    uses: answered(rules.uses),
    actions: answered(rules.actions),
  };
}

function ruleOf(rules: UsageRules, rowId: string, { who, device }: Question): RuleView | undefined {
  const found = lookUpUse(rules, { who, rowId, ...(device ? { device } : {}) });
  if (!found) return undefined;
  const { verdict, row, answers } = found;
  const stops = found.device?.stops;
  const notes = [row.note, stops ? words.stops[stops] : undefined, found.device?.note].filter((note) => note !== undefined);
  return {
    id: row.id,
    activity: row.activity,
    verdict,
    verdictLabel: words.verdicts[verdict],
    answers: answers.map((answer) => words.usage[answer]),
    notes,
    clause: stops ? (found.device?.clause ?? row.clause) : row.clause,
  };
}
