import { z } from 'zod';
import { CONCERN_KINDS, LANES, PRIORITIES, RISK_AREAS } from '../domain/incidents/types';
import { AGENCY_IDS, LEARNER_ACTIONS, STAFF_ACTIONS } from '../domain/policies/types';
import { agencyId, clause, every, someRoles, strength, words } from './policy-file-atoms';

/** The parts of a policy file by which reports are judged: lanes, times, kinds, agencies, matrices. */

const rolesStep = z.strictObject({ to: z.literal('roles'), roles: someRoles, clause: clause.optional() });
const channelStep = z.strictObject({
  to: z.literal('dslChannel'),
  also: z.strictObject({ roles: someRoles, clause }).optional(),
  clause: clause.optional(),
});
const step = z.discriminatedUnion('to', [channelStep, rolesStep]).meta({
  id: 'ChainStep',
  description: 'Whom one step tells: the DSL channel, or all who hold one of the roles.',
});

const afterChain = {
  alarm: someRoles.describe('Whose alarm it is when the chain is used up.'),
  clause,
  alarmClause: clause.optional(),
  nextCallClause: clause.optional(),
};
const lane = z
  .strictObject({ chain: z.array(step).min(1).max(20), ...afterChain })
  .meta({ id: 'Lane', description: 'Who is told, step by step, and whose alarm it is when nobody answers.' });
const confidentialLane = z.strictObject({ chain: z.array(rolesStep).min(1).max(20), ...afterChain }).meta({
  id: 'ConfidentialLane',
  description: 'As any lane, but it never reaches the DSL channel (ESC-2, ESC-3).',
});
export const lanes = z.strictObject({
  ...every(LANES, lane),
  staff: confidentialLane,
  headteacher: confidentialLane,
});

const minutes = z.strictObject({
  kind: z.literal('minutes'),
  minutes: z.number().positive().max(43_200).describe('Real minutes, at most 30 days.'),
});
const deadline = z
  .discriminatedUnion('kind', [
    minutes,
    z.strictObject({ kind: z.literal('endOfSchoolDay') }),
    z.strictObject({ kind: z.literal('endOfNextSchoolDay') }),
  ])
  .meta({ id: 'Deadline', description: 'How long an alert may stay unanswered before it moves on.' });
/** A child in danger cannot wait for a school day. */
export const times = z.strictObject({
  ...every(PRIORITIES, z.strictObject({ acknowledgeWithin: deadline, clause })),
  danger: z.strictObject({ acknowledgeWithin: minutes, clause }),
});

const kindAgencies = z
  .array(z.strictObject({ id: agencyId, clause }))
  .max(20)
  .optional();
const rowId = words(20);
const kindFields = {
  priority: z.enum(PRIORITIES),
  riskAreas: z.array(z.enum(RISK_AREAS)).max(RISK_AREAS.length),
  lane: z
    .enum(['technical', 'data', 'ai'])
    .optional()
    .describe('A lane other than the one that the person concerned decides.'),
  learnerRow: rowId.optional().describe('The id of the row of the learner matrix that the kind proposes.'),
  staffRow: rowId.optional().describe('The id of the row of the staff matrix that the kind proposes.'),
  illegalOrSeriousHarm: z.boolean().describe('Suspected illegal activity or serious harm: agencies at once.'),
  mediaForbidden: z.boolean().describe('Nothing but who, when and where is kept.'),
  agencies: kindAgencies.describe('After those of the lane, whether or not it is serious.'),
  agenciesFirst: kindAgencies.describe('Before those of the lane.'),
  clause,
  priorityClause: clause.optional(),
  riskAreasClause: clause.optional(),
  laneClause: clause.optional(),
};
const kind = z
  .strictObject(kindFields)
  .meta({ id: 'Kind', description: 'What a kind of concern calls for.' });
/** INV-4 is no school's choice: a sexual image of a child is never kept. */
export const kinds = z.strictObject({
  ...every(CONCERN_KINDS, kind),
  sexualImage: z.strictObject({ ...kindFields, mediaForbidden: z.literal(true) }),
});

const serious = z
  .strictObject({
    agencies: z.array(agencyId).max(20),
    clause,
    clauses: z
      .strictObject(every(AGENCY_IDS, clause.optional()))
      .optional()
      .describe('For agencies that come from elsewhere.'),
  })
  .meta({ id: 'SeriousIncident', description: 'Agencies in the order in which they are told.' });
export const seriousIncidentAgencies = z.strictObject(every(LANES, serious));

/** Columns are in the order of the action list, so that a judgement does not depend on how somebody wrote the file. */
function matrix<Action extends string>(actions: readonly Action[], description: string) {
  const row = z.strictObject({
    id: rowId,
    incident: words(300),
    cells: z
      .strictObject(every(actions, strength.optional()))
      .describe('An action that is not marked is absent.'),
    clause,
    cellClauses: z
      .strictObject(every(actions, clause.optional()))
      .optional()
      .describe('For cells that come from elsewhere than the row.'),
  });
  return z.array(row).max(100).describe(description);
}
export const matrices = z.strictObject({
  learner: matrix(LEARNER_ACTIONS, 'What each kind of learner incident calls for, row by row.'),
  staff: matrix(STAFF_ACTIONS, 'What each kind of staff incident calls for, row by row.'),
});

/** Who hears of something beside those whom the chain tells first. */
export const alsoTold = z.strictObject({ tell: someRoles, clause });
