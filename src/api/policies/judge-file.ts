import { judgeFileSchema } from '../../contract/judge-file';
import { judge } from '../../domain/incidents/judge';
import type { Judgement } from '../../domain/incidents/judgement';
import type { Policy } from '../../domain/policies/types';
import { problemsOf, type FileProblem } from './file-problems';
import { policyFromFile } from './policy-file';
import { ANY_SCHOOL, knownCodes, readyMadePolicy } from './ready-made';
import { policyFileFrom, readJson, type Read } from './read-policy-file';

/**
 * The judgement of what a file describes: a report, a policy, roles and a moment. The same file gives the same
 * judgement for ever (P6). Never throws; a file with any problem gives nothing but its problems.
 */
export function judgeFromFile(text: string): Read<Judgement> {
  const json = readJson(text);
  if ('problems' in json) return json;
  const parsed = judgeFileSchema.safeParse(json.value);
  const policy = policyIn(json.value);
  const problems = [
    ...(parsed.success ? [] : problemsOf(parsed.error.issues, json.value)),
    ...('problems' in policy ? policy.problems : []),
  ];
  if (!parsed.success || 'problems' in policy) return { problems };
  const { report, roles, now, reporterId = '' } = parsed.data;
  return { value: judge({ report, reporterId, policy: policy.value, holdings: roles, now: new Date(now) }) };
}

/** A file that is no object at all has been refused by its schema already. */
function policyIn(file: unknown): Read<Policy> {
  if (typeof file !== 'object' || file === null || Array.isArray(file)) return { problems: [] };
  const policy: unknown = 'policy' in file ? file.policy : undefined;
  if (policy === undefined) return { problems: [{ path: 'policy', message: 'is missing' }] };
  if (typeof policy === 'string') return readyMade(policy);
  const read = policyFileFrom(policy);
  if ('problems' in read) return { problems: read.problems.map(insidePolicy) };
  return { value: policyFromFile(read.value, ANY_SCHOOL) };
}

function readyMade(code: string): Read<Policy> {
  const policy = readyMadePolicy(code);
  if (policy !== undefined) return { value: policy };
  return {
    problems: [{ path: 'policy', message: `must be one of ${knownCodes()}, or a policy file as an object` }],
  };
}

function insidePolicy({ path, message }: FileProblem): FileProblem {
  return { path: path === '' ? 'policy' : `policy.${path}`, message };
}
