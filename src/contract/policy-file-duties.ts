import { z } from 'zod';
import { ROLE_NAMES } from '../domain/people/types';
import { LANES } from '../domain/incidents/types';
import { CLOCK_IDS, CLOCK_STARTS } from '../domain/policies/clocks';
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

const minuteOfDay = z.int().min(0).max(1439);
const weekdays = z.array(z.int().min(1).max(7)).min(1).max(7);
const openHours = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('always') }),
    z.strictObject({
      kind: z.literal('weekly'),
      weekdays: weekdays.describe('1 Monday to 7 Sunday.'),
      opens: minuteOfDay,
      closes: z.int().min(1).max(1440),
      bankHolidays: z.boolean().describe('Whether it answers on bank holidays too.'),
    }),
  ])
  .meta({ id: 'OpenHours', description: 'When the telephone is answered, in minutes after midnight, London time.' });
const sentences = z.array(words(300)).max(20);
const advice = z
  .strictObject({ haveReady: sentences, neverSend: sentences, clause })
  .meta({ id: 'AgencyAdvice', description: 'What to have at hand before ringing, and what is never sent there.' });

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
  hours: words(200).optional().describe('As people read it.'),
  openHours: openHours.optional(),
  advice: advice.optional(),
  clause: clause.optional(),
});
export const agencies = z
  .array(agency)
  .max(50)
  .describe('Each with a telephone number or a website; "localAuthority" must be among them.');

export const schoolDay = z
  .strictObject({
    opens: minuteOfDay.describe('Minutes after midnight, Europe/London.'),
    closes: minuteOfDay,
    weekdays: weekdays.describe('1 Monday to 7 Sunday.'),
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

const span = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('workingDays'), days: z.int().min(1).max(30) }),
    z.strictObject({ kind: z.literal('schoolDays'), days: z.int().min(1).max(30) }),
    z.strictObject({ kind: z.literal('hours'), hours: z.int().min(1).max(720) }),
  ])
  .meta({
    id: 'ClockSpan',
    description: 'Days on which authorities work, days of the school, or hours that run through nights.',
  });
const clock = z.strictObject({
  id: z.enum(CLOCK_IDS),
  agency: agencyId,
  lanes: z.array(z.enum(LANES)).min(1).max(LANES.length),
  when: z.enum(['always', 'agencyNamed']),
  from: z.enum(CLOCK_STARTS),
  within: span,
  sense: z
    .enum(['doneBy', 'possibleFrom'])
    .describe('doneBy: before the time is over. possibleFrom: once it is over.'),
  clause,
});
export const clocks = z
  .array(clock)
  .max(CLOCK_IDS.length)
  .describe('Times within which somebody outside is told. Without them the product has its own.');
