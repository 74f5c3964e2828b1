import { isOpenOn } from '../calendar/school-day';
import { londonDate, londonMinutes } from '../calendar/london';
import type { DutyPlan } from '../duty/types';
import { judge } from '../incidents/judge';
import type { Judgement } from '../incidents/judgement';
import { newIncident } from '../incidents/new-incident';
import { readersOf, type Readers } from '../incidents/readers';
import type { Incident, Report } from '../incidents/types';
import type { RoleHolding } from '../people/types';
import type { Clause, Policy } from '../policies/types';
import { afterTelling } from './alert-state';
import { nextStep, type AlarmStep, type TellStep } from './next-step';

export interface RehearseInput {
  report: Report;
  reporterId: string;
  policy: Policy;
  holdings: readonly RoleHolding[];
  /** When the invented concern is reported. */
  at: Date;
  /** Who is on duty; absent where the school keeps no rota. */
  duty?: DutyPlan;
}

/** One telling of a climb in which nobody answers. */
export interface RehearsedStep {
  kind: 'first' | 'movedOn' | 'alarm';
  /** ISO. */
  at: string;
  targets: TellStep['targets'];
  clause: Clause;
  /** When silence moves it on, or the alarm sounds again, ISO. */
  until: string;
  /** Whether the school is open at that moment. */
  inSchoolHours: boolean;
}

export interface Rehearsal {
  judgement: Judgement;
  readers: Readers;
  steps: readonly RehearsedStep[];
}

/** No chain is longer. */
const STEPS_AT_MOST = 30;

/**
 * Walks an invented concern through a school's settings as if everybody could be reached and nobody answered, with the
 * very functions that judge and alert: what it shows is what would happen. Stores and sends nothing.
 */
export function rehearse(input: RehearseInput): Rehearsal {
  const { report, reporterId, at, ...settings } = input;
  const judged = { report, reporterId, ...settings, now: at };
  const judgement = judge(judged);
  const steps: RehearsedStep[] = [];
  let incident = asReported(input, judgement);
  let now = at;
  for (let count = 0; count < STEPS_AT_MOST; count += 1) {
    const step = nextStep({ incident, ...settings, now });
    if (step.kind === 'none') break;
    steps.push(rehearsed(step, incident, settings.policy, now));
    if (step.kind === 'alarm') break;
    const results = step.targets.map((target) => ({ target, result: { outcome: 'sent' as const, handle: '' } }));
    incident = { ...incident, ...afterTelling(incident, { step, results }, now).change };
    now = step.movesOnAt;
  }
  return { judgement, readers: readersOf({ ...judged, judgement }), steps };
}

function asReported({ report, reporterId, at }: RehearseInput, judgement: Judgement): Incident {
  const reporter = { id: reporterId, name: '' };
  // Nothing is kept, so nothing has to be proven by hashes.
  const fresh = newIncident({ report, judgement, reporter, now: at, hasher: { sha256: () => '' } });
  return { ...fresh, itemId: '0', etag: '', reference: '' };
}

function rehearsed(step: TellStep | AlarmStep, { lane }: Incident, policy: Policy, now: Date): RehearsedStep {
  const rule = policy.lanes[lane];
  const isTell = step.kind === 'tell';
  return {
    kind: isTell ? step.cause : 'alarm',
    at: now.toISOString(),
    targets: step.targets,
    clause: (isTell ? rule.chain[step.step]?.clause : rule.alarmClause) ?? rule.clause,
    until: (isTell ? step.movesOnAt : step.soundsAgainAt).toISOString(),
    inSchoolHours: isInSchoolHours(now, policy),
  };
}

function isInSchoolHours(now: Date, { schoolDay }: Policy): boolean {
  const minutes = londonMinutes(now);
  return isOpenOn(londonDate(now), schoolDay) && minutes >= schoolDay.opens && minutes < schoolDay.closes;
}
