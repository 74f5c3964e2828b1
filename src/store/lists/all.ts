import { INCIDENT_CHRONOLOGY, STAFF_CONCERN_CHRONOLOGY } from './chronology';
import type { ListDefinition } from './definition';
import { INCIDENTS, STAFF_CONCERNS } from './incidents';
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
  POLICIES,
  ROLES,
  SCHOOL_TIMES,
  TIMERS,
  SETTINGS,
];
