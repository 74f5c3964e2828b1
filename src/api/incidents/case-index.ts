import { REGISTERS } from '../../domain/incidents/types';
import type { Incident, Register } from '../../domain/incidents/types';
import type { Deps } from '../deps';

/** What a list of cases needs of an incident, kept in memory; accounts and messages stay in SharePoint. */
export interface CaseIndex {
  /** Brings the index up to date: one cheap question per register, however long it is. Throws StoreUnavailable. */
  refresh(): Promise<void>;
  all(): readonly Incident[];
}

interface Shelf {
  cursor?: string;
  cases: Map<string, Incident>;
}

/**
 * Searching by name and sorting by urgency cannot be asked of SharePoint, so both registers are followed by their
 * changes. Callers at the same moment share one refresh. Nothing is shown from here without asking `access` first.
 */
export function createCaseIndex(deps: Pick<Deps, 'registers'>): CaseIndex {
  const shelves = Object.fromEntries(
    REGISTERS.map((register): [Register, Shelf] => [register, { cases: new Map() }]),
  ) as Record<Register, Shelf>;
  let underway: Promise<void> | undefined;
  let again: Promise<void> | undefined;

  const refreshAll = async (): Promise<void> => {
    await Promise.all(REGISTERS.map((register) => follow(deps, register, shelves[register])));
  };
  return {
    // A refresh that began before this call may miss what the caller has just done: it waits for the one after it.
    refresh: () => {
      if (underway === undefined) return (underway = refreshAll().finally(() => (underway = undefined)));
      again ??= underway
        .catch(() => undefined)
        .then(() => {
          again = undefined;
          return (underway = refreshAll().finally(() => (underway = undefined)));
        });
      return again;
    },
    all: () => REGISTERS.flatMap((register) => [...shelves[register].cases.values()]),
  };
}

async function follow(deps: Pick<Deps, 'registers'>, register: Register, shelf: Shelf): Promise<void> {
  const { changed, removed, cursor, reset } = await deps.registers[register].changes(shelf.cursor);
  if (reset) shelf.cases.clear();
  for (const incident of changed) shelf.cases.set(incident.itemId, slim(incident));
  for (const itemId of removed) shelf.cases.delete(itemId);
  shelf.cursor = cursor;
}

/** A body may be 240,000 characters long; thousands of them must not fill the memory. */
function slim(incident: Incident): Incident {
  const { message, ...report } = incident.report;
  const kept = message && { ...message, body: undefined, attachments: [] };
  return { ...incident, outbox: [], report: { ...report, whatHappened: '', ...(kept ? { message: kept } : {}) } };
}
