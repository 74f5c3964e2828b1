import { isLastResort } from '../../domain/escalation/chain';
import { contextOf } from '../../domain/escalation/next-step';
import { withLastResort } from '../../domain/incidents/agencies';
import type { JudgedAgency } from '../../domain/incidents/judgement';
import type { Incident } from '../../domain/incidents/types';
import type { Situation } from '../situation';

/** Who was named since may have been the last whom an alert could go to: then it is for the local authority (P3). */
export function withLastResortNow(
  agencies: readonly JudgedAgency[],
  incident: Incident,
  situation: Situation,
): readonly JudgedAgency[] {
  return isLastResort(contextOf({ incident, ...situation })) ? withLastResort(agencies) : agencies;
}
