import type { AgreementVersion, EntryKind, SignatureEntry } from './types';

/** Where one wanted signature stands (AUA-5). */
export const SIGNATURE_STATES = ['notSent', 'sent', 'opened', 'signed', 'declined', 'exempt', 'superseded'] as const;
export type SignatureState = (typeof SIGNATURE_STATES)[number];

/** What an entry does to a state; what is not named changes nothing. Nothing takes a signature back (P5). */
export const MOVES: Record<SignatureState, Partial<Record<EntryKind | 'newVersion', SignatureState>>> = {
  notSent: { sent: 'sent', opened: 'opened', signed: 'signed', declined: 'declined', exempt: 'exempt' },
  sent: { opened: 'opened', signed: 'signed', declined: 'declined', exempt: 'exempt' },
  opened: { signed: 'signed', declined: 'declined', exempt: 'exempt' },
  declined: { signed: 'signed', exempt: 'exempt', newVersion: 'notSent' },
  exempt: { signed: 'signed', newVersion: 'notSent' },
  signed: { newVersion: 'superseded' },
  superseded: { sent: 'sent', opened: 'opened', signed: 'signed', declined: 'declined', exempt: 'exempt' },
};

/** States in which nothing more is asked of anybody. Who declined may still sign, and is not reminded. */
export const SETTLED: readonly SignatureState[] = ['signed', 'declined', 'exempt'];

/** The state after these entries of one wanted signature, in whatever order they come. */
export function stateAfter(entries: readonly Pick<SignatureEntry, 'kind' | 'at'>[], from: SignatureState = 'notSent'): SignatureState {
  const inOrder = [...entries].sort((a, b) => a.at.localeCompare(b.at));
  return inOrder.reduce<SignatureState>((state, { kind }) => MOVES[state][kind] ?? state, from);
}

/**
 * From which version on a signature still counts: back over the newest versions that did not ask again.
 * `versions` are all of one agreement, in any order, at least one.
 */
export function countsFrom(versions: readonly AgreementVersion[]): number {
  const newestFirst = [...versions].sort((a, b) => b.number - a.number);
  const asking = newestFirst.find(({ number, text }) => text.renewal.onChange || number === 1);
  return asking?.number ?? newestFirst.at(-1)?.number ?? 1;
}

/** From which version and in which school year entries count for a wanted signature. */
export interface CountsHow {
  from: number;
  eachSchoolYear: boolean;
  schoolYear: string;
}

export function counts({ number, schoolYear }: SignatureEntry, wanted: CountsHow): boolean {
  return number >= wanted.from && (!wanted.eachSchoolYear || schoolYear === wanted.schoolYear);
}

/**
 * Where a wanted signature stands now. Entries on versions that no longer count, or of another school year when the
 * agreement is signed each year, are the past: who signed then shows as superseded until asked or signing again.
 */
export function stateNow(entries: readonly SignatureEntry[], wanted: CountsHow): SignatureState {
  const before = stateAfter(entries.filter((entry) => !counts(entry, wanted)));
  return stateAfter(entries.filter((entry) => counts(entry, wanted)), before === 'signed' ? MOVES.signed.newVersion : 'notSent');
}
