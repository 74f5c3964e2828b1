import { policyWords as say } from '../../contract/words/policy-en-gb';
import { words } from '../../contract/words/en-gb';
import { listInWords, rolesInWords } from '../../domain/people/role-words';
import { diffPolicies, type KindField, type PolicyChange } from '../../domain/policies/diff-policies';
import type { AgencyId, ChainStep, Deadline, KindRule, Policy, Strength } from '../../domain/policies/types';
import { actionWord, matrixTitle } from './action-words';

/** What `after` says otherwise than `before`, a sentence for each change; none when both say the same. */
export function changesInWords(before: Policy, after: Policy): string[] {
  return diffPolicies(before, after).map((change) => sentence(change, before, after));
}

function sentence(change: PolicyChange, before: Policy, after: Policy): string {
  switch (change.part) {
    case 'cell': {
      const action = actionWord(change.action, change.matrix, after);
      const place = `${change.row} (${change.incident})`;
      return say.cell(matrixTitle(change.matrix, after), place, action, strengthWord(change.after), strengthWord(change.before));
    }
    case 'row':
      return say.row[change.change](matrixTitle(change.matrix, after), `${change.row} (${change.incident})`);
    case 'time':
      return say.time(words.priorities[change.priority], deadlineWord(change.after), deadlineWord(change.before));
    case 'chain':
      return say.chain(words.lanes[change.lane], chainWords(change.after, after), chainWords(change.before, before));
    case 'alarm':
      return say.alarm(words.lanes[change.lane], rolesInWords(change.after, after.words), rolesInWords(change.before, before.words));
    case 'alarmRepeat':
      return say.alarmRepeat(say.minutes(change.after), say.minutes(change.before));
    case 'kind': {
      const [is, was] = [fieldWords(change.field, change.after, after), fieldWords(change.field, change.before, before)];
      return say.kind(words.kinds[change.kind], say.kindFields[change.field], is, was);
    }
    case 'serious':
      return say.serious(words.lanes[change.lane], agencyWords(change.after, after), agencyWords(change.before, before));
    case 'agency':
      return say.agency[change.change](change.name);
    case 'whole':
      return say.whole(say.parts[change.of]);
  }
}

/** As it follows "is": "required", "to be decided", "not marked". */
export function strengthWord(strength: Strength | undefined): string {
  if (strength === undefined) return say.notMarked;
  return strength === 'depends' ? say.depends : words.strengths[strength].toLowerCase();
}

/** Agencies by the names that this policy has for them. */
export function agencyWords(ids: readonly AgencyId[], policy: Policy): string {
  const names = ids.map((id) => policy.agencies.find((agency) => agency.id === id)?.name ?? id);
  return listInWords(names) || say.none;
}

function deadlineWord(deadline: Deadline): string {
  return deadline.kind === 'minutes' ? say.minutes(deadline.minutes) : say[deadline.kind];
}

function chainWords(chain: readonly ChainStep[], policy: Policy): string {
  const steps = chain.map((step) => {
    if (step.to === 'roles') return rolesInWords(step.roles, policy.words);
    return step.also ? `${say.channel} with ${rolesInWords(step.also.roles, policy.words)}` : say.channel;
  });
  return steps.join(', then ') || say.nobody;
}

function fieldWords(field: KindField, rule: KindRule, policy: Policy): string {
  switch (field) {
    case 'priority':
      return `“${words.priorities[rule.priority]}”`;
    case 'riskAreas':
      return listInWords(rule.riskAreas.map((area) => words.riskAreas[area])) || say.none;
    case 'lane':
      return rule.lane ? `“${words.lanes[rule.lane]}”` : say.none;
    case 'learnerRow':
    case 'staffRow':
      return rule[field] ?? say.none;
    case 'illegalOrSeriousHarm':
    case 'mediaForbidden':
      return rule[field] ? say.yes : say.no;
    case 'agencies':
    case 'agenciesFirst':
      return agencyWords((rule[field] ?? []).map(({ id }) => id), policy);
  }
}
