import type { Directory, DirectoryPerson } from '../../../domain/ports';
import { settle, settleIdentity } from './read-people';
import type { DialogState } from './state';

export interface Match {
  name: string;
  people: readonly DirectoryPerson[];
}

/** Whom the names may mean. Names that nobody has are settled, so that they are not asked about again. */
export async function findMatches(
  directory: Directory,
  state: DialogState,
  names: readonly string[],
): Promise<{ state: DialogState; matches: Match[] }> {
  const found = await Promise.all(
    names.map(async (name) => ({ name, people: await searchFor(directory, name) })),
  );
  const matches = found.filter(({ people }) => people.length > 0);
  const unknown = found.filter(({ people }) => people.length === 0).map(({ name }) => name);
  return {
    matches,
    state: { ...state, asking: matches.map(({ name }) => name), settled: settle(state, unknown) },
  };
}

/** "Mr Grantley" is in no directory, Grantley may be: with nothing found the last word is tried alone. */
async function searchFor(directory: Directory, name: string): Promise<readonly DirectoryPerson[]> {
  const people = await directory.search(name);
  const lastWord = name.trim().split(/\s+/).at(-1) ?? '';
  return people.length > 0 || lastWord === name.trim() ? people : directory.search(lastWord);
}

/** Puts picked identities in. An id that the directory does not know is left out, and its name asked about again. */
export async function identifyPicks(
  directory: Directory,
  state: DialogState,
  picks: readonly { name: string; id: string }[],
): Promise<DialogState> {
  const people = await Promise.all(
    picks.map(async ({ name, id }) => ({ name, person: await directory.get(id) })),
  );
  return people.reduce(
    (next, { name, person }) => (person ? settleIdentity(next, name, person) : next),
    state,
  );
}
