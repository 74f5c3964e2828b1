import type { HealthFacts, Looked, SetUpFacts, SiteFacts } from './facts';

/**
 * Lines of the health page, in the order shown (what reports need first, then what alerts need, then the rest), each
 * with everything that may be found.
 */
export const FINDINGS = {
  signIn: ['ok', 'refused', 'away'],
  lists: ['ok', 'away', 'siteRefused', 'listsMissing', 'mayNotWrite', 'older', 'newer', 'writeAway'],
  people: ['ok', 'noPolicy', 'unheld'],
  bot: ['ok', 'refused', 'away'],
  channel: ['ok', 'refused', 'away'],
  clock: ['ok', 'notYet', 'stopped'],
  oldestAlert: ['ok', 'onItsWay', 'late', 'stuck'],
  permissions: ['ok', 'unknown', 'sitesSelectedMissing', 'tooWide', 'feedMissing'],
  directory: ['ok', 'refused', 'away'],
  mailbox: ['ok', 'notSet', 'refused', 'away'],
  intake: ['ok', 'notSet', 'noReceipts', 'refused', 'away'],
  units: ['ok', 'short'],
} as const;
export type HealthCheck = keyof typeof FINDINGS;
export type HealthFinding<Check extends HealthCheck = HealthCheck> = (typeof FINDINGS)[Check][number];
export const HEALTH_CHECKS = Object.keys(FINDINGS) as HealthCheck[];

/** `look`: it works, and somebody should look at it. `broken`: something people rely on does not work. */
export type HealthState = 'ok' | 'look' | 'broken';

export interface HealthLine {
  check: HealthCheck;
  state: HealthState;
  finding: HealthFinding;
}

/** An alert may take this long before somebody should look, and this long before it counts as stuck. Seconds. */
const ALERT_LATE = 60;
const ALERT_STUCK = 300;
/** Rounds of the clock that may be missed, and a fair time for a slow one, in seconds. */
const ROUNDS = 4;
const SLOW_ROUND = 60;
/** From this part of the granted units on, routine work waits (performance: routine goes up to three fifths). */
const UNITS_SHORT = 0.6;

type Verdict<Check extends HealthCheck> = readonly [HealthState, HealthFinding<Check>];

/** Judges what was found. Pure: the same facts give the same lines. */
export function judgeHealth(facts: HealthFacts, setUp: SetUpFacts): HealthLine[] {
  const verdicts: { [Check in HealthCheck]: Verdict<Check> } = {
    signIn: byLook(facts.signIn),
    lists: lists(facts),
    people: people(setUp),
    bot: byLook(facts.bot),
    channel: byLook(facts.channel),
    clock: clock(facts.clock),
    oldestAlert: oldestAlert(facts.oldestUndeliveredSeconds),
    permissions: permissions(facts),
    directory: byLook(facts.directory),
    mailbox: mailbox(facts.ways.mailbox),
    intake: intake(facts.intake),
    units: facts.units.used > facts.units.granted * UNITS_SHORT ? ['look', 'short'] : ['ok', 'ok'],
  };
  return HEALTH_CHECKS.map((check) => ({ check, state: verdicts[check][0], finding: verdicts[check][1] }));
}

/** The worst state of all lines. */
export function overall(lines: readonly HealthLine[]): HealthState {
  if (lines.some(({ state }) => state === 'broken')) return 'broken';
  return lines.some(({ state }) => state === 'look') ? 'look' : 'ok';
}

function byLook(looked: Looked): readonly [HealthState, Looked] {
  return looked === 'ok' ? ['ok', 'ok'] : ['broken', looked];
}

function lists({ sites, schema }: HealthFacts): Verdict<'lists'> {
  const both: readonly SiteFacts[] = [sites.school, sites.staff];
  const has = (found: (site: SiteFacts) => boolean): boolean => both.some(found);
  if (has(({ reads }) => reads === 'away')) return ['broken', 'away'];
  if (has(({ reads }) => reads === 'refused')) return ['broken', 'siteRefused'];
  if (has(({ missingLists }) => missingLists.length > 0)) return ['broken', 'listsMissing'];
  if (has(({ writes }) => writes === 'refused')) return ['broken', 'mayNotWrite'];
  if (schema.found === undefined || schema.found < schema.known) return ['broken', 'older'];
  if (schema.found > schema.known) return ['look', 'newer'];
  return has(({ writes }) => writes === 'away') ? ['look', 'writeAway'] : ['ok', 'ok'];
}

function people({ policy, unheld }: SetUpFacts): Verdict<'people'> {
  if (!policy) return ['broken', 'noPolicy'];
  return unheld.length > 0 ? ['broken', 'unheld'] : ['ok', 'ok'];
}

function clock({ secondsSinceLook, everySeconds }: HealthFacts['clock']): Verdict<'clock'> {
  if (secondsSinceLook === undefined) return ['look', 'notYet'];
  return secondsSinceLook > ROUNDS * everySeconds + SLOW_ROUND ? ['broken', 'stopped'] : ['ok', 'ok'];
}

function oldestAlert(seconds: number): Verdict<'oldestAlert'> {
  if (seconds > ALERT_STUCK) return ['broken', 'stuck'];
  return seconds > ALERT_LATE ? ['look', 'late'] : ['ok', seconds > 0 ? 'onItsWay' : 'ok'];
}

/** The token tells which consents there are; whether they suffice is tried by the other lines. */
function permissions({ signIn, permissions: granted, ways }: HealthFacts): Verdict<'permissions'> {
  if (signIn !== 'ok') return ['look', 'unknown'];
  if (!granted.includes('Sites.Selected')) return ['broken', 'sitesSelectedMissing'];
  if (granted.some((name) => /^Sites\..+\.All$/.test(name))) return ['look', 'tooWide'];
  return ways.activityFeed && !granted.includes('TeamsActivity.Send') ? ['look', 'feedMissing'] : ['ok', 'ok'];
}

function mailbox(found: HealthFacts['ways']['mailbox']): Verdict<'mailbox'> {
  if (found === 'notSet') return ['ok', 'notSet'];
  return found === 'ok' ? ['ok', 'ok'] : ['look', found];
}

/** What is forwarded becomes a report: where it cannot be read, somebody believes to have reported and has not. */
function intake(found: HealthFacts['intake']): Verdict<'intake'> {
  if (found === 'ok' || found === 'notSet') return ['ok', found];
  return [found === 'refused' ? 'broken' : 'look', found];
}
