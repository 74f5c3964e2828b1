import { randomUUID } from 'node:crypto';
import { EtagConflict } from '../../src/domain/ports';

/** One row of a list in memory. */
export interface Row<T> {
  itemId: string;
  etag: string;
  value: T;
}

/** A row as it lies there: its value as text, so that every reader gets a copy of their own. */
interface Stored {
  itemId: string;
  etag: string;
  key: string;
  text: string;
}

/**
 * A list as SharePoint keeps one: numbers that are never given twice, a new ETag with every change, a unique key
 * compared without regard to case, and a log of changes that can be asked from a cursor. Values go in and out as
 * copies, so that nobody holds what is stored.
 */
export class MemoryList<T> {
  private readonly rows = new Map<string, Stored>();
  private log: string[] = [];
  private generation = randomUUID();
  private next = 1;

  constructor(private readonly keyOf: (value: T) => string) {}

  /** The row that has the key already, or a new one. */
  create(value: T): { row: Row<T>; created: boolean } {
    const there = this.find(this.keyOf(value));
    if (there) return { row: there, created: false };
    const itemId = String(this.next);
    this.next += 1;
    return { row: this.put(itemId, value), created: true };
  }

  get(itemId: string): Row<T> | undefined {
    return this.read(this.rows.get(itemId));
  }

  find(key: string): Row<T> | undefined {
    const wanted = key.toLowerCase();
    return this.read([...this.rows.values()].find((row) => row.key === wanted));
  }

  /** In the order they were made. */
  all(): Row<T>[] {
    return [...this.rows.values()].flatMap((row) => this.read(row) ?? []);
  }

  /** Throws EtagConflict when the row changed or is gone. */
  update(itemId: string, etag: string, value: T): Row<T> {
    if (this.rows.get(itemId)?.etag !== etag) throw new EtagConflict(`Item ${itemId} was changed meanwhile.`);
    return this.put(itemId, value);
  }

  delete(itemId: string): void {
    if (this.rows.delete(itemId)) this.log.push(itemId);
  }

  /** Ids of rows changed since the cursor, and the next cursor; undefined when the cursor is too old. */
  changesSince(cursor: string | undefined): { itemIds: string[]; cursor: string } | undefined {
    const [generation, position] = (cursor ?? `${this.generation}:0`).split(':');
    if (generation !== this.generation) return undefined;
    return {
      itemIds: [...new Set(this.log.slice(Number(position)))],
      cursor: `${this.generation}:${this.log.length}`,
    };
  }

  /** Makes all cursors that were given out too old. */
  forgetCursors(): void {
    this.generation = randomUUID();
    this.log = [...this.rows.keys()];
  }

  private put(itemId: string, value: T): Row<T> {
    const version = Number.parseInt(this.rows.get(itemId)?.etag.split(',')[1] ?? '0', 10) + 1;
    const etag = `"${itemId},${version}"`;
    // As through a list: plain data, without what is undefined.
    const text = JSON.stringify(value);
    this.rows.set(itemId, { itemId, etag, key: this.keyOf(value).toLowerCase(), text });
    this.log.push(itemId);
    return { itemId, etag, value: JSON.parse(text) as T };
  }

  private read(row: Stored | undefined): Row<T> | undefined {
    return row && { itemId: row.itemId, etag: row.etag, value: JSON.parse(row.text) as T };
  }
}
