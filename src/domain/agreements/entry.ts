import type { AgreementVersion, EntryKind, SignatureEntry, Signer } from './types';
import type { AgreementAudience } from '../policies/duties';

/** One signature that is wanted: of one agreement, by one part, about one person. */
export interface WantedSignature {
  audience: AgreementAudience;
  part: Signer;
  subjectId: string;
}

/**
 * The unique key of an entry: agreement, version, school year where it is signed each year, part, signer, on whose
 * behalf, kind, and of reminders which one. Two devices at once make the same key; two parents of one child, and a signature after a refusal, do
 * not. Shorter than the 255 characters of a text column for ids of up to 90.
 */
export function entryKeyOf(
  entry: Pick<SignatureEntry, 'kind' | 'count' | 'audience' | 'number' | 'part' | 'signerId' | 'subjectId' | 'schoolYear'>,
  renewal: { eachSchoolYear: boolean },
): string {
  const { audience, number, part, signerId, subjectId, count } = entry;
  const year = renewal.eachSchoolYear ? entry.schoolYear : 'once';
  const behalf = subjectId === signerId ? 'self' : subjectId;
  const kind = count === undefined ? entry.kind : `${entry.kind}-${count}`;
  return [audience, number, year, part, signerId, behalf, kind].join('/');
}

/** What somebody did about a version, before it has its key. */
export interface EntryGiven extends Omit<SignatureEntry, 'entryKey' | 'audience' | 'number' | 'hash' | 'kind' | 'at'> {
  kind: EntryKind;
  version: AgreementVersion;
  now: Date;
}

/** An entry ready to be kept, with its key. */
export function newEntry({ version, now, ...given }: EntryGiven): SignatureEntry {
  const { audience, number, hash, text } = version;
  const entry = { ...given, audience, number, hash, at: now.toISOString() };
  return { ...entry, entryKey: entryKeyOf(entry, text.renewal) };
}

/** What is missing in a signature, by field; none when it may be kept. */
export function missingInSignature(
  version: AgreementVersion,
  given: { name?: string; answers?: Readonly<Record<string, boolean>>; witness?: string; part: Signer },
): { field: string; message: string }[] {
  const { permissions, witness } = version.text;
  const unanswered = permissions.filter(({ id }) => typeof given.answers?.[id] !== 'boolean');
  const unknown = Object.keys(given.answers ?? {}).filter((id) => !permissions.some((one) => one.id === id));
  return [
    ...unanswered.map(({ id }) => ({ field: `answers.${id}`, message: 'Answer yes or no.' })),
    ...unknown.map(() => ({ field: 'answers', message: 'There is an answer here to a question that the agreement does not ask.' })),
    ...((given.name ?? '').trim() === '' ? [{ field: 'name', message: 'Type your name.' }] : []),
    ...(witness && given.part === 'learner' && (given.witness ?? '').trim() === ''
      ? [{ field: 'witness', message: 'Type the name of the teacher who is with you.' }]
      : []),
  ];
}
