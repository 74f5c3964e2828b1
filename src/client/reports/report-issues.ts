import { INVOLVED_LIMIT, NAME_LIMIT, WHAT_HAPPENED_LIMIT } from '../../contract/limits';
import { report } from '../words/en-gb/report';
import { STEPS, type ReportForm, type Step } from './report-form';

/** Something to put right, and the field it is about. */
export interface Issue {
  step: Step;
  /** `kind`, `childInDanger`, `about`, `aboutPerson`, `involved.3` (the row's own number), `whatHappened`. */
  field: string;
  message: string;
}

const words = report.issues;

/** What keeps a step from being finished. The service checks everything again. */
export function issuesOf(form: ReportForm, step: Step): Issue[] {
  const found: Issue[] = [];
  const add = (field: string, wrong: boolean, message: string) => {
    if (wrong) found.push({ step, field, message });
  };
  if (step === 'kind') add('kind', form.kind === undefined, words.kind);
  if (step === 'danger') add('childInDanger', form.childInDanger === undefined, words.danger);
  if (step === 'who') {
    add('about', form.about === undefined, words.about);
    add('aboutPerson', form.aboutPerson.name.length > NAME_LIMIT, words.nameTooLong);
    for (const one of form.involved) {
      add(`involved.${one.row}`, one.name.trim() === '', words.involvedName);
      add(`involved.${one.row}`, one.name.length > NAME_LIMIT, words.nameTooLong);
      add(`involved.${one.row}`, one.name.trim() !== '' && one.part === undefined, words.involvedPart);
    }
    add('involved', form.involved.length > INVOLVED_LIMIT, words.tooMany);
  }
  if (step === 'what') {
    add('whatHappened', form.whatHappened.trim() === '' && !form.mails, words.whatHappened);
    add('whatHappened', form.whatHappened.trim().length > WHAT_HAPPENED_LIMIT, words.tooLong);
  }
  return found;
}

/** Everything that is missing before the given step; the first entry says where to go back to. */
export function issuesBefore(form: ReportForm, step: Step): Issue[] {
  return STEPS.slice(0, STEPS.indexOf(step)).flatMap((one) => issuesOf(form, one));
}

const STEP_OF: Record<string, Step> = {
  kind: 'kind',
  childInDanger: 'danger',
  about: 'who',
  aboutPerson: 'who',
  involved: 'who',
  whatHappened: 'what',
  outsideSchool: 'what',
};

/** Refused fields of the service (`involved.0.name`) as issues of this form, whose rows have numbers of their own. */
export function issuesFromService(
  form: ReportForm,
  issues: readonly { path: string; message: string }[],
): Issue[] {
  const rows = form.involved.filter((one) => one.name.trim() !== '');
  return issues.map(({ path, message }) => {
    const [top = '', index] = path.split('.');
    const row = top === 'involved' ? rows[Number(index)] : undefined;
    return { step: STEP_OF[top] ?? 'check', field: row ? `involved.${row.row}` : top, message };
  });
}
