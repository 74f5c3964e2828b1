import { isConfidential } from '../incidents/lanes';
import type { ConcernKind, Lane, Report } from '../incidents/types';
import type { PersonId, RoleName } from '../people/types';
import type { Clause, Policy } from '../policies/types';

/** Something that one person sends to another. */
const COMMUNICATIONS: readonly ConcernKind[] = ['bullying', 'sexualImage', 'contact', 'hateOrExtremism'];

/** What decides who is told beside a step of the chain. */
export interface AlsoContext {
  report: Report;
  lane: Lane;
  policy: Policy;
  reporterId?: PersonId;
}

/**
 * Roles that are told together with a step: those the step names beside its channel and, with the first step, whoever
 * the policy has told of an offensive message that the reporter received. A confidential lane has its chain and no more.
 */
export function alsoRules(
  context: AlsoContext,
  index: number,
): readonly { roles: readonly RoleName[]; clause: Clause }[] {
  const { lane, policy } = context;
  if (isConfidential(lane)) return [];
  const step = policy.lanes[lane].chain[index];
  const ofStep = step?.to === 'dslChannel' && step.also ? [step.also] : [];
  const { tell, clause } = policy.offensiveMessages;
  return index === 0 && receivedByReporter(context) ? [...ofStep, { roles: tell, clause }] : ofStep;
}

/** The reporter is the one whom the message harmed. */
function receivedByReporter({ report, reporterId }: AlsoContext): boolean {
  if (reporterId === undefined || !COMMUNICATIONS.includes(report.kind)) return false;
  return report.involved.some(({ part, directoryId }) => part === 'harmed' && directoryId === reporterId);
}
