import { z } from 'zod';
import { ROLE_NAMES } from '../domain/people/types';
import { AGREEMENT_AUDIENCES, INTERVAL_NAMES, SIGNERS } from '../domain/policies/duties';
import { agencyId, clause, day, every, roles, someRoles, strength, words } from './policy-file-atoms';

/** The parts of a policy file beside judging: what things are called, whom to ring, what comes round when. */

const phrase = words(100);
const noun = z.strictObject({ one: phrase, many: phrase, clause }).meta({ id: 'Noun' });
const name = z.strictObject({ one: phrase, clause }).meta({ id: 'Name' });
const roleWords = z.strictObject({ one: phrase, all: phrase, clause }).meta({
  id: 'RoleWords',
  description: 'one: said of a person. all: of everybody who holds the role, with its article.',
});

export const policyWords = z
  .strictObject({
    learner: noun,
    governor: noun.describe('A member of the body that governs the school.'),
    governingBody: name,
    school: name,
    agreement: z.strictObject({ one: phrase, many: phrase, short: words(20), clause }),
    subject: name.describe('"online safety" or "e-safety".'),
    roles: z.strictObject(every(ROLE_NAMES, roleWords)),
  })
  .describe('What the school calls its people and things.');

const telephone = words(40);
const agency = z.strictObject({
  id: agencyId,
  name: phrase,
  telephone: telephone.optional(),
  outOfHoursTelephone: telephone.optional(),
  website: z
    .url({ protocol: /^https$/ })
    .max(300)
    .optional(),
  hours: words(200).optional(),
  clause: clause.optional(),
});
export const agencies = z
  .array(agency)
  .max(50)
  .describe('Each with a telephone number or a website; "localAuthority" must be among them.');

const minuteOfDay = z.int().min(0).max(1439);
export const schoolDay = z
  .strictObject({
    opens: minuteOfDay.describe('Minutes after midnight, Europe/London.'),
    closes: minuteOfDay,
    weekdays: z.array(z.int().min(1).max(7)).min(1).max(7).describe('1 Monday to 7 Sunday.'),
    closedDates: z.array(day).max(2000).describe('Days of the school week without school.'),
  })
  .describe('A school that takes the policy up with a calendar of its own puts its days in place of these.');

const cadence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('months'), months: z.int().min(1).max(120) }),
  z.strictObject({ kind: z.literal('term') }),
  z.strictObject({ kind: z.literal('governorsMeeting') }),
]);
const interval = z.strictObject({ every: cadence, clause }).meta({ id: 'Interval' });
export const intervals = z
  .strictObject(every(INTERVAL_NAMES, interval))
  .describe('How often something comes round.');

const signing = z.strictObject({
  by: z.array(z.enum(SIGNERS)).min(1).max(SIGNERS.length).describe('All of these sign one agreement.'),
  when: z.enum(['beforeAccess', 'onJoining', 'whenProvided', 'whereAppropriate', 'wheneverIssued']),
  clause,
});
export const agreements = z
  .array(z.strictObject({ audience: z.enum(AGREEMENT_AUDIENCES), clause, signing }))
  .max(AGREEMENT_AUDIENCES.length)
  .describe('Agreements, one for each audience.');

export const parents = z
  .strictObject({ incidents: z.enum(['all', 'outsideSchool', 'none']), strength, clause })
  .describe('When the parents of the young people involved are told.');
export const firstContact = z
  .strictObject({ roles: someRoles, clause })
  .describe('Whom staff turn to with a concern or a question.');
export const monitoringReports = z
  .strictObject({ checkedBy: someRoles, copyTo: roles, clause })
  .describe('Who checks and signs the reports of the monitoring system, and who gets a copy.');
