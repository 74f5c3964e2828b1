import { z } from 'zod';
import { DEVICE_KINDS, USAGE_ANSWERS } from '../domain/policies/usage';
import { clause, every, words } from './policy-file-atoms';

/** The part of a policy file that people look rules up in (AUA-9). */

const answers = z.array(z.enum(USAGE_ANSWERS)).min(1).max(USAGE_ANSWERS.length);
const row = z
  .strictObject({
    id: words(20),
    activity: words(300),
    staff: answers,
    learner: answers,
    needs: z.enum(['internet', 'network', 'nothing']).describe('What it needs of a device.'),
    note: words(300).optional(),
    clause,
  })
  .meta({ id: 'UsageRow' });
const device = z
  .strictObject({ inSchool: z.boolean(), fullNetwork: z.boolean(), internet: z.boolean(), note: words(300).optional() })
  .meta({ id: 'DeviceRule' });

export const usage = z
  .strictObject({
    actions: z.array(row).max(100),
    uses: z.array(row).max(100),
    devices: z.strictObject({ rules: z.strictObject(every(DEVICE_KINDS, device)), clause }),
  })
  .describe('Who may do what on which device. Without it the product’s own tables are looked up.');
