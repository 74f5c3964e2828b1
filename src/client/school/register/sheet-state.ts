import type { RecordSignatures, RegisterRow, RegisterSheet } from '../../../contract/register';

/** What is entered about somebody who was ticked. */
export interface Ticked {
  name: string;
  answers: Readonly<Record<string, boolean>>;
}

export interface SheetState {
  signedOn: string;
  keptAt: string;
  ticked: ReadonlyMap<string, Ticked>;
}

export const NOTHING: Ticked = { name: '', answers: {} };

export function emptySheet(today: string): SheetState {
  return { signedOn: today, keptAt: '', ticked: new Map() };
}

/** The sheet with somebody ticked or not, or with what is entered about them. */
export function withTick(state: SheetState, subjectId: string, entered: Ticked | undefined): SheetState {
  const ticked = new Map(state.ticked);
  if (entered) ticked.set(subjectId, entered);
  else ticked.delete(subjectId);
  return { ...state, ticked };
}

/** Everybody ticked who has not answered, keeping what is entered. */
export function withEverybody(state: SheetState, rows: readonly RegisterRow[]): SheetState {
  const open = rows.filter(({ settled }) => !settled);
  return { ...state, ticked: new Map(open.map(({ subjectId }) => [subjectId, state.ticked.get(subjectId) ?? NOTHING])) };
}

/** Ids of the fields in which something is missing: `answer-<subject>-<permission>`. */
export function missingOn({ permissions }: RegisterSheet, { ticked }: SheetState): string[] {
  return [...ticked].flatMap(([subjectId, { answers }]) =>
    permissions.filter(({ id }) => answers[id] === undefined).map(({ id }) => answerField(subjectId, id)),
  );
}

export function answerField(subjectId: string, permission: string): string {
  return `answer-${subjectId}-${permission}`;
}

/** What is sent. */
export function signaturesOf({ audience, number, part }: RegisterSheet, { signedOn, keptAt, ticked }: SheetState): RecordSignatures {
  const rows = [...ticked].map(([subjectId, { name, answers }]) => ({ subjectId, answers, ...(name.trim() ? { name: name.trim() } : {}) }));
  return { audience, number, part, signedOn, keptAt: keptAt.trim(), rows };
}
