import { z } from 'zod';
import type { Policy } from '../domain/policies/types';
import { moment, day, words } from './policy-file-atoms';
import * as duties from './policy-file-duties';
import * as rules from './policy-file-rules';
import { usage } from './policy-file-usage';

/** Goes up when a file of the old shape can no longer be read as it is. */
export const POLICY_FILE_VERSION = 1;

/** What an exported file calls its schema: the published one, laid beside it. */
export const POLICY_SCHEMA_NAME = 'policy.schema.json';

/** A policy as one JSON file, without the name and number of any school, so that one school can hand it to another. */
export type PolicyFile = Omit<Policy, 'school' | 'learnerMatrix' | 'staffMatrix'> & {
  $schema?: string;
  fileVersion: typeof POLICY_FILE_VERSION;
  matrices: { learner: Policy['learnerMatrix']; staff: Policy['staffMatrix'] };
};

/** The shape of a policy file. Unknown fields are refused: a misspelt rule must not be silently left out. */
export const policyFileSchema: z.ZodType<PolicyFile> = z
  .strictObject({
    $schema: z.string().max(300).optional().describe('Lets an editor check the file while it is written.'),
    fileVersion: z.literal(POLICY_FILE_VERSION),
    version: words(100).describe(
      'Names this version for ever, such as JIG-2026-05.1; a changed policy needs another.',
    ),
    code: words(20),
    title: words(200),
    inForceFrom: z.union(
      [moment, day],
      'must be a date or a moment, such as 2026-05-01 or 2026-05-01T00:00:00Z',
    ),
    words: duties.policyWords,
    firstContact: duties.firstContact,
    lanes: rules.lanes,
    times: rules.times.describe('How long an alert of each priority may stay unanswered.'),
    alarmRepeatMinutes: z
      .number()
      .min(1)
      .max(1440)
      .describe('With nobody left to tell, the alarm sounds again every so many minutes.'),
    kinds: rules.kinds,
    matrices: rules.matrices,
    seriousIncidentAgencies: rules.seriousIncidentAgencies,
    agencies: duties.agencies,
    offensiveMessages: rules.alsoTold.describe(
      'Who hears of it, beside the first step of the chain, when somebody here is sent something offensive or threatening.',
    ),
    parents: duties.parents,
    schoolDay: duties.schoolDay,
    intervals: duties.intervals,
    agreements: duties.agreements,
    monitoringReports: duties.monitoringReports,
    clocks: duties.clocks.optional(),
    usage: usage.optional(),
  })
  .meta({
    title: 'Lantern policy file',
    description:
      'An online-safety policy that Lantern can act on: who is told in which order and by when, what each kind of incident calls for, and the clause that says so. "npm run -s policy -- validate FILE" also checks what a schema cannot, such as a kind that names a matrix row that is not there.',
  });

/** The published JSON Schema of a policy file (draft 2020-12), as it stands in assets/policy.schema.json. */
export function policyFileJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(policyFileSchema, { io: 'input', target: 'draft-2020-12' });
  return { $schema, $id: `urn:lantern:policy-file:${POLICY_FILE_VERSION}`, ...rest };
}
