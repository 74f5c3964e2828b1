import type { Clause } from './clause';
import { DEFAULT_USAGE } from './jigsaw-usage';
import type { Policy } from './types';
import type { DeviceKind, UsageAnswer, UsageRow, UsageRules } from './usage';

/** The question: may staff or learners do this, on this device? Without a device only the activity counts. */
export interface UsageQuestion {
  who: 'staff' | 'learner';
  rowId: string;
  device?: DeviceKind;
}

/** Short answer, and every reason with its clause. */
export interface UsageVerdict {
  verdict: 'yes' | 'withConditions' | 'no' | 'illegal';
  row: UsageRow;
  /** What the row says for this person. */
  answers: readonly UsageAnswer[];
  /** Why the device stands in the way, or what to know about it. */
  device?: { stops?: 'notInSchool' | 'noInternet' | 'noNetwork'; note?: string; clause: Clause };
}

/** The tables of a policy; a version from before there were any has the product's. */
export function usageOf(policy: Pick<Policy, 'usage'>): UsageRules {
  return policy.usage ?? DEFAULT_USAGE;
}

/**
 * What the rules say (AUA-9). The stricter of activity and device holds: what is allowed and cannot be done on that
 * device is a no. Undefined for a row the policy does not have.
 */
export function lookUpUse(rules: UsageRules, { who, rowId, device }: UsageQuestion): UsageVerdict | undefined {
  const row = [...rules.uses, ...rules.actions].find(({ id }) => id === rowId);
  if (!row) return undefined;
  const answers = row[who];
  const onDevice = device === undefined ? undefined : deviceAnswer(rules, row, device);
  const verdict = onDevice?.stops && !answers.includes('notAllowedAndIllegal') ? 'no' : verdictOf(answers);
  return { verdict, row, answers, ...(onDevice ? { device: onDevice } : {}) };
}

function verdictOf(answers: readonly UsageAnswer[]): UsageVerdict['verdict'] {
  if (answers.includes('notAllowedAndIllegal')) return 'illegal';
  if (answers.every((answer) => answer === 'notAllowed')) return 'no';
  return answers.every((answer) => answer === 'allowed') ? 'yes' : 'withConditions';
}

function deviceAnswer({ devices }: UsageRules, { needs }: UsageRow, device: DeviceKind): NonNullable<UsageVerdict['device']> {
  const { inSchool, fullNetwork, internet, note } = devices.rules[device];
  const online = internet || fullNetwork;
  const stops = !inSchool
    ? 'notInSchool'
    : needs === 'internet' && !online
      ? 'noInternet'
      : needs === 'network' && !fullNetwork
        ? 'noNetwork'
        : undefined;
  return { ...(stops ? { stops } : {}), ...(note ? { note } : {}), clause: devices.clause };
}
