import { randomUUID } from 'node:crypto';
import type { MessageRecord } from '../../../domain/incidents/types';
import type { SchoolName } from '../../../domain/school-id';
import type { Caller, Deps } from '../../deps';
import { ANSWER_BUDGET_MS } from '../within';
import { gatherFacts, type Facts } from './view-of';

/** Where the report goes, where a deployment serves several; `hasOthers`: the person may choose another. */
export interface DialogSchool extends SchoolName {
  hasOthers: boolean;
}

/** Whom the dialog is with, and about which message. */
export interface DialogParts {
  deps: Deps;
  caller: Caller;
  message: MessageRecord | undefined;
  school?: DialogSchool;
  /** Time for the whole answer; ANSWER_BUDGET_MS unless told. */
  budgetMs?: number;
}

/** The parts, with what is read once for one answer. */
export interface Turn extends DialogParts {
  facts: Facts;
  /** When the answer has to be there, as performance.now() counts. */
  until: number;
}

export async function turnOf(parts: DialogParts): Promise<Turn> {
  const budgetMs = parts.budgetMs ?? ANSWER_BUDGET_MS;
  const until = performance.now() + budgetMs;
  return { ...parts, until, facts: await gatherFacts(parts.deps, budgetMs / 3) };
}

/** One line in the log; its id is for whoever is told of the problem. */
export function note({ deps }: Turn, event: string, error: unknown): string {
  const id = randomUUID();
  deps.log.warn(event, { id, error: error instanceof Error ? error.name : 'unknown' });
  return id;
}

/** Never nothing: what is held in memory answers at once even when the time is nearly up. */
export function timeLeft({ until }: Turn): number {
  return Math.max(until - performance.now(), 100);
}
