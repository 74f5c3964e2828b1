import type { CaseView } from '../../contract/cases';
import { words } from '../../contract/words/en-gb';
import { agenciesFor, isSeriousSince } from '../../domain/incidents/agencies';
import { isSerious } from '../../domain/incidents/guidance';
import type { Incident } from '../../domain/incidents/types';
import { actionsOfCase, presentActions } from '../duties/case-actions';
import type { Situation } from '../situation';
import { matrixOf } from './matrix';
import { presentAgency } from './present-agency';
import { judgementOfTheDay } from './present-receipt';
import { withLastResortNow } from './last-resort';

type PolicyParts = Pick<
  CaseView,
  'priorityClause' | 'serious' | 'matrix' | 'matrixRows' | 'actions' | 'agencies' | 'guidance' | 'policy'
>;

/**
 * What the policy version of the day says about a case (P6), each part with its clause: the actions of the matrix row
 * that stands now and what it says of parents (ESC-11), the agencies of its lane, the guidance that the reporter was given.
 */
export function presentPolicyParts(incident: Incident, situation: Situation): PolicyParts {
  const { policy } = situation;
  const judgement = judgementOfTheDay(incident, situation);
  const rows = matrixOf(incident, policy);
  const row = rows.find(({ id }) => id === incident.matrixRow);
  return {
    priorityClause: judgement.priorityClause,
    ...seriousOf(incident, situation),
    ...(row ? { matrix: { row: row.id, incident: row.incident } } : {}),
    matrixRows: rows.map(({ id, incident: text }) => ({ row: id, incident: text })),
    actions: actionsOfCase(incident, policy).flatMap((action) => presentActions(action, incident, situation)),
    agencies: withLastResortNow(agenciesFor(incident.report, incident.lane, policy, incident), incident, situation).flatMap(
      (agency) => presentAgency(agency, situation),
    ),
    guidance: judgement.guidance.map(({ id, clause }) => ({ text: words.guidance[id], clause })),
    policy: { version: policy.version, title: policy.title },
  };
}

function seriousOf(incident: Incident, { policy }: Situation): Pick<CaseView, 'serious'> {
  if (isSerious({ report: incident.report, policy })) return { serious: 'report' };
  return isSeriousSince(incident.lane, policy, incident) ? { serious: 'classified' } : {};
}
