import type { ConcernKind, NameVisibility, Part, SubjectKind } from '../../contract/choices';
import type { ReceivedMail, SentMail } from '../../contract/mail';
import type { ReportDraft, SubmitReport } from '../../contract/reports';

/** The five questions, in the order of the reporting policy. */
export const STEPS = ['kind', 'danger', 'who', 'what', 'check'] as const;
export type Step = (typeof STEPS)[number];

/** Somebody named: chosen from the school's directory when there is an id, else as the reporter wrote it. */
export interface NamedPerson {
  name: string;
  directoryId?: string;
}

export interface InvolvedRow extends NamedPerson {
  /** Only to tell rows apart on the page. */
  row: number;
  part?: Part;
}

/** A report while it is being written. Everything may still be missing. */
export interface ReportForm {
  /** Made once; the same until a receipt came, so that sending again can never make two (P1). */
  reportKey: string;
  step: Step;
  kind?: ConcernKind;
  childInDanger?: boolean;
  about?: SubjectKind;
  aboutPerson: NamedPerson;
  involved: InvolvedRow[];
  outsideSchool: boolean;
  whatHappened: string;
  nameVisibility: NameVisibility;
  toldInPerson: boolean;
  /** The e-mails it is about, in the task pane; never part of the draft on the device. */
  mails?: readonly SentMail[];
  /** What went out with the first try; absent before it. */
  sentOnce?: string;
}

export function emptyForm(reportKey: string): ReportForm {
  return {
    reportKey,
    step: 'kind',
    aboutPerson: { name: '' },
    involved: [],
    outsideSchool: false,
    whatHappened: '',
    nameVisibility: 'readers',
    toldInPerson: false,
  };
}

/** Whether anything is worth keeping. */
export function isStarted(form: ReportForm): boolean {
  return form.kind !== undefined;
}

/** Whether the answer "whom is it about" can be a person with a name. */
export function mayName(about: SubjectKind | undefined): boolean {
  return about !== undefined && about !== 'unknown';
}

export function addInvolved(form: ReportForm): ReportForm {
  const row = Math.max(0, ...form.involved.map((one) => one.row)) + 1;
  return { ...form, involved: [...form.involved, { row, name: '' }] };
}

export function changeInvolved(form: ReportForm, row: number, change: Partial<InvolvedRow>): ReportForm {
  return { ...form, involved: form.involved.map((one) => (one.row === row ? { ...one, ...change } : one)) };
}

export function removeInvolved(form: ReportForm, row: number): ReportForm {
  return { ...form, involved: form.involved.filter((one) => one.row !== row) };
}

/**
 * The report as the service takes it; undefined while an answer that it needs is missing. A person chosen earlier
 * for an answer that was changed to "I don't know" is left out.
 */
export function toDraft(form: ReportForm): ReportDraft | undefined {
  const { kind, childInDanger, about } = form;
  if (kind === undefined || childInDanger === undefined || about === undefined) return undefined;
  const named = mayName(about) && form.aboutPerson.name.trim() !== '';
  return {
    kind,
    childInDanger,
    about,
    ...(named ? { aboutPerson: personRef(form.aboutPerson) } : {}),
    involved: form.involved
      .filter((one) => one.name.trim() !== '')
      .map((one) => ({ ...personRef(one), part: one.part ?? 'notSure' })),
    outsideSchool: form.outsideSchool,
    nameVisibility: form.nameVisibility,
    toldInPerson: form.toldInPerson,
    whatHappened: form.whatHappened.trim(),
    ...(form.mails ? { mails: form.mails.map(withoutHeaders) } : {}),
  };
}

export function toSubmit(form: ReportForm): SubmitReport | undefined {
  const draft = toDraft(form);
  return draft && { ...draft, reportKey: form.reportKey, ...(form.mails ? { mails: [...form.mails] } : {}) };
}

/** Who will read it does not depend on headers. */
function withoutHeaders(mail: SentMail): ReceivedMail {
  const { recipients = [], recipientCount = 0, subject = '', internetMessageId = '', attachmentCount = 0 } = mail;
  const person = ({ name = '', address }: SentMail['sender']) => ({ name, address });
  return {
    sender: person(mail.sender),
    recipients: recipients.map(person),
    recipientCount,
    sentAt: mail.sentAt,
    subject,
    internetMessageId,
    headers: '',
    headersCut: false,
    attachmentCount,
  };
}

function personRef({ name, directoryId }: NamedPerson): { name: string; directoryId?: string } {
  return { name: name.trim(), ...(directoryId ? { directoryId } : {}) };
}
