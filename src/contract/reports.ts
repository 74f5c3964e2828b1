import { z } from 'zod';
import { CONCERN_KINDS, NAME_VISIBILITIES, PARTS, SUBJECT_KINDS } from '../domain/incidents/types';
import { INVOLVED_LIMIT, NAME_LIMIT, WHAT_HAPPENED_LIMIT } from './limits';
import { mailsSchema } from './mail';

const name = z.string().trim().min(1, 'Write a name.').max(NAME_LIMIT, `Keep a name under ${NAME_LIMIT} characters.`);
export const personRef = z.strictObject({ directoryId: z.uuid().optional(), name });

const fields = {
  kind: z.enum(CONCERN_KINDS, 'Choose what kind of concern it is.'),
  childInDanger: z.boolean('Say whether a child is in danger now.'),
  about: z.enum(SUBJECT_KINDS, 'Say whom it is about.'),
  aboutPerson: personRef.optional(),
  involved: z
    .array(personRef.extend({ part: z.enum(PARTS, 'Choose what part this person had.') }))
    .max(INVOLVED_LIMIT, `Name at most ${INVOLVED_LIMIT} people; put the others into your account.`)
    .default([]),
  outsideSchool: z.boolean().default(false),
  nameVisibility: z.enum(NAME_VISIBILITIES).default('readers'),
  toldInPerson: z.boolean().default(false),
  whatHappened: z
    .string()
    .trim()
    .max(
      WHAT_HAPPENED_LIMIT,
      `Your account is too long. Keep it under ${WHAT_HAPPENED_LIMIT.toLocaleString('en-GB')} characters; you can add more later.`,
    )
    .default(''),
  /** From the task pane: the e-mails it is about. */
  mails: mailsSchema.optional(),
};

/** What is known before sending: enough to say who would read it. Unknown fields are refused. */
export const reportDraftSchema = z.strictObject(fields);
export type ReportDraft = z.infer<typeof reportDraftSchema>;

/** POST /api/reports from the tab. The key is made once on the sender's device and kept until a receipt came (P1). */
export const submitReportSchema = z
  .strictObject({ ...fields, reportKey: z.uuid('The report has no valid key. Reload the page and try again.') })
  .refine((report) => report.whatHappened.length > 0 || report.mails !== undefined, {
    path: ['whatHappened'],
    message: 'Write what happened, in a sentence or two.',
  });
export type SubmitReport = z.input<typeof submitReportSchema>;

/** One person on the "who will read this" list; names and roles in the school's words. */
export interface ReaderView {
  id: string;
  name: string;
  roles: string[];
}

/** POST /api/reports/preview: shown before Send. */
export interface PreviewView {
  willRead: ReaderView[];
  willNot: { name: string; roles: string[]; reason: string }[];
  /** Told first, in words: "the DSL channel" or names. */
  toldFirst: string;
  confidential: boolean;
  mediaAllowed: boolean;
}

export interface GuidanceView {
  id: string;
  text: string;
  clause: string;
}

/** A number to ring, ready for a tel: link. */
export interface ContactView {
  label: string;
  telephone: string;
  outOfHours?: string;
  hours?: string;
}

/** The answer to a report that is in the list: REP-10. */
export interface ReceiptView {
  reference: string;
  receivedAt: string;
  /** Who has it now, in words. */
  whoHasIt: string;
  /** When the reporter hears, in words. */
  nextNews: string;
  doNow: GuidanceView[];
  doNot: GuidanceView[];
  contacts: ContactView[];
  /** "0 media stored" in the branch where nothing may be kept (P4), else absent. */
  mediaLine?: string;
  /** True when this very report had been received before (P1). */
  repeated: boolean;
}

/** One row of My reports. No case detail, ever (REP-11). */
export interface MyReportView {
  reference: string;
  kind: string;
  kindLabel: string;
  reportedAt: string;
  steps: { id: 'received' | 'read' | 'beingActedOn'; label: string; at?: string; done: boolean }[];
  /** One safe line about where it stands. */
  statusLine: string;
}
export interface MyReportsView {
  reports: MyReportView[];
  next?: string;
}
