import type { TellingOutcome } from '../../domain/escalation/alert-state';
import { composeAlert } from '../../domain/escalation/compose-alert';
import type { AlarmStep, TellStep } from '../../domain/escalation/next-step';
import type { DeliveryTarget, Incident } from '../../domain/incidents/types';
import type { TellResult } from '../../domain/ports';
import type { AlertMessage } from '../../domain/escalation/alert-message';
import type { Deps } from '../deps';
import type { Situation } from '../situation';

export interface Telling {
  incident: Incident;
  step: TellStep | AlarmStep;
  situation: Situation;
  /** Claims of this timer since it last succeeded: more than one, and the card may have gone out before (P2). */
  attempts: number;
  /** The time for trying again is over: what is out of reach counts as refused. */
  goRound: boolean;
}

type Told = TellingOutcome['results'][number];

/**
 * Sends the card of one step to everybody in it; when Teams refuses the channel, to those who read it. Never throws: a
 * target that fails may be tried again.
 */
export async function tellStep(deps: Deps, telling: Telling): Promise<TellingOutcome['results']> {
  const { incident, step, situation, attempts, goRound } = telling;
  const cause = step.kind === 'alarm' ? 'nobodyLeft' : step.cause;
  const message = composeAlert(incident, { ...situation, cause, repeat: attempts > 1, telling: step });
  const tellAll = (targets: readonly DeliveryTarget[]): Promise<Told[]> =>
    Promise.all(targets.map(async (target) => ({ target, result: await tellOne(deps, target, message, goRound) })));
  const told = await tellAll(step.targets);
  const channelRefused = told.some(({ target, result }) => target.kind === 'channel' && result.outcome === 'refused');
  const inPerson = channelRefused && step.kind === 'tell' ? await tellAll(step.standIns) : [];
  return [...told, ...inPerson];
}

async function tellOne(deps: Deps, target: DeliveryTarget, message: AlertMessage, goRound: boolean): Promise<TellResult> {
  const result = await tryOne(deps, target, message, goRound);
  // The reason of a refusal comes from outside and may say anything: it stays out of the log (P7).
  deps.log.info('alert', { reference: message.reference, to: target.kind, outcome: result.outcome });
  return result;
}

async function tryOne(deps: Deps, target: DeliveryTarget, message: AlertMessage, goRound: boolean): Promise<TellResult> {
  try {
    const result = await deps.notifier.tell(target, message, { goRound });
    return result.outcome === 'tryAgain' && goRound ? { outcome: 'refused', reason: result.reason } : result;
  } catch {
    return { outcome: goRound ? 'refused' : 'tryAgain', reason: 'The notifier failed.' };
  }
}
