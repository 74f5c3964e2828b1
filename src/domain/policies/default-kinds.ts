import { CONCERN_KINDS, type ConcernKind } from '../incidents/types';
import { DEFAULT } from './clause';
import { JIGSAW_KINDS } from './jigsaw-kinds';
import type { KindRule } from './types';

/** What a document says of a kind in place of the default. */
export type StatedKind = Partial<KindRule>;

/**
 * What a policy makes of each kind: what its document states, and JIG's reading of everything else as a marked default.
 * Agencies of a kind are the document's once it names any.
 */
export function kindsWith(stated: Partial<Record<ConcernKind, StatedKind>>): Record<ConcernKind, KindRule> {
  const kinds = CONCERN_KINDS.map((kind) => [kind, { ...asDefault(JIGSAW_KINDS[kind]), ...stated[kind] }]);
  return Object.fromEntries(kinds) as Record<ConcernKind, KindRule>;
}

function asDefault(rule: KindRule): KindRule {
  return {
    ...rule,
    ...(rule.agencies ? { agencies: rule.agencies.map(({ id }) => ({ id, clause: DEFAULT })) } : {}),
    ...(rule.lane ? { laneClause: DEFAULT } : {}),
    clause: DEFAULT,
    priorityClause: DEFAULT,
    riskAreasClause: DEFAULT,
  };
}
