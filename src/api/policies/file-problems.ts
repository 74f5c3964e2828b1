import type { z } from 'zod';

/** One thing that is wrong with a file: where, as `lanes.staff.chain.0.to` (empty for the whole file), and what. */
export interface FileProblem {
  path: string;
  message: string;
}

type Issue = z.core.$ZodIssue;

/** What a schema found, a problem for each fault. Values are never repeated: a file may hold what a child wrote (P7). */
export function problemsOf(issues: readonly Issue[], file: unknown): FileProblem[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: pathText([...path, key]), message: 'is not known here' }));
    }
    const message = valueAt(file, path) === undefined ? 'is missing' : describe(issue);
    return [{ path: pathText(path), message }];
  });
}

/** One line for each problem. */
export function problemLine({ path, message }: FileProblem): string {
  return `${path === '' ? 'the whole file' : path}: ${message}`;
}

/** A path as text. What stands in it may come from the file: kept short and on one line. */
export function pathText(path: readonly (string | number)[]): string {
  return path
    .map((part) =>
      String(part)
        .replace(/[^\w$-]/g, '?')
        .slice(0, 60),
    )
    .join('.');
}

/** What stands at a path, or undefined where there is nothing; whatever the value looks like. */
export function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((at, key) => {
    const inside = typeof at === 'object' && at !== null && Object.hasOwn(at, key);
    return inside ? (at as Record<string | number, unknown>)[key] : undefined;
  }, value);
}

const TYPES: Partial<Record<string, string>> = {
  string: 'must be a text in quotes',
  number: 'must be a number',
  int: 'must be a whole number',
  boolean: 'must be true or false',
  array: 'must be a list in [ ]',
  object: 'must be an object in { }',
};
const FORMATS: Partial<Record<string, string>> = {
  url: 'must be an https address',
  date: 'must be a date, such as 2026-12-25',
  datetime: 'must be a moment with its offset, such as 2026-11-24T10:00:00Z',
};

function describe(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? 'is of the wrong type';
    case 'invalid_value':
      return choices(issue.values);
    case 'invalid_union':
      // By the field that tells shapes apart, such as "to" of a step.
      return 'options' in issue && Array.isArray(issue.options) ? choices(issue.options) : issue.message;
    case 'invalid_format':
      return FORMATS[issue.format] ?? issue.message;
    case 'too_small':
      return size(issue.origin, Number(issue.minimum), issue.inclusive === false ? 'more than' : 'at least');
    case 'too_big':
      return size(issue.origin, Number(issue.maximum), 'at most');
    default:
      return issue.message;
  }
}

function choices(values: readonly unknown[]): string {
  const [only, ...others] = values.map((value) => JSON.stringify(value));
  return others.length === 0 ? `must be ${only}` : `must be one of ${[only, ...others].join(', ')}`;
}

function size(origin: string, limit: number, bound: string): string {
  if (origin === 'string') return `must have ${bound} ${limit} characters`;
  if (origin === 'array') return `must have ${bound} ${limit} ${limit === 1 ? 'entry' : 'entries'}`;
  return `must be ${bound} ${limit}`;
}
