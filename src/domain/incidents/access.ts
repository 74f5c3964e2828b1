import { toldPersonally } from '../escalation/chain';
import { excludedFrom, namedIn } from '../people/exclusion';
import type { Person, RoleHolding } from '../people/types';
import { FIRST_TO_ACT, LANE_READERS } from './lane-readers';
import { registerOf } from './lanes';
import { LANES } from './types';
import type { Incident, Register } from './types';
import { MOVES } from './workflow';

/** What of a case decides who may do what with it. */
export type AccessCase = Pick<
  Incident,
  'report' | 'reportedAt' | 'reporter' | 'lane' | 'deliveries' | 'status' | 'acknowledgedBy' | 'owner' | 'work'
>;

/** What somebody may do with a case now; screens show exactly these (P8). */
export interface CaseAbilities {
  open: boolean;
  acknowledge: boolean;
  take: boolean;
  addNote: boolean;
  classify: boolean;
  record: boolean;
  seeReporter: boolean;
}

/** Whoever holds a role in the school may report a concern. */
export function mayReport(person: Person): boolean {
  return person.roles.length > 0;
}

/** Whoever holds a role beyond that of staff has a list of cases, if perhaps an empty one. */
export function mayListCases(person: Person): boolean {
  return person.roles.some((role) => role !== 'staff');
}

/** Whether some lane of a register is this person's work, so that its cases are in their list. */
export function readsRegister(person: Person, register: Register): boolean {
  const lanes = LANES.filter((lane) => registerOf(lane) === register);
  return lanes.some((lane) => person.roles.some((role) => LANE_READERS[lane].includes(role)));
}

/** The readers of the lane, and whoever a step of the alert was sent to, open a case; never one about themselves. */
export function mayOpenCase(
  person: Person,
  incident: AccessCase,
  holdings: readonly RoleHolding[],
  now: Date,
): boolean {
  if (isAboutThem(person, incident, holdings, now)) return false;
  return readsLane(person, incident) || (mayReport(person) && wasTold(person, incident));
}

/** Whoever may open a case may say that they have it; so may those whom only the alarm reached. */
export function mayAcknowledge(
  person: Person,
  incident: AccessCase,
  holdings: readonly RoleHolding[],
  now: Date,
): boolean {
  if (mayOpenCase(person, incident, holdings, now)) return true;
  return (
    mayReport(person) && heardTheAlarm(person, incident) && !isAboutThem(person, incident, holdings, now)
  );
}

/** Whoever may open a case may take it, also from somebody else. */
export function mayTake(
  person: Person,
  incident: AccessCase,
  holdings: readonly RoleHolding[],
  now: Date,
): boolean {
  return mayOpenCase(person, incident, holdings, now);
}

/** Whoever may open a case may add a note to it. */
export function mayAddNote(
  person: Person,
  incident: AccessCase,
  holdings: readonly RoleHolding[],
  now: Date,
): boolean {
  return mayOpenCase(person, incident, holdings, now);
}

/** The readers of the lane, and whoever has taken the case, set its risk areas, matrix row and priority (REP-9). */
export function mayClassify(
  person: Person,
  incident: AccessCase,
  holdings: readonly RoleHolding[],
  now: Date,
): boolean {
  const worksOnIt = readsLane(person, incident) || incident.owner?.id === person.id;
  return worksOnIt && mayOpenCase(person, incident, holdings, now);
}

/** The same people put on record what was done about it: actions, clocks, parents (CAS-3, ESC-11). */
export function mayRecord(
  person: Person,
  incident: AccessCase,
  holdings: readonly RoleHolding[],
  now: Date,
): boolean {
  return mayClassify(person, incident, holdings, now);
}

/** And they name who turns out to be involved, or take back a name that was a mistake (ESC-4). */
export function mayName(
  person: Person,
  incident: AccessCase,
  holdings: readonly RoleHolding[],
  now: Date,
): boolean {
  return mayClassify(person, incident, holdings, now);
}

/** Whoever may act on a case may pass it on. */
export function mayPass(
  person: Person,
  incident: AccessCase,
  holdings: readonly RoleHolding[],
  now: Date,
): boolean {
  return mayClassify(person, incident, holdings, now);
}

/** To a reader of the lane whom the concern does not name in any part: the rule of a next step (ESC-4). */
export function mayBePassed(
  person: Person,
  incident: AccessCase,
  holdings: readonly RoleHolding[],
  now: Date,
): boolean {
  const isNamed = namedIn(incident).has(person.id);
  return readsLane(person, incident) && !isNamed && mayOpenCase(person, incident, holdings, now);
}

/**
 * Every reader of a case sees who reported it, unless the reporter asked that only those who must act do: those told
 * personally, those first to act in the lane, whoever acknowledged it and whoever has taken it (REP-12).
 */
export function maySeeReporter(
  person: Person,
  incident: AccessCase,
  holdings: readonly RoleHolding[],
  now: Date,
): boolean {
  if (!mayOpenCase(person, incident, holdings, now)) return false;
  return incident.report.nameVisibility === 'readers' || mustAct(person, incident);
}

/**
 * Whoever may open a case and may learn who reported it opens its evidence: an e-mail says to whom it was sent, which is
 * nearly always the reporter (REP-12).
 */
export function mayOpenEvidence(
  person: Person,
  incident: AccessCase,
  holdings: readonly RoleHolding[],
  now: Date,
): boolean {
  return maySeeReporter(person, incident, holdings, now);
}

/** Whoever reported a concern follows their own report. */
export function mayFollowOwnReport(person: Person, incident: Pick<Incident, 'reporter'>): boolean {
  return incident.reporter.id === person.id;
}

/** The sentences above, together with what the case's status still allows. */
export function abilitiesOf(
  person: Person,
  incident: AccessCase,
  holdings: readonly RoleHolding[],
  now: Date,
): CaseAbilities {
  const moves = MOVES[incident.status];
  return {
    open: mayOpenCase(person, incident, holdings, now),
    acknowledge: moves.acknowledge !== undefined && mayAcknowledge(person, incident, holdings, now),
    take:
      moves.take !== undefined &&
      incident.owner?.id !== person.id &&
      mayTake(person, incident, holdings, now),
    addNote: moves.note !== undefined && mayAddNote(person, incident, holdings, now),
    classify: moves.classify !== undefined && mayClassify(person, incident, holdings, now),
    record: moves.record !== undefined && mayRecord(person, incident, holdings, now),
    seeReporter: maySeeReporter(person, incident, holdings, now),
  };
}

function isAboutThem(
  person: Person,
  incident: AccessCase,
  holdings: readonly RoleHolding[],
  now: Date,
): boolean {
  return excludedFrom(incident, holdings, now).has(person.id);
}

function readsLane(person: Person, incident: AccessCase): boolean {
  return person.roles.some((role) => LANE_READERS[incident.lane].includes(role));
}

function wasTold(person: Person, incident: AccessCase): boolean {
  return toldPersonally(incident.deliveries).has(person.id);
}

function heardTheAlarm(person: Person, incident: AccessCase): boolean {
  return incident.deliveries.some(
    ({ step, target }) => step < 0 && target.kind === 'person' && target.personId === person.id,
  );
}

function mustAct(person: Person, incident: AccessCase): boolean {
  const firstToAct = person.roles.some((role) => FIRST_TO_ACT[incident.lane].includes(role));
  const hasIt = [incident.acknowledgedBy?.id, incident.owner?.id].includes(person.id);
  return firstToAct || hasIt || wasTold(person, incident);
}
