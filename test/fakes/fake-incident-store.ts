import { referenceOf } from '../../src/domain/incidents/reference';
import type {
  ChronologyEntry,
  Incident,
  IncidentChange,
  NewIncident,
  Register,
} from '../../src/domain/incidents/types';
import type { IncidentStore, Page } from '../../src/domain/ports';
import { MemoryList } from './memory-list';
import type { Row } from './memory-list';
import { Trouble } from './trouble';

const PAGE_SIZE = 25;

type Operation =
  | 'create'
  | 'get'
  | 'findByReportKey'
  | 'update'
  | 'listByReporter'
  | 'changes'
  | 'appendChronology'
  | 'chronology';

export interface FakeIncidentStore extends IncidentStore {
  failNext: Trouble<Operation>['failNext'];
  /** Makes all cursors of `changes` too old. */
  forgetCursors(): void;
  /** Takes a record away, as somebody with rights on the site can. */
  remove(itemId: string): void;
  /** Everything there is, for assertions. */
  readonly all: readonly Incident[];
}

/** A register in memory that keeps the promises of the port. */
export function fakeIncidentStore(register: Register): FakeIncidentStore {
  const incidents = new MemoryList<NewIncident>(({ report }) => report.reportKey);
  const entries = new MemoryList<ChronologyEntry & { reportKey: string }>(({ entryKey }) => entryKey);
  const trouble = new Trouble<Operation>();
  const read = (row: Row<NewIncident>): Incident => {
    const { itemId, etag, value } = row;
    return { ...value, register, itemId, etag, reference: referenceOf(register, itemId, value.reportedAt) };
  };
  const newestFirst = (): Incident[] =>
    incidents
      .all()
      .map(read)
      .sort((a, b) => Number(b.itemId) - Number(a.itemId));
  return {
    register,
    failNext: trouble.failNext.bind(trouble),
    forgetCursors: () => incidents.forgetCursors(),
    remove: (itemId) => incidents.delete(itemId),
    get all() {
      return incidents.all().map(read);
    },
    create: (incident) =>
      trouble.around('create', () => {
        const { row, created } = incidents.create(incident);
        return { incident: read(row), created };
      }),
    get: (itemId) => trouble.around('get', () => optional(incidents.get(itemId), read)),
    findByReportKey: (reportKey) =>
      trouble.around('findByReportKey', () => optional(incidents.find(reportKey), read)),
    update: (incident, change) => trouble.around('update', () => read(update(incidents, incident, change))),
    listByReporter: (personId, cursor) =>
      trouble.around('listByReporter', () =>
        page(
          newestFirst().filter(({ reporter }) => reporter.id === personId),
          cursor,
        ),
      ),
    changes: (cursor) => trouble.around('changes', () => changes(incidents, read, cursor)),
    appendChronology: ({ report }, added) =>
      trouble.around('appendChronology', () => {
        for (const entry of added) entries.create({ ...entry, reportKey: report.reportKey });
      }),
    chronology: ({ report }) =>
      trouble.around('chronology', () =>
        entries
          .all()
          .filter(({ value }) => value.reportKey === report.reportKey)
          .map(({ value: { reportKey: _, ...entry } }) => entry)
          .sort((a, b) => a.number - b.number),
      ),
  };
}

function update(
  incidents: MemoryList<NewIncident>,
  incident: Incident,
  change: IncidentChange,
): Row<NewIncident> {
  const { itemId, etag, reference: _, ...rest } = incident;
  return incidents.update(itemId, etag, { ...rest, ...change });
}

function page(sorted: readonly Incident[], cursor: string | undefined): Page<Incident> {
  const rest = sorted.filter(({ itemId }) => cursor === undefined || Number(itemId) < Number(cursor));
  const items = rest.slice(0, PAGE_SIZE);
  const last = items.at(-1);
  return rest.length > items.length && last ? { items, next: last.itemId } : { items };
}

function changes(
  incidents: MemoryList<NewIncident>,
  read: (row: Row<NewIncident>) => Incident,
  cursor: string | undefined,
): Awaited<ReturnType<IncidentStore['changes']>> {
  const since = incidents.changesSince(cursor);
  if (!since) return { ...changes(incidents, read, undefined), reset: true };
  const rows = since.itemIds.map((itemId) => ({ itemId, row: incidents.get(itemId) }));
  return {
    changed: rows.flatMap(({ row }) => (row ? [read(row)] : [])),
    removed: rows.flatMap(({ itemId, row }) => (row ? [] : [itemId])),
    cursor: since.cursor,
    reset: false,
  };
}

function optional<T, R>(value: T | undefined, map: (value: T) => R): R | undefined {
  return value === undefined ? undefined : map(value);
}
