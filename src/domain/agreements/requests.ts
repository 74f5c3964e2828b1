import { counts, countsFrom, SETTLED, stateNow, type SignatureState } from './states';
import { idOf, isLearner } from './roster';
import type { WantedSignature } from './entry';
import type { AgreementAudience, AgreementVersion, RosterPerson, SignatureEntry, Signer } from './types';

/** All versions of each agreement that has been published. */
export type Versions = ReadonlyMap<AgreementAudience, readonly AgreementVersion[]>;
/** Entries by `subjectKey`. */
export type EntriesBySubject = ReadonlyMap<string, readonly SignatureEntry[]>;

/** What every question here starts from. */
export interface AgreementsNow {
  versions: Versions;
  /** Everybody, leavers left out (`everybody`). */
  people: readonly RosterPerson[];
  entries: EntriesBySubject;
  schoolYear: string;
}

/** A signature that is wanted of somebody, and where it stands. */
export interface Request extends WantedSignature {
  version: AgreementVersion;
  subject: RosterPerson;
  state: SignatureState;
  /** What was done about it, as far as it counts for this version and school year. */
  made: readonly SignatureEntry[];
}

export function subjectKey({ audience, subjectId }: Pick<WantedSignature, 'audience' | 'subjectId'>): string {
  return `${audience}/${subjectId}`;
}

/** The newest version of an agreement; undefined when none has been published. */
export function newest(versions: readonly AgreementVersion[] | undefined): AgreementVersion | undefined {
  return versions?.reduce<AgreementVersion | undefined>((latest, one) => (latest && latest.number > one.number ? latest : one), undefined);
}

/** Whom an agreement is about: parents' agreements are about each learner, all others about their own audience. */
export function concerns(audience: AgreementAudience, subject: RosterPerson): boolean {
  return audience === 'parents' ? isLearner(subject) : subject.audiences.includes(audience);
}

/** Every wanted signature of the school, settled ones too. */
export function allRequests(now: AgreementsNow): Request[] {
  return now.people.flatMap((subject) => requestsAbout(now, subject));
}

/** Every signature that is wanted about one person, by whoever signs. */
export function requestsAbout(now: AgreementsNow, subject: RosterPerson): Request[] {
  return [...now.versions].flatMap(([audience, versions]) => {
    const version = newest(versions);
    if (!version || !concerns(audience, subject)) return [];
    return version.text.signedBy.map((part) => requestOf(now, { version, versions, subject, part }));
  });
}

/** Every signature that somebody can give: about themselves, and as a parent about each child. */
export function requestsFor(now: AgreementsNow, signer: RosterPerson): Request[] {
  const own = requestsAbout(now, signer).filter(({ part }) => part !== 'parent');
  const keys = new Set(signer.children ?? []);
  const children = keys.size === 0 ? [] : now.people.filter(({ key }) => keys.has(key));
  return [...own, ...children.flatMap((child) => requestsAbout(now, child).filter(({ part }) => part === 'parent'))];
}

/** What waits for somebody now: not yet settled. A refusal is an answer and waits no more. */
export function waitingFor(now: AgreementsNow, signer: RosterPerson): Request[] {
  return requestsFor(now, signer).filter(({ state }) => !SETTLED.includes(state));
}

interface Wanted {
  version: AgreementVersion;
  versions: readonly AgreementVersion[];
  subject: RosterPerson;
  part: Signer;
}

function requestOf({ entries, schoolYear }: AgreementsNow, { version, versions, subject, part }: Wanted): Request {
  const { audience, text } = version;
  const subjectId = idOf(subject);
  const made = entriesAbout(entries, audience, subject).filter((entry) => entry.part === part);
  const wanted = { from: countsFrom(versions), eachSchoolYear: text.renewal.eachSchoolYear, schoolYear };
  const state = stateNow(made, wanted);
  return { audience, part, subjectId, subject, version, state, made: made.filter((entry) => counts(entry, wanted)) };
}

/** Also those under the school's own key, from before somebody had an account. */
export function entriesAbout(entries: EntriesBySubject, audience: AgreementAudience, subject: RosterPerson): SignatureEntry[] {
  const ids = new Set([idOf(subject), subject.key]);
  return [...ids].flatMap((subjectId) => entries.get(subjectKey({ audience, subjectId })) ?? []);
}

/** The signature that made a request settled, for a receipt; undefined while there is none. */
export function signedEntry(now: AgreementsNow, { audience, subject, part }: Request): SignatureEntry | undefined {
  return entriesAbout(now.entries, audience, subject)
    .filter((entry) => entry.part === part && entry.kind === 'signed')
    .sort((a, b) => a.at.localeCompare(b.at))
    .at(-1);
}
