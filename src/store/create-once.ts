import { GraphRefused, AnswerLost } from './graph/errors';
import type { GraphLane } from './graph/call';
import type { Fields } from './json-column';
import type { ListItem } from './list-item';
import type { ListItems } from './list-items';

const ATTEMPTS = 3;

/**
 * Creates an item once for its key, whatever gets lost on the way (P1).
 *
 * The key is in a unique column, so the list itself refuses a second one. SharePoint says so with 400 and a message
 * that must not be relied on: so after any 400 the key is looked up, and only if it is not there the 400 stands.
 * When the answer was lost, the item may be there: it is looked up before the create is repeated.
 * `patienceMs`: how long each create may wait for its turn; the client's own setting unless told.
 * `created` is false when it was found instead, which includes an own earlier attempt whose answer was lost.
 */
export async function createOnce(
  list: ListItems,
  key: { column: string; value: string },
  fields: Fields,
  lane: GraphLane,
  patienceMs?: number,
): Promise<{ item: ListItem; created: boolean }> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { item: await list.create({ ...fields, [key.column]: key.value }, lane, patienceMs), created: true };
    } catch (error) {
      if (!mayBeThere(error)) throw error;
      const found = await list.find(key.column, key.value, lane);
      if (found) return { item: found, created: false };
      if (error instanceof GraphRefused || attempt === ATTEMPTS) throw error;
    }
  }
}

function mayBeThere(error: unknown): boolean {
  return (
    error instanceof AnswerLost ||
    (error instanceof GraphRefused && (error.status === 400 || error.status === 409))
  );
}
