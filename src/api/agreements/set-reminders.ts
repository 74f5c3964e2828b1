import type { RemindersView, SetReminders } from '../../contract/reminders';
import { mayPublishAgreements, maySeeWhoSigned } from '../../domain/agreements/access';
import { personAt } from '../../domain/people/roles';
import type { Person } from '../../domain/people/types';
import { EtagConflict } from '../../domain/ports';
import type { Caller, Deps } from '../deps';
import { notAllowed, tooBusy } from '../errors';
import { situationNow } from '../situation';
import { chaseSoon } from './chase-soon';
import { readReminders, writeReminders } from './reminder-setting';
import type { KeptReminders } from './reminder-setting';

/** When people are reminded. Throws Refusal (notAllowed), StoreUnavailable. Graph: reads one item of `Settings`. */
export async function seeReminders(deps: Deps, caller: Caller): Promise<RemindersView> {
  const person = await personOf(deps, caller);
  if (!maySeeWhoSigned(person)) throw notAllowed();
  return present(await readReminders(deps), person);
}

/**
 * Sets when people are reminded; what is due by the new rule goes out soon. Throws Refusal (notAllowed, conflict when
 * somebody else has set it meanwhile), StoreUnavailable.
 *
 * Graph: reads one item of `Settings` and writes it.
 */
export async function setReminders(deps: Deps, caller: Caller, { rule, version }: SetReminders): Promise<RemindersView> {
  const person = await personOf(deps, caller);
  if (!mayPublishAgreements(person)) throw notAllowed();
  const { kept } = await readReminders(deps);
  if ((kept?.etag ?? '') !== version) throw tooBusy();
  try {
    const written = await writeReminders(deps, { rule, kept });
    chaseSoon(deps);
    return present(written, person);
  } catch (error) {
    if (error instanceof EtagConflict) throw tooBusy();
    throw error;
  }
}

function present({ rule, kept }: KeptReminders, person: Person): RemindersView {
  return { rule, version: kept?.etag ?? '', mayChange: mayPublishAgreements(person) };
}

async function personOf(deps: Deps, caller: Caller): Promise<Person> {
  const { holdings, now } = await situationNow(deps);
  return personAt(holdings, caller, now);
}
