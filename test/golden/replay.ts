import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rehearse } from '../../src/domain/escalation/rehearse';
import type { Report } from '../../src/domain/incidents/types';
import type { RoleHolding } from '../../src/domain/people/types';
import type { Policy } from '../../src/domain/policies/types';

/** Judgements as they were made with a policy version of November 2026, whole and by themselves. */
export interface Golden {
  policy: Policy;
  holdings: RoleHolding[];
  cases: { title: string; at: string; report: Report; said: Said }[];
}

/** What must never change for a version once in force: where it went, how urgent, who was told when, and by what. */
export interface Said {
  lane: string;
  priority: string;
  matrixRow?: string;
  actions: string[];
  steps: string[];
}

export function golden(): Golden {
  return JSON.parse(readFileSync(path.join(__dirname, 'judgements-2026-11.json'), 'utf8')) as Golden;
}

export function replay(
  { policy, holdings }: Pick<Golden, 'policy' | 'holdings'>,
  report: Report,
  at: string,
): Said {
  const { judgement, steps } = rehearse({
    report,
    reporterId: 'teacher-1',
    policy,
    holdings,
    at: new Date(at),
  });
  return {
    lane: `${judgement.lane} ${judgement.laneClause}`,
    priority: `${judgement.priority} ${judgement.priorityClause}`,
    ...(judgement.matrix ? { matrixRow: judgement.matrix.row } : {}),
    actions: judgement.actions.map(({ action, strength, clause }) => `${action} ${strength} ${clause}`),
    steps: steps.map((step) => {
      const whom = step.targets.map((target) => (target.kind === 'channel' ? 'channel' : target.personId));
      return `${step.at} ${step.kind} ${whom.join(' ')} until ${step.until} ${step.clause}`;
    }),
  };
}

/** The same test in any zone: what is said, and that the server really is where it is said to be. */
export function replaysTheSame(winterOffset: number): void {
  it('runs on a server in that zone', () => {
    expect(new Date('2026-01-15T12:00:00Z').getTimezoneOffset()).toBe(winterOffset);
  });

  const kept = golden();
  it.each(kept.cases.map((one) => [one.title, one] as const))(
    'P6 ESC-12 an old version says the same: %s',
    (_title, { report, at, said }) => {
      expect(replay(kept, report, at)).toEqual(said);
    },
  );
}
