import type { SignAgreement, ToSignView } from '../../../contract/agreements';
import { signingWords as words } from '../../words/en-gb/signing';

/** What somebody has answered so far. */
export interface SigningForm {
  name: string;
  witness: string;
  answers: Readonly<Record<string, boolean>>;
}

export const EMPTY_FORM: SigningForm = { name: '', witness: '', answers: {} };

/** A field with what is missing in it; `field` is the id of its first control. */
export interface Missing {
  field: string;
  message: string;
}

/** The youngest sign with a teacher beside them. */
export function needsWitness({ version, part }: ToSignView): boolean {
  return version.text.witness && part === 'learner';
}

/** What is still missing, in the order of the page. */
export function missingIn(form: SigningForm, request: ToSignView): Missing[] {
  const unanswered = request.version.text.permissions.filter(({ id }) => form.answers[id] === undefined);
  return [
    ...unanswered.map(({ id, question }) => ({ field: `answer-${id}`, message: words.answersAt(question) })),
    ...(form.name.trim() === '' ? [{ field: 'name', message: words.nameMissing }] : []),
    ...(needsWitness(request) && form.witness.trim() === '' ? [{ field: 'witness', message: words.witnessMissing }] : []),
  ];
}

/** Where a signature belongs. */
export function whereOf({ version, part, subjectId }: ToSignView) {
  return { audience: version.audience, number: version.number, part, subjectId };
}

/** The signature to send. Answers to questions that a newer version no longer asks are left out. */
export function signatureOf(form: SigningForm, request: ToSignView): SignAgreement {
  const asked = request.version.text.permissions.map(({ id }) => [id, form.answers[id] === true]);
  return {
    ...whereOf(request),
    name: form.name.trim(),
    answers: Object.fromEntries(asked),
    ...(needsWitness(request) ? { witness: form.witness.trim() } : {}),
  };
}
