import { setTimeout as wait } from 'node:timers/promises';
import type { ContactView } from '../contract/reports';
import { serviceWords } from '../contract/words/service-en-gb';
import type { Judgement } from '../domain/incidents/judgement';
import { holders } from '../domain/people/roles';
import type { Agency, AgencyId } from '../domain/policies/types';
import type { SchoolStore } from '../domain/ports';
import type { Deps } from './deps';
import { situationNow } from './situation';
import { roleWords } from './incidents/words-for';
import type { Situation } from './situation';

/** Milliseconds a refusal waits for the school's numbers before it goes out with the last known ones. */
const PATIENCE_MS = 1_500;

/** Kept per school store: when Graph is down, the numbers are needed most. */
const lastKnown = new WeakMap<SchoolStore, ContactView[]>();

/**
 * Whom to ring when the computer does not help: the DSL, or the school office when no DSL has a number. Never throws;
 * falls back on the numbers last read, and is empty only when none were ever read.
 */
export async function schoolContacts(deps: Pick<Deps, 'clock' | 'school'>): Promise<ContactView[]> {
  const fresh = situationNow(deps)
    .then((situation) => {
      const contacts = dslContacts(situation);
      lastKnown.set(deps.school, contacts);
      return contacts;
    })
    .catch(() => undefined);
  const known = lastKnown.get(deps.school);
  const late = wait(PATIENCE_MS, undefined, { ref: false });
  return (await Promise.race([fresh, late])) ?? known ?? [];
}

/** The DSL by name, then the school office. */
export function dslContacts({ policy, holdings, now }: Situation): ContactView[] {
  const dsl = holders(holdings, 'dsl', now).flatMap(({ name, telephone }) =>
    telephone ? [{ label: `${serviceWords.dsl}, ${name}`, telephone }] : [],
  );
  return [...dsl, { label: serviceWords.schoolOffice, telephone: policy.school.switchboard }];
}

/** "Is a child in danger now?" Police, children's social care in and out of hours, the DSL (ESC-13). */
export function emergencyContacts(situation: Situation): ContactView[] {
  return [...agencyContacts(situation, ['police', 'socialCare']), ...dslContacts(situation)];
}

/**
 * The numbers on a receipt: the agencies the policy names for this concern, then the people told first. Taken from the
 * judgement, so that nobody the concern is about is ever among them (ESC-4).
 */
export function contactsFor(judgement: Judgement, situation: Situation): ContactView[] {
  const agencies = agencyContacts(situation, judgement.agencies.map(({ id }) => id));
  const people = (judgement.chain[0]?.people ?? []).flatMap(({ name, roles, telephone }) =>
    telephone ? [{ label: `${name}, ${roleWords(roles, situation.policy).join(', ')}`, telephone }] : [],
  );
  return [...agencies, ...people, { label: serviceWords.schoolOffice, telephone: situation.policy.school.switchboard }];
}

function agencyContacts({ policy }: Situation, ids: readonly AgencyId[]): ContactView[] {
  return ids.flatMap((id) => policy.agencies.filter((agency) => agency.id === id).flatMap(contactOf));
}

function contactOf({ name, telephone, outOfHoursTelephone, hours }: Agency): ContactView[] {
  const number = telephone ?? outOfHoursTelephone;
  if (number === undefined) return [];
  return [
    {
      label: name,
      telephone: number,
      ...(outOfHoursTelephone ? { outOfHours: outOfHoursTelephone } : {}),
      ...(hours ? { hours } : {}),
    },
  ];
}
