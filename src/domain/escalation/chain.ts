import { CHANNEL_ROLES, isConfidential } from '../incidents/lanes';
import type { Delivery, Lane, Report } from '../incidents/types';
import { holders, type RoleHolder } from '../people/roles';
import type { PersonId, RoleHolding, RoleName } from '../people/types';
import type { ChainStep, Clause, Policy } from '../policies/types';
import type { DutyPlan } from '../duty/types';
import { DEFAULT } from '../policies/clause';
import { alsoRules } from './also-told';
import { inDutyOrder, toldOnDuty } from './duty-order';

/** Somebody told in the same step as a channel, and the clause that says so. */
export type AlsoTold = RoleHolder & { clause: Clause; onDuty?: true };

/** A step of the policy's chain with the people who stand in it at this moment. */
export interface ChainPosition {
  /** Position in the policy's chain; it stays the same whoever comes and goes. */
  index: number;
  to: 'dslChannel' | 'people';
  roles: readonly RoleName[];
  people: readonly RoleHolder[];
  /** Who gets a card of their own beside the channel. */
  also: readonly AlsoTold[];
}

/** What a chain is worked out from. */
export interface ChainContext {
  report: Report;
  lane: Lane;
  policy: Policy;
  holdings: readonly RoleHolding[];
  now: Date;
  excluded: ReadonlySet<PersonId>;
  /** Everybody named in any part: none of them becomes a next step (ESC-4). */
  named: ReadonlySet<PersonId>;
  reporterId?: PersonId;
  /** Absent: the school keeps no rota. */
  duty?: DutyPlan;
}

/**
 * The lane's chain from `from` on, with everybody the concern is about and everybody named left out (ESC-4). A step
 * with nobody in it, or only with people who have been told personally already, is not there.
 */
export function chainFrom(context: ChainContext, from: number, told: ReadonlySet<PersonId>): ChainPosition[] {
  const known = new Set(told);
  const positions: ChainPosition[] = [];
  for (const [index, step] of context.policy.lanes[context.lane].chain.entries()) {
    const position = index < from ? undefined : positionOf(step, index, context, known);
    if (position === undefined) continue;
    positions.push(position);
    if (position.to === 'people') position.people.forEach((person) => known.add(person.id));
    position.also.forEach((person) => known.add(person.id));
  }
  return positions;
}

/** Whose alarm it is when the chain is used up: those the policy names, or else whoever leads the school. */
export function alarmPeople(context: ChainContext): readonly RoleHolder[] {
  const { lane, policy } = context;
  const named = peopleIn(policy.lanes[lane].alarm, context);
  if (named.length > 0) return named;
  // Nobody who works under the headteacher is told of a concern about the headteacher.
  return peopleIn(
    lane === 'headteacher' ? ['chairOfGovernors'] : ['chairOfGovernors', 'headteacher'],
    context,
  );
}

/** Whether nobody in the whole school may be told: then it is for the local authority (P3). */
export function isLastResort(context: ChainContext): boolean {
  return chainFrom(context, 0, new Set()).length === 0 && alarmPeople(context).length === 0;
}

/** Who has had a card of their own as a step of the chain; the alarm (step -1) is no step. */
export function toldPersonally(deliveries: readonly Delivery[]): ReadonlySet<PersonId> {
  return new Set(
    deliveries.flatMap(({ step, target }) =>
      step >= 0 && target.kind === 'person' ? [target.personId] : [],
    ),
  );
}

function positionOf(
  step: ChainStep,
  index: number,
  context: ChainContext,
  told: ReadonlySet<PersonId>,
): ChainPosition | undefined {
  const ofStep = step.to === 'dslChannel' ? CHANNEL_ROLES : step.roles;
  if (step.to === 'dslChannel') {
    // A confidential lane never reaches the channel, whatever a policy says (ESC-2).
    if (isConfidential(context.lane)) return undefined;
    const members = holders(context.holdings, CHANNEL_ROLES, context.now);
    if (members.length > 0 && !members.some((person) => context.excluded.has(person.id))) {
      const people = peopleIn(ofStep, context);
      const byRule = alsoIn(index, context).filter(
        ({ id }) => !told.has(id) && !people.some((person) => person.id === id),
      );
      // No document speaks of a rota: the card beside the channel is the product's own default (ESC-12).
      const first = toldOnDuty(context, (id) => people.some((person) => person.id === id), told);
      const also = first ? [{ ...first, clause: DEFAULT, onDuty: true as const }, ...byRule] : byRule;
      return { index, to: 'dslChannel', roles: ofStep, people, also };
    }
  }
  const roles = [...new Set([...ofStep, ...alsoRules(context, index).flatMap((rule) => rule.roles)])];
  const people = peopleIn(roles, context).filter((person) => !told.has(person.id));
  return people.length === 0 ? undefined : { index, to: 'people', roles, people, also: [] };
}

function alsoIn(index: number, context: ChainContext): AlsoTold[] {
  const found = new Map<PersonId, AlsoTold>();
  for (const { roles, clause } of alsoRules(context, index)) {
    for (const person of peopleIn(roles, context)) {
      if (!found.has(person.id)) found.set(person.id, { ...person, clause });
    }
  }
  return [...found.values()];
}

function peopleIn(roles: readonly RoleName[], context: ChainContext): RoleHolder[] {
  const mayBeTold = holders(context.holdings, roles, context.now).filter(
    (person) => !context.excluded.has(person.id) && !context.named.has(person.id),
  );
  return inDutyOrder(mayBeTold, context);
}
