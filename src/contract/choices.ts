/** The closed lists that screens and dialogs offer, from the domain. */
export {
  CONCERN_KINDS,
  SUBJECT_KINDS,
  PARTS,
  PRIORITIES,
  LANES,
  INCIDENT_STATUSES,
  NAME_VISIBILITIES,
  RISK_AREAS,
} from '../domain/incidents/types';
export type {
  ConcernKind,
  SubjectKind,
  Part,
  Priority,
  Lane,
  IncidentStatus,
  NameVisibility,
  RiskArea,
  ChronologyKind,
} from '../domain/incidents/types';
export type { RoleName } from '../domain/people/types';
export type { GuidanceId } from '../domain/incidents/judgement';
export { STRENGTHS } from '../domain/policies/types';
export type { Strength, AgencyId } from '../domain/policies/types';
export { PARENTS_STATES } from '../domain/duties/types';
export type { ParentsState } from '../domain/duties/types';
export type { ClockId } from '../domain/policies/clocks';
