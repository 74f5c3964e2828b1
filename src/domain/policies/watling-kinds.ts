import type { ConcernKind } from '../incidents/types';
import { DEFAULT } from './clause';
import { kindsWith } from './default-kinds';
import type { KindRule } from './types';

const ILLEGAL = 'WAT Illegal Incidents';
const OTHER = 'WAT Other Incidents';

/**
 * Whatever may be illegal goes to the police at once, before the agencies of WAT’s schedule: images of child abuse,
 * grooming, obscene material sent to a child, criminally racist material.
 */
export const WATLING_KINDS: Record<ConcernKind, KindRule> = kindsWith({
  bullying: { clause: 'WAT Communications' },
  sexualImage: {
    agenciesFirst: [{ id: 'police', clause: ILLEGAL }],
    clause: ILLEGAL,
  },
  contact: {
    agenciesFirst: [{ id: 'police', clause: OTHER }],
    clause: OTHER,
  },
  hateOrExtremism: {
    agenciesFirst: [{ id: 'police', clause: OTHER }],
    clause: OTHER,
  },
  harmfulContent: {
    agencies: [
      { id: 'police', clause: ILLEGAL },
      { id: 'reportHarmfulContent', clause: DEFAULT },
    ],
    clause: OTHER,
  },
  technical: { laneClause: 'WAT Technical – infrastructure', clause: 'WAT Technical – infrastructure' },
  personalData: { laneClause: 'WAT Data Protection', clause: 'WAT Data Protection' },
});
