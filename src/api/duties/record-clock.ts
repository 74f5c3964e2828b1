import type { RecordClock } from '../../contract/duties';
import { words } from '../../contract/words/en-gb';
import { hasClock } from '../../domain/duties/clocks';
import type { ClockStep, Recording } from '../../domain/duties/record';
import type { Caller, Deps } from '../deps';
import { badInput } from '../errors';
import type { CaseOutcome } from '../incidents/change-case';
import type { LoadedCase } from '../incidents/load-case';
import { wakeClocks } from '../timer/clock-timer';
import { notAhead, putOnRecord } from './put-on-record';

/** Long enough for the change to be stored before the clocks are looked at. */
const SOON_MS = 60_000;

/**
 * A clock begins at a moment, is stopped by the agency's reference number, is not needed, or goes on after a mistake
 * (ESC-14, DAT-4). Throws Refusal (badInput, conflict, notFound, notAllowed), StoreUnavailable.
 *
 * Graph: besides the change, one item of `Timers` when the clock is to run.
 */
export function recordClock(deps: Deps, caller: Caller, reference: string, given: RecordClock): Promise<CaseOutcome> {
  return putOnRecord(deps, caller, reference, async (loaded) => {
    const recording = recordingOf(loaded, given);
    const { incident, situation } = loaded;
    const runs = given.step.to === 'begin' || given.step.to === 'goOn';
    if (runs) await wakeClocks(deps, incident, new Date(situation.now.getTime() + SOON_MS));
    return recording;
  });
}

function recordingOf({ incident, situation }: LoadedCase, { clock, step, seen }: RecordClock): Recording {
  if (!hasClock(incident, situation.policy, clock))
    throw badInput([{ path: 'clock', message: 'This case has no such clock.' }]);
  return { what: 'clock', clock, label: words.clocks[clock], step: stepOf(step, situation.now), ...(seen ? { seen } : {}) };
}

function stepOf(step: RecordClock['step'], now: Date): ClockStep {
  return step.to === 'begin' ? { to: 'begin', at: notAhead('step.at', step.at, now) } : step;
}
