import type { z } from 'zod';
import { badInput } from '../errors';

/**
 * What came in, in the agreed shape; or a Refusal (badInput) with every issue at once, a path and a sentence each,
 * never the value itself.
 */
export function validate<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input ?? {});
  if (result.success) return result.data;
  throw badInput(result.error.issues.flatMap(sentencesOf));
}

function sentencesOf(issue: z.core.$ZodIssue): { path: string; message: string }[] {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    // The names of unknown fields are somebody's input, so they are counted and not repeated.
    return [{ path, message: `There ${issue.keys.length === 1 ? 'is a field' : 'are fields'} here that Lantern does not know.` }];
  }
  return [{ path, message: issue.message }];
}
