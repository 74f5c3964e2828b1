import type { ReceiptView } from '../../contract/reports';
import { mayReport } from '../../domain/incidents/access';
import { judge } from '../../domain/incidents/judge';
import { registerOf } from '../../domain/incidents/lanes';
import { cutBody, withholdMedia } from '../../domain/incidents/media';
import { newIncident } from '../../domain/incidents/new-incident';
import { REGISTERS } from '../../domain/incidents/types';
import type { Incident, Register, Report } from '../../domain/incidents/types';
import { personAt } from '../../domain/people/roles';
import type { Timer } from '../../domain/ports';
import type { Caller, Deps } from '../deps';
import { keyTaken, noRole } from '../errors';
import { situationNow, situationOf } from '../situation';
import type { Situation } from '../situation';
import { within } from '../within';
import { presentReceipt } from './present-receipt';

/** Whoever receives a report alerts at once; when it cannot, the timer does after this long. */
const ALERT_WITHIN_MS = 30_000;

/** The other register gets this long to say that the report is not there; the sender does not wait for more. */
const ELSEWHERE_MS = 1_500;

/** Longest message body that is kept, in characters; what is over is cut and marked (the hash is of the whole). */
export const BODY_LIMIT = 240_000;

export interface Reported {
  receipt: ReceiptView;
  incident: Incident;
  /** The promise of an alert. The door answers first, then hands it to `alertSoon`. */
  timer: Timer;
}

/**
 * Receives a report: judge, promise the alert, create the incident. When this returns, the report is in the list
 * exactly once and its alert is certain, whatever happens next (P1, P2). The same report key again returns the same
 * receipt. Throws Refusal (noRole, conflict), StoreUnavailable (send it again), NotSetUp.
 *
 * Graph: creates one item in `Timers`, one in `Incidents` or `StaffConcerns`, and asks the other of these for the key
 * (Sites.Selected, write).
 */
export async function reportConcern(deps: Deps, caller: Caller, report: Report): Promise<Reported> {
  const situation = await situationNow(deps);
  const { now, holdings } = situation;
  if (!mayReport(personAt(holdings, caller, now))) throw noRole();
  return receive(deps, situation, caller, report);
}

/** The same without asking who it is: for what Lantern itself reports, a fire drill. */
export async function receive(deps: Deps, situation: Situation, caller: Caller, report: Report): Promise<Reported> {
  const { now, policy } = situation;
  const judgement = judge({ ...situation, report, reporterId: caller.id });
  const register = registerOf(judgement.lane);
  const { timer, elsewhere } = await promiseAlert(deps, report.reportKey, register, now);
  if (elsewhere) return repeated(deps, caller, elsewhere, timer);

  const fresh = newIncident({
    report: withoutWhatMayNotBeKept(report, judgement.mediaAllowed),
    judgement,
    reporter: { id: caller.id, name: caller.name },
    now,
    hasher: deps.hasher,
    words: policy.words,
  });
  const { incident, created } = await deps.registers[register].create(fresh);
  if (!created) return repeated(deps, caller, incident, timer);
  return { receipt: presentReceipt(incident, situation, { repeated: false }), incident, timer };
}

/**
 * The promise, and the record that an earlier try left in the other register: roles may have changed between the tries,
 * so that this one is judged into another register, whose unique key knows nothing of the first (P1).
 */
async function promiseAlert(
  deps: Deps,
  reportKey: string,
  register: Register,
  now: Date,
): Promise<{ timer: Timer; elsewhere: Incident | undefined }> {
  const promisedAt = now.toISOString();
  const dueAt = new Date(now.getTime() + ALERT_WITHIN_MS).toISOString();
  const [timer, found] = await Promise.all([
    deps.timers.promise({ timerKey: reportKey, register, dueAt, promisedAt }),
    findElsewhere(deps, reportKey, register),
  ]);
  if (found || timer.register === register) return { timer, elsewhere: found };
  // An earlier try did go there: now only a sure answer will do.
  return { timer, elsewhere: await deps.registers[timer.register].findByReportKey(reportKey) };
}

/** Asked beside the promise, so that it costs no time. That a site is out of reach must not stop the other's reports. */
async function findElsewhere(deps: Deps, reportKey: string, register: Register): Promise<Incident | undefined> {
  const others = REGISTERS.filter((other) => other !== register);
  const asked = Promise.all(others.map((other) => deps.registers[other].findByReportKey(reportKey)));
  try {
    return (await within(ELSEWHERE_MS, asked)).find((incident) => incident !== undefined);
  } catch (error) {
    deps.log.warn('otherRegisterUnknown', { register, error: error instanceof Error ? error.name : 'unknown' });
    return undefined;
  }
}

async function repeated(deps: Deps, caller: Caller, incident: Incident, timer: Timer): Promise<Reported> {
  // A key that somebody else used tells nothing about their report.
  if (incident.reporter.id !== caller.id) throw keyTaken();
  const situation = await situationOf(deps, incident);
  return { receipt: presentReceipt(incident, situation, { repeated: true }), incident, timer };
}

/** P4 before anything leaves this function; a body that is too long is cut. */
function withoutWhatMayNotBeKept(report: Report, mediaAllowed: boolean): Report {
  if (report.message === undefined) return report;
  const message = withholdMedia(report.message, { mediaForbidden: !mediaAllowed });
  return { ...report, message: cutBody(message, BODY_LIMIT) };
}
