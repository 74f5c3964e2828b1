import { isSeveral } from '../schools/schools';
import type { Schools } from '../schools/schools';
import type { Deps } from '../deps';
import { situationNow } from '../situation';
import type { HealthSources, StoreReadiness } from './sources';

export interface Readiness {
  ready: boolean;
  checks: { policy: boolean } & Partial<StoreReadiness>;
}

type Look = HealthSources['look'];

/** A look costs resource units, and platforms ask every few seconds: it is shared, and good news is kept for longer. */
const KEEP_MS = { good: 60_000, bad: 5_000 };

/**
 * Answers whether this copy can take a report. Never throws. `look` tells what Graph stands behind. One of several
 * schools that is not set up must not take the service from the others, so with several only `look` counts.
 */
export function createReadiness(
  schools: Schools,
  look: Look | undefined,
  now: () => number = Date.now,
): () => Promise<Readiness> {
  const store = look && seldom(look, now);
  return async () => {
    const [found, policy] = await Promise.all([
      store?.(),
      isSeveral(schools) || hasPolicy(schools.at(undefined)),
    ]);
    const checks = { ...found, policy };
    return { ready: Object.values(checks).every(Boolean), checks };
  };
}

function hasPolicy(deps: Deps | undefined): Promise<boolean> {
  if (deps === undefined) return Promise.resolve(false);
  return situationNow(deps).then(
    () => true,
    () => false,
  );
}

function seldom(look: Look, now: () => number): Look {
  let held: { answer: Promise<StoreReadiness>; until: number } | undefined;
  return () => {
    if (held && now() < held.until) return held.answer;
    const mine = { answer: look(), until: Number.POSITIVE_INFINITY };
    held = mine;
    void mine.answer.then((found) => {
      const good = Object.values(found).every(Boolean);
      mine.until = now() + (good ? KEEP_MS.good : KEEP_MS.bad);
    });
    return mine.answer;
  };
}
