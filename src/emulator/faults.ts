import type { Fault, Faults } from './context';
import { decode } from './graph/decode';

export const SURFACES = ['graph', 'connector', 'token'] as const;
export const KINDS = ['status', 'delay', 'drop'] as const;

/** A fault somebody asked for: where it strikes, how often, and what it does. */
export interface FaultRule extends Fault {
  surface: (typeof SURFACES)[number];
  /** Any method when absent. */
  method?: string;
  /** Part of the path with its query, as sent or percent-decoded. Any path when absent. */
  path?: string;
  /** How many more calls it strikes. */
  times: number;
}

export interface FaultBook extends Faults {
  add(rule: FaultRule): void;
  list(): readonly FaultRule[];
  clear(): void;
}

/** The faults that are set, in the order they were asked for; the first that fits a call strikes and is counted down. */
export function createFaults(): FaultBook {
  let rules: FaultRule[] = [];
  return {
    add: (rule) => void rules.push({ ...rule }),
    list: () => rules.map((rule) => ({ ...rule })),
    clear: () => void (rules = []),
    take(surface, method, path) {
      const rule = rules.find((each) => strikes(each, surface, method, path));
      if (!rule) return undefined;
      rule.times -= 1;
      rules = rules.filter((each) => each.times > 0);
      const { kind, status, code, retryAfterSeconds, delayMilliseconds } = rule;
      return { kind, status, code, retryAfterSeconds, delayMilliseconds };
    },
  };
}

function strikes(rule: FaultRule, surface: string, method: string, path: string): boolean {
  if (rule.surface !== surface) return false;
  if (rule.method && rule.method.toUpperCase() !== method.toUpperCase()) return false;
  return !rule.path || path.includes(rule.path) || decode(path).includes(rule.path);
}

/** Reads a fault from a request body; a string says what is wrong with it. */
export function readFaultRule(body: unknown): FaultRule | string {
  if (typeof body !== 'object' || body === null) return 'Send a JSON object.';
  const given = body as Record<string, unknown>;
  const surface = SURFACES.find((each) => each === given.surface);
  if (!surface) return `surface must be one of ${SURFACES.join(', ')}.`;
  const kind = KINDS.find((each) => each === given.kind);
  if (!kind) return `kind must be one of ${KINDS.join(', ')}.`;
  for (const name of ['status', 'retryAfterSeconds', 'delayMilliseconds', 'times']) {
    if (given[name] !== undefined && !(typeof given[name] === 'number' && given[name] >= 0))
      return `${name} must be a number.`;
  }
  for (const name of ['method', 'path', 'code']) {
    if (given[name] !== undefined && typeof given[name] !== 'string') return `${name} must be text.`;
  }
  return { ...(given as Partial<FaultRule>), surface, kind, times: (given.times as number | undefined) ?? 1 };
}
