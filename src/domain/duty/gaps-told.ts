import type { DutyGap } from './gaps';

/** A gap somebody has been told of. */
export interface ToldGap {
  what: string;
  from: string;
  until: string;
}

/**
 * Which gaps are news: each is told once, however often it is looked at, and although its beginning moves with the days
 * and its end comes into sight. `told` is what to remember from then on; a gap that was filled is forgotten, so that it
 * is news when it opens again.
 */
export function gapsToTell(
  gaps: readonly DutyGap[],
  before: readonly ToldGap[],
): { news: readonly DutyGap[]; told: readonly ToldGap[] } {
  const news = gaps.filter((gap) => !before.some((known) => isSame(known, gap)));
  return { news, told: gaps.map(toldOf) };
}

function isSame(known: ToldGap, gap: DutyGap): boolean {
  const overlaps = Date.parse(known.from) <= gap.until.getTime() && gap.from.getTime() <= Date.parse(known.until);
  return known.what === whatOf(gap) && overlaps;
}

function toldOf(gap: DutyGap): ToldGap {
  return { what: whatOf(gap), from: gap.from.toISOString(), until: gap.until.toISOString() };
}

function whatOf(gap: DutyGap): string {
  if (gap.kind === 'nobodyOnDuty') return `nobodyOnDuty ${gap.time}`;
  return gap.kind === 'roleEmpty' ? `roleEmpty ${gap.role}` : gap.kind;
}
