import { LANES, type Lane } from '../incidents/types';
import { DEFAULT } from './clause';
import { JIGSAW_LANES } from './jigsaw-lanes';
import type { ChainStep, LaneRule } from './types';

/**
 * What a policy makes of each lane: what its document states, and the product's own chain for everything else, which
 * differs from JIG's in nothing but that it is marked as a default.
 */
export function lanesWith(stated: Partial<Record<Lane, Partial<LaneRule>>>): Record<Lane, LaneRule> {
  const lanes = LANES.map((lane) => [lane, { ...asDefault(JIGSAW_LANES[lane]), ...stated[lane] }]);
  return Object.fromEntries(lanes) as Record<Lane, LaneRule>;
}

function asDefault(rule: LaneRule): LaneRule {
  return {
    chain: rule.chain.map((step): ChainStep => ({ ...step, clause: DEFAULT })),
    alarm: rule.alarm,
    alarmClause: DEFAULT,
    nextCallClause: DEFAULT,
    clause: DEFAULT,
  };
}
