import { DAY, dateOfDay, dayOfDate, londonDate, londonInstant, londonMinutes } from '../calendar/london';
import { isOpenOn } from '../calendar/school-day';
import type { Policy } from '../policies/types';
import { CONCERN_KINDS, type Incident, type Priority, type Report } from './types';

/** Who reports the drill of the month: nobody of the school. */
export const DRILL_REPORTER = { id: 'lantern', name: 'Lantern' } as const;

/** Before the first and after the last lesson everybody is on the way: the drill of the month keeps clear of both, in minutes. */
const CLEAR_OF_THE_GATES = 45;

/** A fire drill is no concern: it is counted nowhere and appears in nothing a school reports. */
export function isDrill({ report }: { report: Pick<Report, 'source'> }): boolean {
  return report.source === 'drill';
}

/** A marked test incident of a priority, about nobody. It goes the way of a concern about a learner. */
export function drillReport(reportKey: string, priority: Priority, policy: Policy): Report {
  const ofPriority = CONCERN_KINDS.filter((kind) => policy.kinds[kind].priority === priority && !policy.kinds[kind].lane);
  return {
    reportKey,
    kind: ofPriority.includes('other') ? 'other' : (ofPriority[0] ?? 'other'),
    childInDanger: priority === 'danger',
    about: 'unknown',
    involved: [],
    whatHappened: 'TEST. This is a fire drill. No child is concerned. Press Acknowledge.',
    outsideSchool: false,
    nameVisibility: 'readers',
    toldInPerson: false,
    source: 'drill',
  };
}

/** What a drill showed. Without `seconds` nobody has pressed Acknowledge; `over`: and nobody will be asked any more. */
export interface DrillResult {
  reference: string;
  startedAt: string;
  priority: Priority;
  startedBy: string;
  seconds?: number;
  acknowledgedBy?: string;
  over: boolean;
}

export function drillResult(incident: Incident): DrillResult {
  const { reference, reportedAt, priority, reporter, acknowledgedBy, alert } = incident;
  const result = { reference, startedAt: reportedAt, priority, startedBy: reporter.name };
  if (!acknowledgedBy) return { ...result, over: alert.outcome === 'nobodyLeft' };
  const seconds = Math.round((Date.parse(acknowledgedBy.at) - Date.parse(reportedAt)) / 1000);
  return { ...result, seconds, acknowledgedBy: acknowledgedBy.name, over: true };
}

/**
 * Whether the drill of this month is due: a moment in school hours of some school day of the month, which nobody can
 * foretell without the seed. A service that was down then makes up for it in the school hours that are left.
 * `month` is the drill's name, such as 2026-11.
 */
export function monthlyDrill(now: Date, policy: Policy, seed: string): { month: string; due: boolean } {
  const today = londonDate(now);
  const month = today.slice(0, 7);
  const { opens, closes } = policy.schoolDay;
  const minutes = londonMinutes(now);
  const inHours = isOpenOn(today, policy.schoolDay) && minutes >= opens && minutes < closes;
  const at = inHours ? momentOf(month, policy, seed) : undefined;
  return { month, due: at !== undefined && now.getTime() >= at.getTime() };
}

function momentOf(month: string, policy: Policy, seed: string): Date | undefined {
  const days = schoolDaysOf(month, policy);
  const lot = lotOf(`${seed} ${month}`);
  const day = days[lot % days.length];
  if (day === undefined) return undefined;
  const { opens, closes } = policy.schoolDay;
  const room = Math.max(1, closes - opens - 2 * CLEAR_OF_THE_GATES);
  return londonInstant(day, opens + CLEAR_OF_THE_GATES + (Math.floor(lot / 31) % room));
}

function schoolDaysOf(month: string, { schoolDay }: Policy): number[] {
  const first = dayOfDate(`${month}-01`) ?? 0;
  const days = Array.from({ length: 31 }, (_none, index) => first + index * DAY);
  return days.filter((day) => dateOfDay(day).startsWith(month) && isOpenOn(dateOfDay(day), schoolDay));
}

/** The same number for the same text for ever (FNV-1a); nothing secret hangs on it. */
function lotOf(text: string): number {
  let lot = 0x811c9dc5;
  for (const sign of text) lot = Math.imul(lot ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return lot;
}
