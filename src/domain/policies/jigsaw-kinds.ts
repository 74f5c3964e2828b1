import type { ConcernKind } from '../incidents/types';
import { DEFAULT } from './clause';
import type { KindRule } from './types';

/** Illegal activity and serious harm go to the safeguarding procedures at once; the policy lists what counts. */
const SERIOUS = 'JIG Reporting and responding';
const LEARNER = 'JIG Responding to learner actions';

/** JIG names the four Cs without saying which concern is which, and no priority but that serious ones cannot wait. */
const SET_BY_PRODUCT = { riskAreasClause: DEFAULT, priorityClause: DEFAULT };

/** What JIG makes of each kind of concern: matrix rows, risk areas and, where it says so, the agencies it names. */
export const JIGSAW_KINDS: Record<ConcernKind, KindRule> = {
  bullying: {
    priority: 'medium',
    riskAreas: ['conduct'],
    learnerRow: 'L04',
    staffRow: 'S09',
    illegalOrSeriousHarm: false,
    mediaForbidden: false,
    clause: `${LEARNER}, row 4`,
    ...SET_BY_PRODUCT,
  },
  sexualImage: {
    priority: 'high',
    riskAreas: ['conduct', 'content'],
    learnerRow: 'L01',
    staffRow: 'S01',
    illegalOrSeriousHarm: true,
    mediaForbidden: true,
    agencies: [
      { id: 'ceop', clause: SERIOUS },
      { id: 'iwf', clause: 'JIG Filtering' },
    ],
    clause: SERIOUS,
    riskAreasClause: DEFAULT,
  },
  contact: {
    priority: 'high',
    riskAreas: ['contact'],
    staffRow: 'S10',
    illegalOrSeriousHarm: true,
    mediaForbidden: false,
    agencies: [{ id: 'ceop', clause: SERIOUS }],
    clause: SERIOUS,
    riskAreasClause: DEFAULT,
  },
  hateOrExtremism: {
    priority: 'high',
    riskAreas: ['content'],
    learnerRow: 'L01',
    staffRow: 'S01',
    illegalOrSeriousHarm: true,
    mediaForbidden: false,
    agencies: [
      { id: 'act', clause: DEFAULT },
      { id: 'reportHarmfulContent', clause: SERIOUS },
    ],
    clause: SERIOUS,
    riskAreasClause: DEFAULT,
  },
  selfHarm: {
    priority: 'high',
    riskAreas: ['conduct', 'content'],
    illegalOrSeriousHarm: true,
    mediaForbidden: false,
    agencies: [{ id: 'nspcc', clause: DEFAULT }],
    clause: SERIOUS,
    riskAreasClause: DEFAULT,
  },
  harmfulContent: {
    priority: 'medium',
    riskAreas: ['content'],
    learnerRow: 'L08',
    staffRow: 'S03',
    illegalOrSeriousHarm: false,
    mediaForbidden: false,
    agencies: [{ id: 'reportHarmfulContent', clause: SERIOUS }],
    clause: `${LEARNER}, row 8`,
    ...SET_BY_PRODUCT,
  },
  technical: {
    priority: 'medium',
    riskAreas: ['commerce'],
    lane: 'technical',
    laneClause: 'JIG Technical Security',
    learnerRow: 'L06',
    staffRow: 'S05',
    illegalOrSeriousHarm: false,
    mediaForbidden: false,
    clause: `${LEARNER}, row 6`,
    ...SET_BY_PRODUCT,
  },
  personalData: {
    priority: 'high',
    riskAreas: ['conduct'],
    lane: 'data',
    laneClause: 'JIG Data Protection',
    learnerRow: 'L09',
    staffRow: 'S12',
    illegalOrSeriousHarm: false,
    mediaForbidden: false,
    agencies: [{ id: 'ico', clause: 'JIG Data Protection' }],
    clause: 'JIG Data Protection',
    ...SET_BY_PRODUCT,
  },
  aiTool: {
    priority: 'low',
    riskAreas: ['content'],
    lane: 'ai',
    laneClause: 'JIG Use of Artificial Intelligence',
    illegalOrSeriousHarm: false,
    mediaForbidden: false,
    clause: 'JIG Use of Artificial Intelligence',
    ...SET_BY_PRODUCT,
  },
  other: {
    priority: 'medium',
    riskAreas: [],
    illegalOrSeriousHarm: false,
    mediaForbidden: false,
    clause: DEFAULT,
    ...SET_BY_PRODUCT,
  },
};
