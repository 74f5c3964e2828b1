import type { HealthCheck, HealthState } from '../domain/health/judge-health';

export type { HealthState };

/** GET /api/health: the self-test of one school. */
export interface HealthView {
  /** ISO. Asked again within a few seconds, the same answer comes. */
  checkedAt: string;
  overall: HealthState;
  lines: HealthLineView[];
}

export interface HealthLineView {
  check: HealthCheck;
  title: string;
  state: HealthState;
  /** What is so. */
  words: string;
  /** What to do about it, and who; absent where nothing is to be done. */
  todo?: string;
}
