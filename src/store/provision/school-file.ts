import { z } from 'zod';
import { checkCalendar } from '../../domain/calendar/check-calendar';
import { WEEKDAYS_ONLY } from '../../domain/calendar/types';
import { ROLE_NAMES } from '../../domain/people/types';
import type { RoleHolding } from '../../domain/people/types';
import { POLICY_CODES } from '../../domain/policies/catalogue';
import type { SchoolDetails } from '../../domain/policies/defaults';
import { AGENCY_IDS } from '../../domain/policies/types';
import { NotSetUp } from '../../domain/ports';

/** Dates are checked as dates afterwards, with sentences that say which one is wrong. */
const span = z.strictObject({ name: z.string().min(1).max(100), from: z.string(), to: z.string() });

const calendar = z.strictObject({
  /** 1 Monday to 7 Sunday. */
  weekdays: z.array(z.int().min(1).max(7)).min(1).default([...WEEKDAYS_ONLY.weekdays]),
  terms: z.array(span).default([]),
  /** Half-terms and other days off within a term. */
  holidays: z.array(span).default([]),
  insetDays: z.array(z.strictObject({ name: z.string().max(100), date: z.string() })).default([]),
});

const openHours = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('always') }),
  z.strictObject({
    kind: z.literal('weekly'),
    weekdays: z.array(z.int().min(1).max(7)).min(1),
    /** Minutes after midnight, London time. */
    opens: z.int().min(0).max(1439),
    closes: z.int().min(1).max(1440),
    bankHolidays: z.boolean(),
  }),
]);

const agency = z
  .strictObject({
    name: z.string().min(1).max(100).optional(),
    telephone: z.string().min(3).max(40).optional(),
    outOfHoursTelephone: z.string().min(3).max(40).optional(),
    website: z.url({ protocol: /^https$/ }).optional(),
    hours: z.string().max(200).optional(),
    /** Without them nobody is told whether it is open now. */
    openHours: openHours.optional(),
  })
  .refine(({ telephone, website }) => telephone !== undefined || website !== undefined, {
    message: 'an agency needs a telephone number or a website',
  });

const schoolFile = z.strictObject({
  school: z.strictObject({ name: z.string().min(1), switchboard: z.string().min(3) }),
  /** Which ready-made policy the school starts from. */
  policy: z.enum(POLICY_CODES),
  /** Numbers of the school's own local services; without them the policy has numbers that nobody answers. */
  agencies: z.partialRecord(z.enum(AGENCY_IDS), agency).optional(),
  /** Terms, half-terms and INSET days; bank holidays are known. */
  calendar: calendar.optional(),
  /** What the school calls its people, where the policy says it otherwise: one of them, and all of them. */
  roleWords: z
    .partialRecord(z.enum(ROLE_NAMES), z.strictObject({ one: z.string().min(1).max(60), all: z.string().min(1).max(60) }))
    .optional(),
  people: z
    .array(
      z.strictObject({
        /** Object id in Entra ID. */
        id: z.guid(),
        name: z.string().min(1).max(255),
        telephone: z.string().max(40).optional(),
        roles: z.array(z.enum(ROLE_NAMES)).min(1),
      }),
    )
    .min(1),
});

/** What a school says about itself once, at the start: name, policy, and who holds which role. */
export type SchoolFile = z.infer<typeof schoolFile>;

/** Reads the text of a school file; throws NotSetUp that says where it is wrong, by line of the structure. */
export function parseSchoolFile(text: string): SchoolFile {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new NotSetUp('The school file is no valid JSON.');
  }
  const parsed = schoolFile.safeParse(data);
  if (parsed.success) {
    const wrong = parsed.data.calendar ? checkCalendar(parsed.data.calendar) : [];
    if (wrong.length > 0) throw new NotSetUp(`The calendar of the school file is not right. ${wrong.join(' ')}`);
    return parsed.data;
  }
  const where = parsed.error.issues.map(
    (issue) => `${issue.path.join('.') || 'the whole file'}: ${issue.message}`,
  );
  throw new NotSetUp(`The school file is not right. ${where.join('; ')}`);
}

/** What the chosen policy takes from the school. */
export function schoolDetailsOf({ school, agencies, calendar: days, roleWords }: SchoolFile): SchoolDetails {
  return {
    ...school,
    ...(agencies ? { agencies } : {}),
    ...(days ? { calendar: days } : {}),
    ...(roleWords ? { roleWords } : {}),
  };
}

/** One holding for each person and role. */
export function holdingsOf({ people }: SchoolFile): readonly RoleHolding[] {
  return people.flatMap(({ id, name, telephone, roles }) =>
    [...new Set(roles)].map((role) => ({ personId: id, name, role, ...(telephone ? { telephone } : {}) })),
  );
}
