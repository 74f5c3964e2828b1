import type { ClockWallView, ListClocks, WallClockView } from '../../contract/duties';
import { CLOCKS_PER_PAGE } from '../../contract/limits';
import { serviceWords } from '../../contract/words/service-en-gb';
import { words } from '../../contract/words/en-gb';
import { clocksOf } from '../../domain/duties/clocks';
import { shownKind } from '../../domain/incidents/sorting';
import type { Incident } from '../../domain/incidents/types';
import type { Policy } from '../../domain/policies/types';
import type { Caller, Deps } from '../deps';
import type { CaseIndex } from '../incidents/case-index';
import { whoHasItShort } from '../incidents/words-for';
import { kindOf, stateOf } from './present-duties';
import { readableCases } from './readable-cases';

/**
 * The clock wall: every clock that runs in a case the caller may open, what falls due first at the top. Permission is
 * asked before anything is counted (P3). Throws Refusal (noRole), StoreUnavailable.
 *
 * Graph: one delta query per register.
 */
export async function listClocks(deps: Deps, index: CaseIndex, caller: Caller, query: ListClocks): Promise<ClockWallView> {
  const { cases, now, incomplete } = await readableCases(deps, index, caller);
  const policies = await policiesOf(deps, cases);
  const among = <T>(wanted: readonly T[], value: T): boolean => wanted.length === 0 || wanted.includes(value);
  const found = cases
    .flatMap((incident) => runningIn(incident, policies.get(incident.policyVersion), now))
    .filter(({ kind, state }) => among(query.kind, kind) && among(query.state, state))
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt) || a.reference.localeCompare(b.reference));
  const pages = Math.max(1, Math.ceil(found.length / CLOCKS_PER_PAGE));
  const page = Math.min(query.page, pages);
  return {
    clocks: found.slice((page - 1) * CLOCKS_PER_PAGE, page * CLOCKS_PER_PAGE),
    total: found.length,
    page,
    pages,
    ...(incomplete ? { incomplete: serviceWords.incomplete } : {}),
  };
}

/** The few versions that cases were judged by; the store remembers them. */
async function policiesOf(deps: Deps, cases: readonly Incident[]): Promise<ReadonlyMap<string, Policy>> {
  const versions = [...new Set(cases.map(({ policyVersion }) => policyVersion))];
  const read = await Promise.all(versions.map((version) => deps.school.policyVersion(version)));
  return new Map(read.map((policy, index) => [versions[index] ?? policy.version, policy]));
}

function runningIn(incident: Incident, policy: Policy | undefined, now: Date): WallClockView[] {
  if (policy === undefined) return [];
  const facts = {
    reference: incident.reference,
    kindLabel: words.shownKinds[shownKind(incident)],
    laneLabel: words.lanes[incident.lane],
    whoHasIt: whoHasItShort(incident),
  };
  const clocks = clocksOf(incident, policy, now).flatMap((clock): WallClockView[] => {
    const state = stateOf(clock);
    if (state === 'notBegun' || state === 'ended' || clock.dueAt === undefined) return [];
    const { rule, dueAt } = clock;
    return [{ ...facts, label: words.clocks[rule.id], kind: kindOf(rule), state, dueAt: dueAt.toISOString() }];
  });
  return [...answerClock(incident, policy, now).map((clock) => ({ ...facts, ...clock })), ...clocks];
}

/** The clock of an alert that nobody has answered yet, in the time its priority counts in (ESC-12). */
function answerClock(
  { status, alert, priority }: Incident,
  policy: Policy,
  now: Date,
): Pick<WallClockView, 'label' | 'kind' | 'state' | 'dueAt'>[] {
  if (status !== 'new' || alert.movesOnAt === undefined) return [];
  const inMinutes = policy.times[priority].acknowledgeWithin.kind === 'minutes';
  const late = Date.parse(alert.movesOnAt) <= now.getTime();
  return [
    {
      label: words.answerClock,
      kind: inMinutes ? 'realHour' : 'schoolDay',
      state: late ? 'late' : 'running',
      dueAt: alert.movesOnAt,
    },
  ];
}
