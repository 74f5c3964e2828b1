import { z } from 'zod';
import { DEVICE_KINDS } from '../domain/policies/usage';
import type { DeviceKind } from '../domain/policies/usage';
import type { UsageVerdict } from '../domain/policies/usage-look-up';

export const rulesSchema = z.strictObject({
  who: z.enum(['staff', 'learner'], 'Say whom you ask about.').default('staff'),
  device: z.enum(DEVICE_KINDS, 'There is no such device.').optional(),
});

export type RulesQuestion = z.output<typeof rulesSchema>;

/** What the rules say about one activity, for the person and device asked about. */
export interface RuleView {
  id: string;
  activity: string;
  verdict: UsageVerdict['verdict'];
  verdictLabel: string;
  /** What the table says, in words. */
  answers: string[];
  /** Notes of the table, and what the device has to do with it. */
  notes: string[];
  clause: string;
}

/** GET /api/rules?who=&device= */
export interface RulesView {
  who: 'staff' | 'learner';
  device?: DeviceKind;
  devices: { id: DeviceKind; label: string }[];
  learnerLabel: string;
  uses: RuleView[];
  actions: RuleView[];
}
