import { policyFileSchema } from '../../contract/policy-file';
import type { PolicyFile } from '../../contract/policy-file';
import { checkPolicy } from '../../domain/policies/check-policy';
import { problemsOf, type FileProblem } from './file-problems';
import { policyFromFile } from './policy-file';
import { linkProblems } from './policy-links';
import { ANY_SCHOOL } from './ready-made';

/** Either what the file says or everything that is wrong with it; never a part of it. */
export type Read<Value> = { value: Value } | { problems: readonly FileProblem[] };

/** Four times what the longest ready-made policy takes; more is no policy. */
const LONGEST_FILE = 1_000_000;

/** Reads the text of a policy file. Never throws; a file with any problem gives nothing but its problems. */
export function readPolicyFile(text: string): Read<PolicyFile> {
  const json = readJson(text);
  return 'problems' in json ? json : policyFileFrom(json.value);
}

/** The same for a value that has been read from JSON already. */
export function policyFileFrom(value: unknown): Read<PolicyFile> {
  const parsed = policyFileSchema.safeParse(value);
  const ofShape = parsed.success ? [] : problemsOf(parsed.error.issues, value);
  const problems = [...ofShape, ...linkProblems(value)];
  if (!parsed.success || problems.length > 0) return { problems };
  // The rules of the domain have the last word, also where this file does not know them yet.
  const sentences = checkPolicy(policyFromFile(parsed.data, ANY_SCHOOL));
  if (sentences.length > 0) return { problems: sentences.map((message) => ({ path: '', message })) };
  return { value: parsed.data };
}

/** Text as JSON. What is wrong is said by place, never by what stands there (P7). */
export function readJson(text: string): Read<unknown> {
  if (text.length > LONGEST_FILE) {
    return {
      problems: [{ path: '', message: `is longer than ${LONGEST_FILE.toLocaleString('en-GB')} characters` }],
    };
  }
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { problems: [{ path: '', message: `is no valid JSON${placeOf(error, text)}` }] };
  }
}

/** V8 gives the position for most faults, and quotes the text for others. */
function placeOf(error: unknown, text: string): string {
  const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  if (position === undefined) return '';
  const before = text.slice(0, Number(position)).split('\n');
  return ` (line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1})`;
}
