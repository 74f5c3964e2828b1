import { authorsOf, excludedPeople } from '../people/exclusion';
import { holders, personAt } from '../people/roles';
import { ROLE_NAMES, type PersonId, type RoleHolding, type RoleName } from '../people/types';
import type { Policy } from '../policies/types';
import { mayOpenCase, type AccessCase } from './access';
import type { Judgement } from './judgement';
import type { Delivery, Report } from './types';

export interface Readers {
  /** Who can read it, from the start or once the alert has moved on to them. */
  willRead: { id: PersonId; name: string; roles: readonly RoleName[] }[];
  /** Those one might expect to read it, and cannot. Shown to the reporter only. */
  willNot: { name: string; roles: readonly RoleName[]; why: 'concernIsAboutThem' | 'notForThisLane' }[];
}

export interface ReadersInput {
  report: Report;
  judgement: Judgement;
  policy: Policy;
  holdings: readonly RoleHolding[];
  now: Date;
  reporterId?: PersonId;
}

/** "These people will be able to read this, these will not", from the same sentences that open a case (ESC-4, P8). */
export function readersOf(input: ReadersInput): Readers {
  const { report, holdings, now } = input;
  const incident = asIfTold(input);
  const excluded = excludedPeople(report, holdings, now, input.reporterId);
  const readers: Readers = { willRead: [], willNot: [] };
  for (const { id, name, roles } of holders(holdings, ROLE_NAMES, now)) {
    const shown = roles.length > 1 ? roles.filter((role) => role !== 'staff') : roles;
    if (mayOpenCase(personAt(holdings, { id, name }, now), incident, holdings, now)) {
      readers.willRead.push({ id, name, roles: shown });
    } else if (excluded.has(id)) {
      readers.willNot.push({ name, roles: shown, why: 'concernIsAboutThem' });
    } else if (!shown.includes('staff')) {
      readers.willNot.push({ name, roles: shown, why: 'notForThisLane' });
    }
  }
  return { ...readers, willNot: [...readers.willNot, ...withoutRole(input, excluded)] };
}

/** The case as it will be when every step of the chain has been told: all of them are readers in the end. */
function asIfTold({ report, judgement, now, reporterId }: ReadersInput): AccessCase {
  const at = now.toISOString();
  const deliveries = judgement.chain.flatMap((step, index): Delivery[] =>
    (step.to === 'dslChannel' ? step.also : step.people).map(({ id, name }) => {
      return { step: index, target: { kind: 'person', personId: id, name }, handle: '', sentAt: at };
    }),
  );
  const reporter = { id: reporterId ?? '', name: '' };
  return { report, reportedAt: at, reporter, lane: judgement.lane, deliveries, status: 'new' };
}

/** People the concern is about who hold no role, such as a pupil: the reporter sees that they stay out as well. */
function withoutRole(
  { report, holdings, now }: ReadersInput,
  excluded: ReadonlySet<PersonId>,
): Readers['willNot'] {
  const named = new Map<PersonId, string>();
  for (const person of [report.aboutPerson, ...report.involved, ...authorsOf(report)]) {
    if (person?.directoryId !== undefined && excluded.has(person.directoryId))
      named.set(person.directoryId, person.name);
  }
  const holdersOfRoles = new Set(holders(holdings, ROLE_NAMES, now).map((person) => person.id));
  return [...named]
    .filter(([id]) => !holdersOfRoles.has(id))
    .map(([, name]) => ({ name, roles: [], why: 'concernIsAboutThem' }));
}
