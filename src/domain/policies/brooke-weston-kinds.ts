import type { ConcernKind } from '../incidents/types';
import { DEFAULT } from './clause';
import { kindsWith } from './default-kinds';
import type { KindRule } from './types';

const LOCO_PARENTIS = 'BWT 2.3';
const ESCALATES = 'BWT 5.6.2';
const RISKS = 'BWT 4.2';

/** BWT’s three areas of risk are content, contact and conduct under other names. It escalates four scenarios outside. */
export const BROOKE_WESTON_KINDS: Record<ConcernKind, KindRule> = kindsWith({
  bullying: {
    riskAreas: ['contact'],
    riskAreasClause: RISKS,
    // Threats, harassment and malicious messages; ordinary unkindness is for the academy itself.
    agencies: [
      { id: 'ceop', clause: ESCALATES },
      { id: 'police', clause: ESCALATES },
      { id: 'reportHarmfulContent', clause: DEFAULT },
    ],
    clause: ESCALATES,
  },
  sexualImage: { riskAreas: ['conduct', 'content'], riskAreasClause: RISKS, clause: LOCO_PARENTIS },
  contact: { riskAreas: ['contact'], riskAreasClause: RISKS, agencies: [], clause: ESCALATES },
  hateOrExtremism: { riskAreas: ['content'], riskAreasClause: RISKS, clause: LOCO_PARENTIS },
  harmfulContent: {
    riskAreas: ['content'],
    riskAreasClause: RISKS,
    agencies: [
      { id: 'police', clause: LOCO_PARENTIS },
      { id: 'reportHarmfulContent', clause: DEFAULT },
    ],
    clause: 'BWT 5.6.3',
  },
  // Break-ins into the academy’s systems are a crime.
  technical: {
    agencies: [{ id: 'police', clause: ESCALATES }],
    laneClause: 'BWT 5.4.2',
    clause: ESCALATES,
  },
  aiTool: { laneClause: 'BWT 5.2.2', clause: 'BWT 5.2.2' },
});
