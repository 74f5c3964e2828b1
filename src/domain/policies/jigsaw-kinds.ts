import type { ConcernKind } from '../incidents/types';
import type { KindRule } from './types';

/** Illegal activity and serious harm go to the safeguarding procedures at once; the policy lists what counts. */
const SERIOUS = 'JIG Reporting and responding';
const LEARNER = 'JIG Responding to learner actions';
const DEFAULT = 'default';

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
  },
  contact: {
    priority: 'high',
    riskAreas: ['contact'],
    staffRow: 'S10',
    illegalOrSeriousHarm: true,
    mediaForbidden: false,
    agencies: [{ id: 'ceop', clause: SERIOUS }],
    clause: SERIOUS,
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
  },
  selfHarm: {
    priority: 'high',
    riskAreas: ['conduct', 'content'],
    illegalOrSeriousHarm: true,
    mediaForbidden: false,
    agencies: [{ id: 'nspcc', clause: DEFAULT }],
    clause: SERIOUS,
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
  },
  technical: {
    priority: 'medium',
    riskAreas: ['commerce'],
    lane: 'technical',
    learnerRow: 'L06',
    staffRow: 'S05',
    illegalOrSeriousHarm: false,
    mediaForbidden: false,
    clause: `${LEARNER}, row 6`,
  },
  personalData: {
    priority: 'high',
    riskAreas: ['conduct'],
    lane: 'data',
    learnerRow: 'L09',
    staffRow: 'S12',
    illegalOrSeriousHarm: false,
    mediaForbidden: false,
    agencies: [{ id: 'ico', clause: 'JIG Data Protection' }],
    clause: 'JIG Data Protection',
  },
  aiTool: {
    priority: 'low',
    riskAreas: ['content'],
    lane: 'ai',
    illegalOrSeriousHarm: false,
    mediaForbidden: false,
    clause: 'JIG Use of Artificial Intelligence',
  },
  other: {
    priority: 'medium',
    riskAreas: [],
    illegalOrSeriousHarm: false,
    mediaForbidden: false,
    clause: DEFAULT,
  },
};
