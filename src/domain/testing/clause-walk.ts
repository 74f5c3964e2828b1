import { nextStep } from '../escalation/next-step';
import { judge } from '../incidents/judge';
import type { Judgement } from '../incidents/judgement';
import type { Lane, Report } from '../incidents/types';
import type { PersonId } from '../people/types';
import type { PolicyCode } from '../policies/catalogue';
import { startingPolicy } from '../policies/catalogue';
import type { AgencyId, Clause, Policy } from '../policies/types';
import type { Hasher } from '../ports';
import { HOLDINGS, MORNING, sampleIncident, sampleReport, TEACHER } from './sample';

export const SCHOOL = { name: 'Wren Hollow School', switchboard: '01632 960100' };

/**
 * A sentence of a document that says who is told what: the rows it proves, its clause, what it says, a report that it
 * is about, and what must come of it. `lane: who at once`, then after `/` the agencies in order, after `+` an action;
 * `…` ends a list of agencies that the configuration goes on with.
 */
export type Line = [rows: string, clause: Clause, says: string, report: Partial<Report>, outcome: string];

/** The reporter is the one to whom something offensive was sent. */
export const SENT_TO_ME: Partial<Report> = {
  about: 'unknown',
  involved: [{ directoryId: TEACHER, name: 'Tess Arden', part: 'harmed' }],
};

/** What a document makes of a report, as a reader of the document would say it. */
export interface Reading {
  lane: Lane;
  /** Role names that hear of it at once, `channel` for the DSL channel; worked out by the next step of the alert. */
  told: string;
  /** Who hears of it when nobody answers, step by step. */
  silence: string;
  agencies: readonly AgencyId[];
  actions: readonly string[];
  cites: readonly Clause[];
}

/** Runs a report through a document’s configuration: judged, and its alert about to go out. */
export function readingOf(
  policy: Policy,
  over: Partial<Report>,
  hasher: Hasher,
  reporterId: PersonId = TEACHER,
): Reading {
  const report = sampleReport({ aboutPerson: undefined, ...over });
  const judgement = judge({ report, reporterId, policy, holdings: HOLDINGS, now: MORNING });
  const reporter = { id: reporterId, name: 'Tess Arden' };
  const incident = sampleIncident(hasher, report, {}, HOLDINGS, policy, reporter);
  const step = nextStep({ incident, policy, holdings: HOLDINGS, now: MORNING });
  const targets = step.kind === 'none' ? [] : step.targets;
  const told = targets.map((target) =>
    target.kind === 'channel' ? 'channel' : roleOf(target.personId, judgement),
  );
  const later = judgement.chain.slice(1).map((next) => next.roles.join(' '));
  return {
    lane: judgement.lane,
    told: told.sort().join(' '),
    silence: later.join(' > '),
    agencies: judgement.agencies.map(({ id }) => id),
    actions: judgement.actions.map(({ action, strength }) => `${action} ${strength}`),
    cites: clausesOf(judgement),
  };
}

/** What comes of a report, told as the expected outcome tells it, and the clause if the judgement cites it. */
export function outcomeOf(
  policy: Policy,
  report: Partial<Report>,
  [expected, clause]: [outcome: string, clause: Clause],
  hasher: Hasher,
): [outcome: string, clause: Clause | undefined] {
  const reading = readingOf(policy, report, hasher);
  const [, agencies, , action] = /^[^/+]+(?: \/ ([^+]+?))?( \+ (.+))?$/.exec(expected) ?? [];
  const named = agencies?.split(' ') ?? [];
  const open = named.at(-1) === '…';
  const shown = open ? [...reading.agencies.slice(0, named.length - 1), '…'] : reading.agencies;
  const outcome = [
    `${reading.lane}: ${reading.told}`,
    ...(agencies === undefined ? [] : [` / ${shown.join(' ')}`]),
    ...(action === undefined
      ? []
      : [` + ${reading.actions.find((one) => one === action) ?? reading.actions}`]),
  ];
  return [outcome.join(''), reading.cites.find((cited) => cited === clause)];
}

export function policyOf(code: PolicyCode): Policy {
  return startingPolicy(code, SCHOOL);
}

function roleOf(id: PersonId, { chain }: Judgement): string {
  const people = chain.flatMap((step) => [...step.also, ...step.people]);
  return people.find((person) => person.id === id)?.roles[0] ?? 'somebody';
}

/** Every clause that a judgement gives as a reason. */
function clausesOf(judgement: Judgement): Clause[] {
  return [
    judgement.laneClause,
    judgement.priorityClause,
    ...judgement.chain.flatMap((step) => [step.clause, ...step.also.map((person) => person.clause)]),
    ...judgement.actions.map(({ clause }) => clause),
    ...judgement.agencies.map(({ clause }) => clause),
    ...judgement.guidance.map(({ clause }) => clause),
  ];
}
