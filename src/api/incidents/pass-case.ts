import type { Pass } from '../../contract/cases';
import { deadlineFrom } from '../../domain/escalation/deadline';
import { mayBePassed, mayPass } from '../../domain/incidents/access';
import type { Incident } from '../../domain/incidents/types';
import type { CaseAction } from '../../domain/incidents/workflow';
import { holders, personAt } from '../../domain/people/roles';
import type { RoleHolder } from '../../domain/people/roles';
import { ROLE_NAMES } from '../../domain/people/types';
import type { RoleHolding } from '../../domain/people/types';
import { inBackground } from '../background';
import type { Caller, Deps } from '../deps';
import { badInput, overtaken } from '../errors';
import { situationOf } from '../situation';
import { promiseLook } from '../timer/promise-look';
import { recordTelling } from '../timer/record-telling';
import { tellStep } from '../timer/tell-step';
import { changeCase } from './change-case';
import type { CaseOutcome } from './change-case';
import type { LoadedCase } from './load-case';
import { flushOutbox } from './outbox';
import { withdrawCards } from './update-cards';

/**
 * Passes the case to another reader of its lane, who gets a card of their own. The alert is open again: should the new
 * owner stay silent as long as a step of the chain may, it climbs on, because nobody is known to have the case in hand
 * until they say so. Throws Refusal (badInput for somebody who may not have it, notFound, notAllowed, conflict when the
 * case has another owner than the sender saw), StoreUnavailable.
 *
 * Graph: reads and updates one item; creates one in the timers list and two in the chronology list.
 */
export async function passCase(deps: Deps, caller: Caller, reference: string, pass: Pass): Promise<CaseOutcome> {
  const outcome = await changeCase(deps, caller, reference, {
    may: mayPass,
    action: (loaded) => actionFor(deps, caller, loaded, pass),
  });
  const { incident } = outcome;
  if (incident.status === 'new' && incident.owner?.id === pass.to) {
    inBackground(deps, 'tellNewOwner', () => tellNewOwner(deps, incident));
  }
  return outcome;
}

async function actionFor(
  deps: Deps,
  caller: Caller,
  { incident, situation }: LoadedCase,
  pass: Pass,
): Promise<CaseAction | undefined> {
  const { holdings, now, policy } = situation;
  const to = receiverOf(pass.to, holdings, now);
  if (!to || to.id === caller.id || !mayBePassed(personAt(holdings, to, now), incident, holdings, now)) {
    throw badInput([{ path: 'to', message: 'Choose somebody from the list.' }]);
  }
  const { owner } = incident;
  // Sent twice: the first has done it.
  if (owner?.id === to.id) return undefined;
  if (owner && owner.at !== pass.seenOwnerAt) throw overtaken(owner, now);
  const movesOnAt = deadlineFrom(now, policy.times[incident.priority].acknowledgeWithin, policy.schoolDay);
  await promiseLook(deps, incident, movesOnAt);
  return { kind: 'pass', to: { id: to.id, name: to.name }, reason: pass.reason, movesOnAt: movesOnAt.toISOString() };
}

function receiverOf(id: string, holdings: readonly RoleHolding[], now: Date): RoleHolder | undefined {
  return holders(holdings, ROLE_NAMES, now).find((person) => person.id === id);
}

/** When the card cannot be delivered, that is on record, and the silence that follows climbs on. */
async function tellNewOwner(deps: Deps, incident: Incident): Promise<void> {
  const { owner, alert } = incident;
  if (!owner || alert.movesOnAt === undefined) return;
  // Again: the timer of the answered alert may have been on its way out when it was promised first.
  await promiseLook(deps, incident, new Date(alert.movesOnAt));
  const step = {
    kind: 'tell' as const,
    // As one of the last step told: the next step is still to come.
    step: alert.stepsTold - 1,
    targets: [{ kind: 'person' as const, personId: owner.id, name: owner.name }],
    standIns: [],
    movesOnAt: new Date(alert.movesOnAt),
    cause: 'first' as const,
    lastStep: false,
  };
  const situation = await situationOf(deps, incident);
  const results = await tellStep(deps, { incident, step, situation, attempts: 1, goRound: true });
  const told = await recordTelling(deps, incident, { step, results });
  await flushOutbox(deps, told.incident);
  // They may have been named in it meanwhile.
  await withdrawCards(deps, told.incident);
}
