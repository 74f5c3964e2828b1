import type { MyReportsView } from '../../contract/reports';
import { isDrill } from '../../domain/incidents/drill';
import { REGISTERS } from '../../domain/incidents/types';
import type { Incident } from '../../domain/incidents/types';
import type { IncidentStore } from '../../domain/ports';
import type { Caller, Deps } from '../deps';
import { badInput } from '../errors';
import { presentMyReport } from './present-my-report';

const PER_PAGE = 25;

/**
 * The caller's own reports from both registers, newest first, 25 a page. Whoever lost their role still follows what
 * they reported. The cursor names the last report of the page before, so that new ones do not shift the pages.
 * Throws Refusal (badInput), StoreUnavailable.
 *
 * Graph: reads the caller's items of `Incidents` and `StaffConcerns` by the indexed reporter column.
 */
export async function listMyReports(deps: Deps, caller: Caller, cursor?: string): Promise<MyReportsView> {
  const after = cursor === undefined ? undefined : positionFrom(cursor);
  const found = await Promise.all(REGISTERS.map((register) => allOf(deps.registers[register], caller.id)));
  const sorted = found.flat().sort((a, b) => compare(positionOf(b), positionOf(a)));
  const rest = after === undefined ? sorted : sorted.filter((incident) => compare(positionOf(incident), after) < 0);
  const page = rest.slice(0, PER_PAGE);
  const last = page.at(-1);
  return {
    reports: page.map(presentMyReport),
    ...(last && rest.length > page.length ? { next: cursorOf(positionOf(last)) } : {}),
  };
}

/** Two lists can only be put in one order when both are known; a person's own reports are few. */
async function allOf(store: IncidentStore, personId: string): Promise<Incident[]> {
  const all: Incident[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.listByReporter(personId, cursor);
    all.push(...page.items.filter((incident) => !isDrill(incident)));
    cursor = page.next;
  } while (cursor !== undefined);
  return all;
}

/** Moment and reference: the order of the list, without ties. */
type Position = readonly [reportedAt: string, reference: string];

function positionOf(incident: Incident): Position {
  return [incident.reportedAt, incident.reference];
}

function compare(a: Position, b: Position): number {
  return Date.parse(a[0]) - Date.parse(b[0]) || a[1].localeCompare(b[1]);
}

function cursorOf(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function positionFrom(cursor: string): Position {
  try {
    const [at, reference] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof at === 'string' && typeof reference === 'string' && !Number.isNaN(Date.parse(at))) return [at, reference];
  } catch {
    // Falls through: anything that is not a cursor of ours is refused alike.
  }
  throw badInput([{ path: 'cursor', message: 'Open My reports again from the start.' }]);
}
