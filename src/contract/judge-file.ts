import { z } from 'zod';
import {
  CONCERN_KINDS,
  NAME_VISIBILITIES,
  PARTS,
  SOURCES,
  SUBJECT_KINDS,
  type MessageRecord,
  type Report,
} from '../domain/incidents/types';
import { ROLE_NAMES, type RoleHolding } from '../domain/people/types';
import { INVOLVED_LIMIT, WHAT_HAPPENED_LIMIT } from './limits';

/** People are told apart by identity alone, so that a report can be tried out without a name in it. */
const identity = z.string().min(1).max(100);
const name = z.string().max(255).default('');
const person = z.strictObject({ directoryId: identity.optional(), name });
const text = z.string().max(1000);

const message: z.ZodType<MessageRecord> = z.strictObject({
  author: person,
  messageId: text.default(''),
  conversationId: text.default(''),
  sentAt: text.default(''),
  link: text.optional(),
  body: z.string().max(1_000_000).optional(),
  attachments: z
    .array(z.strictObject({ name: text, contentType: text.optional() }))
    .max(100)
    .default([]),
  hash: text.default(''),
  bodyState: z.enum(['whole', 'cut', 'withheld', 'deleted']).default('whole'),
  mediaDropped: z.int().min(0).default(0),
});

/** Whole, as a case keeps it, or only what was asked for: kind, danger, and whom it is about. */
const report: z.ZodType<Report> = z.strictObject({
  kind: z.enum(CONCERN_KINDS),
  childInDanger: z.boolean(),
  about: z.enum(SUBJECT_KINDS),
  aboutPerson: person.optional(),
  involved: z
    .array(person.extend({ part: z.enum(PARTS) }))
    .max(INVOLVED_LIMIT)
    .default([]),
  whatHappened: z.string().max(WHAT_HAPPENED_LIMIT).default(''),
  outsideSchool: z.boolean().default(false),
  nameVisibility: z.enum(NAME_VISIBILITIES).default('readers'),
  toldInPerson: z.boolean().default(false),
  source: z.enum(SOURCES).default('tab'),
  message: message.optional(),
  reportKey: text.default(''),
});

const moment = z.iso.datetime({ offset: true });
const holding: z.ZodType<RoleHolding> = z.strictObject({
  personId: identity,
  name,
  role: z.enum(ROLE_NAMES),
  telephone: z.string().max(40).optional(),
  from: moment.optional(),
  until: moment.optional(),
});

const isThisCentury = (text: string) => /^20\d\d-/.test(text);

/**
 * What can be judged away from any school: a report, the policy (the code of a ready-made one, or a whole policy file;
 * checked apart), who holds which role, and the moment. Without `reporterId` the report comes from somebody without a role.
 */
export const judgeFileSchema = z.strictObject({
  policy: z.unknown(),
  report,
  roles: z.array(holding).max(10_000),
  now: moment.refine(isThisCentury, { message: 'must lie between the years 2000 and 2099', abort: true }),
  reporterId: identity.optional(),
});
