import type { PersonId } from '../people/types';
import type { Hasher } from '../ports';
import type { AgreementAudience, AgreementText, AgreementVersion } from './types';

/**
 * The text that is hashed, line by line and the same for ever: what a reader would call the same text has the same
 * hash, whatever the blanks between the words.
 */
export function canonicalText(audience: AgreementAudience, text: AgreementText): string {
  const { renewal, witness } = text;
  const lines = [
    ['lantern-agreement', '1'],
    ['audience', audience],
    ['title', text.title],
    ['intro', text.intro],
    ...text.sections.flatMap(({ id, title, statements }) => [
      ['section', id, title],
      ...statements.map((statement) => ['statement', statement.id, statement.text, statement.symbol ?? '']),
    ]),
    ...text.permissions.map(({ id, question, detail = '' }) => ['permission', id, question, detail]),
    ['signedBy', ...text.signedBy],
    ['witness', String(witness)],
    ['renewal', String(renewal.eachSchoolYear), String(renewal.onChange)],
  ];
  return lines.map((parts) => JSON.stringify(parts.map(plain))).join('\n');
}

/** What of a text is not right, a sentence each; none when it can be published. */
export function problemsOfText(text: AgreementText): string[] {
  const statements = text.sections.flatMap((section) => section.statements);
  const ids = [...text.sections, ...statements, ...text.permissions].map(({ id }) => id);
  const words = [text.title, text.intro, ...text.sections.map(({ title }) => title), ...statements.map((one) => one.text)];
  const learner = text.signedBy.includes('learner');
  return [
    ...(statements.length === 0 ? ['There is nothing to agree to: add a statement.'] : []),
    ...(words.some((one) => plain(one) === '') ? ['A title, the introduction or a statement is empty.'] : []),
    ...(text.permissions.some(({ question }) => plain(question) === '') ? ['A permission has no question.'] : []),
    ...(new Set(ids).size < ids.length ? ['Two parts have the same id.'] : []),
    ...(text.signedBy.length === 0 ? ['Nobody signs it: choose who does.'] : []),
    ...(text.signedBy.includes('adult') && text.signedBy.length > 1
      ? ['An adult who signs for themselves signs alone: choose either the adult, or learner and parent.']
      : []),
    ...(text.witness && !learner ? ['A teacher as witness is for learners who sign.'] : []),
  ];
}

export interface Publication {
  audience: AgreementAudience;
  text: AgreementText;
  by: { id: PersonId; name: string };
  now: Date;
  hasher: Hasher;
  /** The newest version there is; undefined for a first one. */
  latest: AgreementVersion | undefined;
}

/** The next version, or why there is none to publish. */
export function nextVersion(publication: Publication): { version: AgreementVersion } | { refused: 'unchanged' } {
  const { audience, text, by, now, hasher, latest } = publication;
  const tidy = tidied(text);
  const hash = hasher.sha256(canonicalText(audience, tidy));
  if (latest?.hash === hash) return { refused: 'unchanged' };
  const number = (latest?.number ?? 0) + 1;
  return { version: { audience, number, text: tidy, hash, publishedAt: now.toISOString(), publishedBy: by } };
}

/** A version whose words are no longer those that were hashed has been changed by hand (P5). */
export function isIntact(version: AgreementVersion, hasher: Hasher): boolean {
  return hasher.sha256(canonicalText(version.audience, version.text)) === version.hash;
}

/** Without blanks at the ends and doubled between the words. */
function tidied(text: AgreementText): AgreementText {
  return {
    ...text,
    title: plain(text.title),
    intro: plain(text.intro),
    sections: text.sections.map((section) => ({
      ...section,
      title: plain(section.title),
      statements: section.statements.map((one) => ({ ...one, text: plain(one.text) })),
    })),
    permissions: text.permissions.map((one) => ({
      ...one,
      question: plain(one.question),
      ...(one.detail === undefined ? {} : { detail: plain(one.detail) }),
    })),
  };
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
