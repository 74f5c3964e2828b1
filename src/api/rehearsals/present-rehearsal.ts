import type { RehearsalView } from '../../contract/rehearsals';
import { words } from '../../contract/words/en-gb';
import { serviceWords } from '../../contract/words/service-en-gb';
import type { Rehearsal, RehearsedStep } from '../../domain/escalation/rehearse';
import { rolesOf } from '../../domain/people/roles';
import type { RoleHolding } from '../../domain/people/types';
import type { Policy } from '../../domain/policies/types';
import { personInWords, roleWords } from '../incidents/words-for';

/** A rehearsal in the school's words. */
export function presentRehearsal(
  { judgement, readers, steps }: Rehearsal,
  policy: Policy,
  holdings: readonly RoleHolding[],
  at: Date,
): RehearsalView {
  const { guidance, agencies } = judgement;
  const nobody = guidance.some(({ id }) => id === 'ringLocalAuthorityNow');
  return {
    at: at.toISOString(),
    lane: words.lanes[judgement.lane],
    laneClause: judgement.laneClause,
    priority: words.priorities[judgement.priority],
    priorityClause: judgement.priorityClause,
    policyVersion: judgement.policyVersion,
    steps: steps.map(({ targets, ...step }) => ({ ...step, who: whoIn({ targets, ...step }, policy, holdings) })),
    willRead: readers.willRead.map(({ id, name, roles }) => ({ id, name, roles: roleWords(roles, policy) })),
    willNot: readers.willNot.map(({ name, roles, why }) => ({
      name,
      roles: roleWords(roles, policy),
      reason: serviceWords.willNot[why],
    })),
    agencies: agencies.map(({ id, clause }) => ({
      name: policy.agencies.find((agency) => agency.id === id)?.name ?? id,
      clause,
    })),
    ...(nobody ? { lastResort: words.guidance.ringLocalAuthorityNow } : {}),
  };
}

function whoIn({ targets, at }: RehearsedStep, policy: Policy, holdings: readonly RoleHolding[]): string[] {
  return targets.map((target) => {
    if (target.kind === 'channel') return serviceWords.dslChannel;
    const roles = rolesOf(holdings, target.personId, new Date(at)).filter((role) => role !== 'staff');
    return personInWords({ name: target.name, roles }, policy);
  });
}
