import type { ConcernKind } from '../incidents/types';
import { kindsWith } from './default-kinds';
import type { KindRule } from './types';

const RESPONDING = 'HAS Responding to online safety incidents';
const PROCEDURES = 'HAS Appendix 1';

/** HAS lists the risks without sorting them into the four Cs; what may harm a child follows its procedure. */
export const HASLINGFIELD_KINDS: Record<ConcernKind, KindRule> = kindsWith({
  bullying: { clause: RESPONDING },
  sexualImage: { clause: PROCEDURES },
  contact: { clause: PROCEDURES },
  hateOrExtremism: { clause: PROCEDURES },
  selfHarm: { clause: PROCEDURES },
  harmfulContent: { agencies: [{ id: 'police', clause: RESPONDING }], clause: RESPONDING },
  technical: { riskAreas: ['commerce', 'contact'] },
});
