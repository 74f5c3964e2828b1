import type { CaseAgencyView } from '../../contract/cases';
import type { JudgedAgency } from '../../domain/incidents/judgement';
import { openingAt } from '../../domain/policies/opening-hours';
import type { Agency } from '../../domain/policies/types';
import type { Situation } from '../situation';

/** An agency of a case as it can be reached at this moment; none when the policy names it without knowing it. */
export function presentAgency({ id, clause }: JudgedAgency, { policy, now }: Situation): CaseAgencyView[] {
  return policy.agencies
    .filter((agency) => agency.id === id)
    .map((agency) => {
      const { name, telephone, outOfHoursTelephone, hours, website, advice } = agency;
      return {
        id,
        name,
        ...(telephone ? { telephone } : {}),
        ...(outOfHoursTelephone ? { outOfHours: outOfHoursTelephone } : {}),
        ...(hours ? { hours } : {}),
        ...openNow(agency, now),
        ...(website ? { website } : {}),
        haveReady: [...(advice?.haveReady ?? [])],
        neverSend: [...(advice?.neverSend ?? [])],
        clause,
        ...(advice ? { adviceClause: advice.clause } : {}),
      };
    });
}

function openNow({ openHours }: Agency, now: Date): Pick<CaseAgencyView, 'open'> {
  if (openHours === undefined) return {};
  const opening = openingAt(openHours, now);
  const until = opening.open ? opening.until : opening.opensAt;
  return { open: { now: opening.open, ...(until ? { until: until.toISOString() } : {}) } };
}
