import type { Classify } from '../../contract/cases';
import { mayClassify } from '../../domain/incidents/access';
import type { Caller, Deps } from '../deps';
import { badInput } from '../errors';
import { changeCase } from './change-case';
import type { CaseOutcome } from './change-case';
import { matrixOf } from './matrix';

/**
 * Sets the matrix row and the risk areas that the reporter never met (REP-9, ESC-6, ESC-7). Without a row the present
 * one stays. Throws Refusal (badInput for a row that is not in this case's matrix, notFound, notAllowed, conflict).
 *
 * Graph: reads and updates one item; creates one in the chronology list.
 */
export function classifyCase(deps: Deps, caller: Caller, reference: string, words: Classify): Promise<CaseOutcome> {
  return changeCase(deps, caller, reference, {
    may: mayClassify,
    action: ({ incident, situation }) => {
      const { matrixRow, riskAreas, serious } = words;
      if (matrixRow !== null && !matrixOf(incident, situation.policy).some(({ id }) => id === matrixRow)) {
        throw badInput([{ path: 'matrixRow', message: "Choose a row of this case's matrix." }]);
      }
      return {
        kind: 'classify',
        riskAreas,
        ...(matrixRow === null ? {} : { matrixRow }),
        ...(serious === undefined ? {} : { serious }),
      };
    },
  });
}
