import { ACCESS_CHANGES, AGREEMENT_VERSIONS, ROSTER, SIGN_LINKS, SIGNATURE_OUTBOX, SIGNATURES } from './agreements';
import { INCIDENT_CHRONOLOGY, STAFF_CONCERN_CHRONOLOGY } from './chronology';
import type { ListDefinition } from './definition';
import { EVIDENCE_ACCESS, INCIDENT_EVIDENCE, STAFF_CONCERN_EVIDENCE, STAFF_EVIDENCE_ACCESS } from './evidence';
import { INCIDENTS, STAFF_CONCERNS } from './incidents';
import { INTAKE_MAIL } from './intake-mail';
import { POLICIES, ROLES } from './school';
import { SCHOOL_TIMES } from './school-times';
import { SETTINGS } from './settings';
import { TIMERS } from './timers';

/** Every list Lantern keeps. */
export const ALL_LISTS: readonly ListDefinition[] = [
  INCIDENTS,
  INCIDENT_CHRONOLOGY,
  STAFF_CONCERNS,
  STAFF_CONCERN_CHRONOLOGY,
  INCIDENT_EVIDENCE,
  EVIDENCE_ACCESS,
  STAFF_CONCERN_EVIDENCE,
  STAFF_EVIDENCE_ACCESS,
  POLICIES,
  ROLES,
  SCHOOL_TIMES,
  TIMERS,
  AGREEMENT_VERSIONS,
  SIGNATURES,
  SIGNATURE_OUTBOX,
  ROSTER,
  SIGN_LINKS,
  INTAKE_MAIL,
  ACCESS_CHANGES,
  SETTINGS,
];

/** What a trust keeps for all its schools, in a site of its own. */
export const TRUST_LISTS: readonly ListDefinition[] = [TIMERS, SETTINGS];
