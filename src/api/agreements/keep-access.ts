import { accessChanges } from '../../domain/agreements/access-group';
import type { AccessChange, AccessRule } from '../../domain/agreements/access-group';
import type { AccessChangeEntry, AccessGroup } from '../../domain/agreements/ports';
import { DAY, londonDay, londonInstant } from '../../domain/calendar/london';
import { EtagConflict, NotSetUp } from '../../domain/ports';
import type { Timer } from '../../domain/ports';
import type { Deps } from '../deps';
import { situationNow } from '../situation';
import type { Situation } from '../situation';
import { readAccess } from './access-setting';

/** Changes between two looks at whether this copy of the service still holds the timer. */
const AT_ONCE = 20;
const LEASE_MS = 60_000;
const AGAIN_MS = 5 * 60_000;

/**
 * Makes the group what it should be (AUA-6): who has signed comes in, whose signature has lapsed goes out. Each change is
 * on record before it is made; when it cannot be, nothing is done. Repeating any of it does no harm, so that a crash or a
 * second copy of the service is made up for by the next look: when somebody answered, and daily at opening time. Throws
 * StoreUnavailable, EtagConflict.
 *
 * Graph: reads the members, one request and one item of `AccessChanges` for each change.
 */
export async function keepAccess(deps: Deps, claimed: Timer): Promise<void> {
  const { accessGroup: group } = deps.agreements;
  const { rule } = await readAccess(deps);
  if (!group || rule.mode !== 'on') return deps.timers.done(claimed);
  const situation = await situationNow(deps);
  const tomorrow = londonInstant(londonDay(situation.now) + DAY, situation.policy.schoolDay.opens);
  try {
    const { todo } = await accessNow(deps, group, situation, rule);
    const held = await make(deps, group, todo, claimed);
    await deps.timers.moveTo(held.timer, held.done ? tomorrow : new Date(deps.clock.now().getTime() + AGAIN_MS));
  } catch (error) {
    if (!(error instanceof NotSetUp)) throw error;
    deps.log.error('accessGroupNotSetUp');
    await deps.timers.moveTo(claimed, tomorrow);
  }
}

/** What is to be done about the group; more removals than the rule allows are left out and told (`heldBack`). */
export async function accessNow(
  { agreements: { book } }: Deps,
  group: AccessGroup,
  situation: Situation,
  rule: AccessRule,
): Promise<{ members: number; add: AccessChange[]; remove: AccessChange[]; heldBack: boolean; todo: AccessChange[] }> {
  const members = new Set(await group.members());
  await Promise.all([book.renew(), book.renewEntries()]);
  const { now, terms } = situation;
  const changes = accessChanges({ known: book.look(situation), members, rule, now, ...(terms ? { terms } : {}) });
  const add = changes.filter(({ act }) => act === 'add');
  const remove = changes.filter(({ act }) => act === 'remove');
  const heldBack = remove.length > rule.mostRemovals;
  return { members: members.size, add, remove, heldBack, todo: heldBack ? add : changes };
}

async function make(deps: Deps, group: AccessGroup, todo: readonly AccessChange[], claimed: Timer): Promise<{ timer: Timer; done: boolean }> {
  const { accessChanges: log } = deps.agreements;
  let timer = claimed;
  for (let from = 0; from < todo.length; from += AT_ONCE) {
    const some = todo.slice(from, from + AT_ONCE);
    if (!(await log.add(some.map((change) => entryOf(deps, change))))) return { timer, done: false };
    for (const change of some) {
      const outcome = change.act === 'add' ? await group.add(change.personId) : await group.remove(change.personId);
      if (outcome === 'refused') await log.add([{ ...entryOf(deps, change), act: 'failed', changeKey: keyOf(deps, change, 'failed') }]);
    }
    timer = await holdOn(deps, timer);
  }
  if (todo.length > 0) deps.log.info('accessChanged', { changes: todo.length });
  return { timer, done: true };
}

async function holdOn({ timers, clock }: Deps, held: Timer): Promise<Timer> {
  const renewed = await timers.claim(held, new Date(clock.now().getTime() + LEASE_MS));
  if (!renewed) throw new EtagConflict('Another copy of the service keeps the access group.');
  return renewed;
}

function entryOf(deps: Deps, change: AccessChange): AccessChangeEntry {
  return { ...change, changeKey: keyOf(deps, change, change.act), at: deps.clock.now().toISOString() };
}

function keyOf({ clock }: Deps, { personId }: AccessChange, what: string): string {
  return `${personId}/${what}/${clock.now().toISOString()}`;
}
