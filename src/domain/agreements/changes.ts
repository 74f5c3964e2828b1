import type { AgreementText } from './types';

/** One line of "what changed": a title, a statement, a permission, or the rule of who signs and when. */
export interface TextChange {
  kind: 'added' | 'removed' | 'changed' | 'moved';
  what: 'title' | 'intro' | 'section' | 'statement' | 'permission' | 'signing';
  /** Title of the section it is in now, or was in before. */
  section?: string;
  before?: string;
  after?: string;
}

interface Line {
  id: string;
  what: TextChange['what'];
  text: string;
  section?: string;
  sectionId?: string;
}

/**
 * Everything that differs between two texts, in the order of the newer one, what is gone at the end. Parts are matched
 * by id: other words under the same id are a change, the same words in another section have moved.
 */
export function changesBetween(before: AgreementText, after: AgreementText): TextChange[] {
  const earlier = new Map(linesOf(before).map((line) => [line.id, line]));
  const later = linesOf(after);
  const kept = new Set(later.map(({ id }) => id));
  const gone = [...earlier.values()].filter(({ id }) => !kept.has(id));
  return [
    ...later.flatMap((line) => changeOf(earlier.get(line.id), line) ?? []),
    ...gone.map(({ what, section, text }): TextChange => ({ kind: 'removed', what, section, before: text })),
  ];
}

function changeOf(old: Line | undefined, { what, section, sectionId, text }: Line): TextChange | undefined {
  if (!old) return { kind: 'added', what, section, after: text };
  if (old.text !== text) return { kind: 'changed', what, section, before: old.text, after: text };
  if (old.sectionId !== sectionId) return { kind: 'moved', what, section, before: old.section, after: text };
  return undefined;
}

function linesOf(text: AgreementText): Line[] {
  const { signedBy, witness, renewal } = text;
  return [
    { id: ' title', what: 'title', text: text.title },
    { id: ' intro', what: 'intro', text: text.intro },
    ...text.sections.flatMap(({ id, title, statements }): Line[] => [
      { id: `section ${id}`, what: 'section', text: title },
      ...statements.map((one): Line => ({
        id: `statement ${one.id}`, what: 'statement', text: one.text, section: title, sectionId: id,
      })),
    ]),
    ...text.permissions.map((one): Line => ({
      id: `permission ${one.id}`, what: 'permission', text: [one.question, one.detail].filter(Boolean).join(' '),
    })),
    { id: ' signing', what: 'signing', text: signingInWords({ signedBy, witness, renewal }) },
  ];
}

const SIGNERS = { adult: 'the person it is for', learner: 'the learner', parent: 'a parent or carer' } as const;

/** Who signs, with whom, and how often: "signed by the learner and a parent or carer, each school year". */
export function signingInWords({ signedBy, witness, renewal }: Pick<AgreementText, 'signedBy' | 'witness' | 'renewal'>): string {
  const who = signedBy.map((signer) => SIGNERS[signer]).join(' and ');
  const often = renewal.eachSchoolYear ? 'each school year' : 'on joining';
  return `Signed by ${who}${witness ? ', with a teacher as witness' : ''}, ${often}${renewal.onChange ? ' and when it changes' : ''}.`;
}
