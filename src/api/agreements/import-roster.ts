import type { z } from 'zod';
import { shelfOf } from '../../contract/roster';
import type { importRosterSchema, RosterImportView } from '../../contract/roster';
import { mayImportRoster } from '../../domain/agreements/access';
import { mergeShelf } from '../../domain/agreements/roster';
import type { RosterPerson } from '../../domain/agreements/types';
import { personAt } from '../../domain/people/roles';
import { EtagConflict } from '../../domain/ports';
import type { Caller, Deps } from '../deps';
import { notAllowed } from '../errors';
import { situationNow } from '../situation';
import { chaseSoon } from './chase-soon';

const ATTEMPTS = 4;

/**
 * Puts rows over the roster, shelf by shelf. The same rows again change nothing and cost nothing, so an import that was
 * interrupted is simply sent again. Throws Refusal (notAllowed), EtagConflict, StoreUnavailable.
 *
 * Graph: one create or guarded update for each shelf that changes (Sites.Selected).
 */
export async function importRoster(
  deps: Deps,
  caller: Caller,
  { rows, whole }: z.output<typeof importRosterSchema>,
): Promise<RosterImportView> {
  const situation = await situationNow(deps);
  if (!mayImportRoster(personAt(situation.holdings, caller, situation.now))) throw notAllowed();
  const { book } = deps.agreements;
  await book.refresh();
  const shelves = new Map<string, RosterPerson[]>(whole.map((shelfKey) => [shelfKey, []]));
  for (const row of rows) shelves.set(shelfOf(row.key), [...(shelves.get(shelfOf(row.key)) ?? []), row]);
  let changed = 0;
  for (const [shelfKey, people] of shelves) changed += await putOn(deps, shelfKey, people, whole.includes(shelfKey));
  if (changed > 0) chaseSoon(deps);
  return { changed, people: book.look(situation).people.length };
}

/** Another import may be at the same shelf: then what it made is read, and the rows are put over that. */
async function putOn(deps: Deps, shelfKey: string, rows: readonly RosterPerson[], whole: boolean): Promise<number> {
  const { book, roster } = deps.agreements;
  for (let attempt = 1; ; attempt += 1) {
    const held = book.shelf(shelfKey);
    const { people, changed } = mergeShelf(held?.people ?? [], rows, whole);
    if (changed === 0) return 0;
    try {
      book.learnShelf(await roster.save({ shelfKey, people, ...(held?.item ? { item: held.item } : {}) }));
      return changed;
    } catch (error) {
      if (!(error instanceof EtagConflict) || attempt === ATTEMPTS) throw error;
      await book.renew();
    }
  }
}
