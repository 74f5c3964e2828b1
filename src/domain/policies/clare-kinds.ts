import type { ConcernKind } from '../incidents/types';
import { DEFAULT } from './clause';
import { kindsWith } from './default-kinds';
import type { AgencyRule, KindRule } from './types';

const INCIDENTS = 'CLA 3 Incident management';
const RISKS = 'CLA 1 Rationale';

/** Suspected illegal material goes to the police and the IWF at once, and the local authority is informed. */
const ILLEGAL: readonly AgencyRule[] = [
  { id: 'police', clause: INCIDENTS },
  { id: 'iwf', clause: INCIDENTS },
  { id: 'localAuthority', clause: INCIDENTS },
];
/** A message that is particularly disturbing or breaks the law goes to the police. */
const POLICE: readonly AgencyRule[] = [{ id: 'police', clause: INCIDENTS }];

/** CLA files each risk under content, contact or conduct; it knows no fourth C. */
export const CLARE_KINDS: Record<ConcernKind, KindRule> = kindsWith({
  bullying: {
    riskAreas: ['contact', 'conduct'],
    riskAreasClause: RISKS,
    agencies: POLICE,
    clause: INCIDENTS,
  },
  sexualImage: {
    riskAreas: ['conduct'],
    riskAreasClause: RISKS,
    agenciesFirst: ILLEGAL,
    agencies: [],
    clause: INCIDENTS,
  },
  contact: {
    riskAreas: ['contact'],
    riskAreasClause: RISKS,
    agenciesFirst: POLICE,
    agencies: [],
    clause: INCIDENTS,
  },
  hateOrExtremism: {
    riskAreas: ['content', 'contact'],
    riskAreasClause: RISKS,
    agenciesFirst: POLICE,
    agencies: [{ id: 'act', clause: DEFAULT }],
    clause: INCIDENTS,
  },
  selfHarm: { riskAreas: ['content', 'conduct'], riskAreasClause: RISKS },
  harmfulContent: { riskAreas: ['content'], riskAreasClause: RISKS, agencies: ILLEGAL, clause: INCIDENTS },
  technical: { riskAreas: ['contact'], riskAreasClause: RISKS },
  personalData: { riskAreas: ['conduct'], riskAreasClause: RISKS },
});
