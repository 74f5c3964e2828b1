import type { AccessPerson, AccessView, SetAccess } from '../../contract/access-group';
import { agreementWords as words } from '../../contract/words/agreements-en-gb';
import { mayKeepAccess } from '../../domain/agreements/access';
import type { AccessChange } from '../../domain/agreements/access-group';
import { DAY } from '../../domain/calendar/london';
import { personAt } from '../../domain/people/roles';
import { EtagConflict, NotSetUp } from '../../domain/ports';
import type { Caller, Deps } from '../deps';
import { notAllowed, tooBusy } from '../errors';
import { situationNow } from '../situation';
import type { Situation } from '../situation';
import { keepAccessSoon } from './access-soon';
import { readAccess, writeAccess } from './access-setting';
import type { KeptAccess } from './access-setting';
import { accessNow } from './keep-access';

const SHOWN = 100;
const LOG_DAYS = 30;

/**
 * The access group: what is to be done now, or would be in a dry run, and what was done (AUA-6). Throws Refusal
 * (notAllowed), StoreUnavailable.
 *
 * Graph: reads the members of the group unless it is off, one item of `Settings` and the last changes.
 */
export async function seeAccess(deps: Deps, caller: Caller): Promise<AccessView> {
  const situation = await keeper(deps, caller);
  return present(deps, situation, await readAccess(deps));
}

/** Turns it on or off. Throws Refusal (notAllowed, conflict when somebody else has set it meanwhile), StoreUnavailable. */
export async function setAccess(deps: Deps, caller: Caller, { rule, version }: SetAccess): Promise<AccessView> {
  const situation = await keeper(deps, caller);
  const { kept } = await readAccess(deps);
  if ((kept?.etag ?? '') !== version) throw tooBusy();
  try {
    const written = await writeAccess(deps, { rule, kept });
    keepAccessSoon(deps);
    return await present(deps, situation, written);
  } catch (error) {
    if (error instanceof EtagConflict) throw tooBusy();
    throw error;
  }
}

async function keeper(deps: Deps, caller: Caller): Promise<Situation> {
  const situation = await situationNow(deps);
  if (!mayKeepAccess(personAt(situation.holdings, caller, situation.now))) throw notAllowed();
  return situation;
}

async function present(deps: Deps, situation: Situation, { rule, kept }: KeptAccess): Promise<AccessView> {
  const { accessGroup: group, accessChanges: log } = deps.agreements;
  const common = { rule, version: kept?.etag ?? '', available: group !== undefined };
  if (!group) return { ...common, changes: [] };
  const done = await log.since(new Date(situation.now.getTime() - LOG_DAYS * DAY));
  const changes = done.slice(0, SHOWN).map(({ act, at, ...change }) => ({ ...personOf(change), act, at }));
  if (rule.mode === 'off') return { ...common, changes };
  try {
    const { members, add, remove, heldBack } = await accessNow(deps, group, situation, rule);
    return { ...common, changes, now: { members, add: counted(add), remove: counted(remove), heldBack } };
  } catch (error) {
    if (!(error instanceof NotSetUp)) throw error;
    return { ...common, changes, problem: error.message };
  }
}

function counted(changes: readonly AccessChange[]): { count: number; people: AccessPerson[] } {
  return { count: changes.length, people: changes.slice(0, SHOWN).map(personOf) };
}

function personOf({ name, why }: Pick<AccessChange, 'name' | 'why'>): AccessPerson {
  return { name: name || words.access.formerly, why, whyLabel: words.access.reasons[why] };
}
