import type { Incident } from '../../domain/incidents/types';
import type { Timer } from '../../domain/ports';
import { inBackground } from '../background';
import type { Deps } from '../deps';
import { runTimer } from './run-timer';

/** Alerts for a report whose sender has just been answered; nobody waits for it. The timer itself is the safety net. */
export function alertSoon(deps: Deps, { timer, incident }: { timer: Timer; incident: Incident }): void {
  inBackground(deps, 'alertSoon', () => runTimer(deps, timer, incident));
}
