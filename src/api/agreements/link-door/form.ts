import { z } from 'zod';
import { REASON_LIMIT } from '../../../contract/agreements';
import { NAME_LIMIT } from '../../../contract/limits';
import type { LinkAnswer } from '../answer-link';

/** What somebody pressed: open it, sign, say that they do not want to, send the reason. */
const STEPS = ['open', 'sign', 'refuse', 'decline'] as const;

export interface LinkForm extends LinkAnswer {
  step: (typeof STEPS)[number];
  child: string;
}

const line = (longest: number) => z.string().trim().transform((text) => text.slice(0, longest)).catch('');
const formSchema = z.object({
  step: z.enum(STEPS).catch('open'),
  child: line(NAME_LIMIT),
  audience: line(60),
  number: z.coerce.number().int().catch(0),
  for: z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([]),
  name: line(NAME_LIMIT),
  organisation: line(NAME_LIMIT),
  reason: line(REASON_LIMIT),
});

/** `a.<handle>.<permission>` */
const ANSWER = /^a\.([0-9a-f]{12})\.([\w-]{1,60})$/;

/** A form as it came in. Whatever is not right in it counts as not filled in: what is missing is then said beside its field. */
export function readForm(body: unknown): LinkForm {
  const { for: whom, ...rest } = formSchema.parse(typeof body === 'object' && body !== null ? body : {});
  const answers: Record<string, Record<string, boolean>> = {};
  for (const [name, value] of Object.entries(body ?? {})) {
    const [, handle, permission] = ANSWER.exec(name) ?? [];
    if (handle === undefined || permission === undefined || (value !== 'yes' && value !== 'no')) continue;
    answers[handle] = { ...answers[handle], [permission]: value === 'yes' };
  }
  return { ...rest, whom, answers };
}
