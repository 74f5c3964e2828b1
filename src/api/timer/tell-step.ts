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
}

/** Sends the card of one step to everybody in it. Never throws: a target that fails may be tried again. */
export async function tellStep(deps: Deps, telling: Telling): Promise<TellingOutcome['results']> {
  const { incident, step, situation, attempts } = telling;
  const cause = step.kind === 'alarm' ? 'nobodyLeft' : step.cause;
  const message = composeAlert(incident, { ...situation, cause, repeat: attempts > 1, telling: step });
  return Promise.all(
    step.targets.map(async (target) => {
      const result = await tellOne(deps, target, message);
      // The reason of a refusal comes from outside and may say anything: it stays out of the log (P7).
      deps.log.info('alert', { reference: incident.reference, to: target.kind, outcome: result.outcome });
      return { target, result };
    }),
  );
}

async function tellOne(deps: Deps, target: DeliveryTarget, message: AlertMessage): Promise<TellResult> {
  try {
    return await deps.notifier.tell(target, message);
  } catch {
    return { outcome: 'tryAgain', reason: 'The notifier failed.' };
  }
}
