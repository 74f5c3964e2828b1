import type { Clock } from '../../domain/ports';
import type { Deps } from '../deps';
import { visitInTurn } from '../schools/visits';
import type { Look } from '../timer/loop';
import { keepAccessAfterAnswers } from './access-soon';

/** How often kept signatures of other copies are looked for, at one school: two units a time. */
const EVERY_MS = 60_000;

/**
 * Takes up, again and again, what a copy of the service left unwritten, and what follows from new answers. `schools`: those that have been used since the
 * start.
 */
export function createAgreementRounds(clock: Clock, schools: () => readonly Deps[]): Look {
  return visitInTurn(clock, EVERY_MS, schools, async (deps) => {
    const { agreements, log } = deps;
    try {
      await agreements.writer.takeUp();
      await keepAccessAfterAnswers(deps);
    } catch (error) {
      log.warn('agreementRoundFailed', { error: error instanceof Error ? error.name : 'unknown' });
    }
  });
}
