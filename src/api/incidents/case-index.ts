import { asSorted } from '../../domain/incidents/sorting';
import { REGISTERS } from '../../domain/incidents/types';
import type { Incident, Register } from '../../domain/incidents/types';
import type { Deps } from '../deps';
import { within } from '../within';
import { sharedRefresh } from './shared-refresh';

/** What a list of cases needs of an incident, kept in memory; accounts and messages stay in SharePoint. */
export interface CaseIndex {
  /**
   * Brings the index up to date: one cheap question per register, however long it is. Answers which registers could not
   * be read; of these it keeps what it last knew. Throws StoreUnavailable when it was none of them.
   */
  refresh(): Promise<readonly Register[]>;
  all(): readonly Incident[];
}

interface Shelf {
  register: Register;
  cursor?: string;
  cases: Map<string, Incident>;
  refresh(): Promise<void>;
}

/** Longer than this nobody waits for one register's site when the other has answered. */
const REGISTER_WITHIN_MS = 5_000;

/**
 * Searching by name and sorting by urgency cannot be asked of SharePoint, so both registers are followed by their
 * changes, each by itself: the site of one may be away while the other's cases have to be worked on. Nothing is shown
 * from here without asking `access` first.
 */
export function createCaseIndex(deps: Pick<Deps, 'registers'>): CaseIndex {
  const shelves = REGISTERS.map((register) => shelfOf(deps, register));
  return {
    refresh: async () => {
      const tried = await Promise.allSettled(shelves.map(({ refresh }) => within(REGISTER_WITHIN_MS, refresh())));
      const failed = tried.filter((result) => result.status === 'rejected');
      if (failed.length === shelves.length) throw failed[0]?.reason;
      return shelves.filter((_shelf, n) => tried[n]?.status === 'rejected').map(({ register }) => register);
    },
    all: () => shelves.flatMap(({ cases }) => [...cases.values()]),
  };
}

function shelfOf(deps: Pick<Deps, 'registers'>, register: Register): Shelf {
  const shelf: Shelf = { register, cases: new Map(), refresh: sharedRefresh(() => follow(deps, shelf)) };
  return shelf;
}

async function follow(deps: Pick<Deps, 'registers'>, shelf: Shelf): Promise<void> {
  const { changed, removed, cursor, reset } = await deps.registers[shelf.register].changes(shelf.cursor);
  if (reset) shelf.cases.clear();
  for (const incident of changed) shelf.cases.set(incident.itemId, slim(asSorted(incident)));
  for (const itemId of removed) shelf.cases.delete(itemId);
  shelf.cursor = cursor;
}

/** A body may be 240,000 characters long; thousands of them must not fill the memory. */
function slim(incident: Incident): Incident {
  const { message, mails, ...report } = incident.report;
  const kept = message && { ...message, body: undefined, attachments: [] };
  const letters = mails?.map((mail) => ({ ...mail, headers: '', text: '' }));
  return {
    ...incident,
    outbox: [],
    report: { ...report, whatHappened: '', ...(kept ? { message: kept } : {}), ...(letters ? { mails: letters } : {}) },
  };
}
