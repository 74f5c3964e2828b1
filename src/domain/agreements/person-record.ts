import { entriesAbout } from './requests';
import type { AgreementsNow } from './requests';
import type { AgreementAudience, AgreementVersion, RosterPerson, SignatureEntry } from './types';

/** What is on record about one person's agreements, for their personnel or pupil file (AUA-8). */
export interface PersonRecord {
  person: RosterPerson;
  /** What was signed, refused or excused, oldest first, each with the version it is about. */
  answers: readonly { entry: SignatureEntry; version: AgreementVersion | undefined }[];
  /** Versions whose words belong to the record, each once. */
  texts: readonly AgreementVersion[];
}

const ANSWERS: readonly SignatureEntry['kind'][] = ['signed', 'declined', 'exempt'];

/** Everything that anybody answered about this person, former versions and school years too: nothing is left out (P5). */
export function recordOf(known: AgreementsNow, audiences: readonly AgreementAudience[], person: RosterPerson): PersonRecord {
  const answers = audiences
    .flatMap((audience) => entriesAbout(known.entries, audience, person))
    .filter(({ kind }) => ANSWERS.includes(kind))
    .sort((a, b) => a.at.localeCompare(b.at))
    .map((entry) => ({ entry, version: known.versions.get(entry.audience)?.find(({ number }) => number === entry.number) }));
  return { person, answers, texts: [...new Set(answers.flatMap(({ version }) => version ?? []))] };
}
