import type { Timer } from '../../domain/ports';
import { inBackground } from '../background';
import type { Deps } from '../deps';
import { runTimer } from './run-timer';

/** Alerts for a report whose sender has just been answered; nobody waits for it. The timer itself is the safety net. */
export function alertSoon(deps: Deps, timer: Timer): void {
  inBackground(deps, 'alertSoon', () => runTimer(deps, timer));
}
