import type {
  ChronologyEntry,
  Incident,
  IncidentChange,
  NewIncident,
  Register,
} from '../domain/incidents/types';
import type { IncidentStore, Page } from '../domain/ports';
import { entryOf, fieldsOfEntry } from './chronology-item';
import { createOnce } from './create-once';
import type { GraphClient } from './graph-client';
import { GraphRefused } from './graph/errors';
import { fieldsOfChange, fieldsOfNew, incidentOf } from './incident-item';
import { DamagedItem } from './json-column';
import { ListItems } from './list-items';
import type { ListItem } from './list-item';
import { INCIDENT_CHRONOLOGY, STAFF_CONCERN_CHRONOLOGY } from './lists/chronology';
import { INCIDENTS, STAFF_CONCERNS } from './lists/incidents';
import { siteId } from './sites';

const LISTS = {
  incidents: { incidents: INCIDENTS, chronology: INCIDENT_CHRONOLOGY },
  staffConcerns: { incidents: STAFF_CONCERNS, chronology: STAFF_CONCERN_CHRONOLOGY },
} as const;

const PAGE_SIZE = 25;

export interface IncidentStoreOptions {
  graph: GraphClient;
  register: Register;
  /** Site of this register, `host:/sites/name`. */
  site: string;
  /** Told of an item whose JSON somebody changed by hand, so that one such item does not hide all the others. */
  onDamaged?: (list: string, itemId: string) => void;
}

/** A register kept in two SharePoint lists: one item per incident, one per line of its chronology. */
export function graphIncidentStore(options: IncidentStoreOptions): IncidentStore {
  return new GraphIncidentStore(options);
}

class GraphIncidentStore implements IncidentStore {
  readonly register: Register;
  private readonly items: ListItems;
  private readonly entries: ListItems;

  constructor(private readonly options: IncidentStoreOptions) {
    this.register = options.register;
    const site = siteId(options.graph, options.site);
    this.items = new ListItems(options.graph, site, LISTS[options.register].incidents);
    this.entries = new ListItems(options.graph, site, LISTS[options.register].chronology);
  }

  async create(incident: NewIncident): Promise<{ incident: Incident; created: boolean }> {
    const key = { column: 'ReportKey', value: incident.report.reportKey };
    const fields = fieldsOfNew(this.items.definition, incident);
    const { item, created } = await createOnce(this.items, key, fields, 'safeguarding');
    return { incident: this.must(created ? { ...item, fields } : item), created };
  }

  async get(itemId: string): Promise<Incident | undefined> {
    const item = await this.items.get(itemId, 'interactive');
    return item && this.read(item);
  }

  async findByReportKey(reportKey: string): Promise<Incident | undefined> {
    const item = await this.items.find('ReportKey', reportKey, 'safeguarding');
    return item && this.read(item);
  }

  async update(incident: Incident, change: IncidentChange): Promise<Incident> {
    const fields = fieldsOfChange(this.items.definition, change);
    const etag = await this.items.update(
      { id: incident.itemId, etag: incident.etag },
      fields,
      'safeguarding',
    );
    return { ...incident, ...change, etag };
  }

  /**
   * Sorting by Graph is not documented for list items, so all of a person's reports are read (one indexed question,
   * 200 a page) and sorted here. The cursor is the item id after which the next page begins.
   */
  async listByReporter(personId: string, cursor?: string): Promise<Page<Incident>> {
    const items = await this.items.where('ReporterId', 'eq', personId, 'interactive');
    const sorted = this.readAll(items).sort((a, b) => Number(b.itemId) - Number(a.itemId));
    const rest =
      cursor === undefined ? sorted : sorted.filter((incident) => Number(incident.itemId) < Number(cursor));
    const page = rest.slice(0, PAGE_SIZE);
    const last = page.at(-1);
    return rest.length > page.length && last ? { items: page, next: last.itemId } : { items: page };
  }

  async changes(cursor?: string): ReturnType<IncidentStore['changes']> {
    try {
      const { items, removed, cursor: next } = await this.items.changes(cursor, 'interactive');
      return { changed: this.readAll(items), removed, cursor: next, reset: false };
    } catch (error) {
      // 410: Graph forgot what this cursor stood for. Everything is read again, and the caller is told so.
      if (cursor === undefined || !(error instanceof GraphRefused) || error.status !== 410) throw error;
      return { ...(await this.changes()), reset: true };
    }
  }

  /** One after the other: when the service dies half-way, what is written has no gaps. */
  async appendChronology(incident: Incident, entries: readonly ChronologyEntry[]): Promise<void> {
    for (const entry of entries) {
      const fields = fieldsOfEntry(this.entries.definition, incident.report.reportKey, entry);
      await createOnce(this.entries, { column: 'EntryKey', value: entry.entryKey }, fields, 'safeguarding');
    }
  }

  /** An entry that was changed by hand is left out, so that the chain of hashes shows the gap (P5). */
  async chronology(incident: Incident): Promise<readonly ChronologyEntry[]> {
    const items = await this.entries.where('ReportKey', 'eq', incident.report.reportKey, 'interactive');
    return this.undamaged(this.entries, items, (item) => entryOf(this.entries.definition, item)).sort(
      (a, b) => a.number - b.number,
    );
  }

  private read(item: ListItem): Incident | undefined {
    return incidentOf(this.items.definition, this.register, item);
  }

  private must(item: ListItem): Incident {
    const incident = this.read(item);
    if (!incident) throw new DamagedItem(`Item ${item.id} of ${this.items.definition.name}`);
    return incident;
  }

  private readAll(items: readonly ListItem[]): Incident[] {
    return this.undamaged(this.items, items, (item) => this.read(item));
  }

  /** What can be read; one item changed by hand must not hide all the others. */
  private undamaged<T>(
    list: ListItems,
    items: readonly ListItem[],
    read: (item: ListItem) => T | undefined,
  ): T[] {
    return items.flatMap((item) => {
      try {
        return read(item) ?? [];
      } catch (error) {
        if (!(error instanceof DamagedItem)) throw error;
        this.options.onDamaged?.(list.definition.name, item.id);
        return [];
      }
    });
  }
}
