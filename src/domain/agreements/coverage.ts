import type { Request } from './requests';
import { SIGNATURE_STATES, type SignatureState } from './states';
import type { AgreementAudience } from './types';

export type StateCounts = Record<SignatureState, number>;

/** How far one group has come with one agreement. */
export interface CoverageRow {
  audience: AgreementAudience;
  /** Year or class; absent where the group is the whole audience. */
  group?: string;
  counts: StateCounts;
  total: number;
}

export const COVERAGE_GROUPS = ['audience', 'year', 'class'] as const;
export type CoverageGroup = (typeof COVERAGE_GROUPS)[number];

/** Wanted signatures counted by agreement and group, in the order of their names (AUA-5). */
export function coverageOf(requests: readonly Request[], by: CoverageGroup): CoverageRow[] {
  const rows = new Map<string, CoverageRow>();
  for (const request of requests) {
    const group = groupOf(request, by);
    const key = `${request.audience}/${group ?? ''}`;
    const row = rows.get(key) ?? { audience: request.audience, group, counts: none(), total: 0 };
    row.counts[request.state] += 1;
    row.total += 1;
    rows.set(key, row);
  }
  return [...rows.values()].sort(
    (a, b) => a.audience.localeCompare(b.audience) || (a.group ?? '').localeCompare(b.group ?? '', 'en', { numeric: true }),
  );
}

/** Year or class of whom it is about; undefined where they have none, such as staff. */
export function groupOf({ subject }: Request, by: CoverageGroup): string | undefined {
  if (by === 'year') return subject.year;
  return by === 'class' ? subject.className : undefined;
}

function none(): StateCounts {
  return Object.fromEntries(SIGNATURE_STATES.map((state) => [state, 0])) as StateCounts;
}
