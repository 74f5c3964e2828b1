import { PARTS } from '../../../contract/choices';
import { INVOLVED_LIMIT, NAME_LIMIT } from '../../../contract/limits';
import { dialogWords } from '../../../contract/words/dialog-en-gb';
import { named, oneOf, sameName, text } from './inputs';
import { SETTLED_LIMIT, type DialogState, type Reading, type Seen, type Submitted } from './state';

const said = dialogWords.trouble;

/** The value of "None of these" on the people card. */
export const NONE = 'none';

/** Rows of names and parts; an empty row is nobody, a name without a part is asked about. */
export function readInvolved(state: DialogState, submitted: Submitted, seen: Seen): Reading {
  const problems: string[] = [];
  const typed: Record<string, string> = {};
  const involved: DialogState['draft']['involved'] = [];
  for (let row = 0; row < state.rows; row += 1) {
    const name = text(submitted[`name${row}`]).trim();
    const part = oneOf(PARTS, submitted[`part${row}`]);
    typed[`name${row}`] = name.slice(0, NAME_LIMIT);
    typed[`part${row}`] = part ?? '';
    if (name === '') continue;
    if (name.length > NAME_LIMIT) problems.push(said.nameTooLong(NAME_LIMIT));
    else if (!part) problems.push(said.choosePart(name));
    else involved.push({ ...(knownAs(name, state) ?? named(name, seen)), part });
  }
  if (involved.length > INVOLVED_LIMIT) problems.push(said.tooMany(INVOLVED_LIMIT));
  return { state: { ...state, draft: { ...state.draft, involved } }, problems, typed };
}

/** Somebody whose identity an earlier answer settled keeps it, on whatever row the name is now. */
function knownAs(name: string, { draft }: DialogState): { directoryId?: string; name: string } | undefined {
  const known = [...draft.involved, ...(draft.aboutPerson ? [draft.aboutPerson] : [])].find(
    (person) => person.directoryId !== undefined && sameName(person.name, name),
  );
  return known && { name: known.name, directoryId: known.directoryId };
}

/** Every name the people card asked about needs an answer. Identities are checked against the directory afterwards. */
export function readPicks(state: DialogState, submitted: Submitted): Reading {
  const problems: string[] = [];
  const typed: Record<string, string> = {};
  state.asking.forEach((name, index) => {
    const pick = text(submitted[`pick${index}`]);
    typed[`pick${index}`] = pick;
    if (pick === '') problems.push(said.choosePerson(name));
  });
  return { state, problems, typed };
}

/** Names in the draft whose identity is not known and which the reporter has not been asked about, each once. */
export function unsettledNames({ draft, settled }: DialogState): string[] {
  const people = [...(draft.aboutPerson ? [draft.aboutPerson] : []), ...draft.involved];
  const names: string[] = [];
  for (const { directoryId, name } of people) {
    if (directoryId !== undefined) continue;
    if ([...names, ...settled].some((other) => sameName(other, name))) continue;
    names.push(name);
  }
  return names;
}

/** Remembers names nobody has to be asked about again; the oldest give way, as the state has a limit. */
export function settle({ settled }: DialogState, names: readonly string[]): string[] {
  return [...settled, ...names].slice(-SETTLED_LIMIT);
}

/** Puts the identity in everywhere the name was written. */
export function settleIdentity(
  state: DialogState,
  written: string,
  person: { id: string; name: string },
): DialogState {
  const settle = <T extends { name: string; directoryId?: string }>(ref: T): T =>
    ref.directoryId === undefined && sameName(ref.name, written)
      ? { ...ref, name: person.name, directoryId: person.id }
      : ref;
  const { aboutPerson, involved } = state.draft;
  const draft = {
    ...state.draft,
    ...(aboutPerson ? { aboutPerson: settle(aboutPerson) } : {}),
    involved: involved.map(settle),
  };
  return { ...state, draft };
}
