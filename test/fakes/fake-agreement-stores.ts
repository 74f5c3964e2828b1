import type { AccessChangeEntry, AccessChangeLog, AgreementStore, Changes, LinkShelf, LinkStore, Parcel, RosterShelf, RosterStore, SignatureOutbox, SignatureStore } from '../../src/domain/agreements/ports';
import type { AgreementVersion, SignatureEntry } from '../../src/domain/agreements/types';
import { EtagConflict } from '../../src/domain/ports';
import { fakeAccessGroup } from './fake-access-group';
import type { FakeAccessGroup } from './fake-access-group';
import { MemoryList } from './memory-list';
import type { Row } from './memory-list';
import { Trouble } from './trouble';

type Operation = 'publish' | 'versions' | 'add' | 'addMany' | 'signatures' | 'keep' | 'parcels' | 'claim' | 'done' | 'shelves' | 'save' | 'logAccess' | 'links' | 'saveLinks';

/** The five lists of agreements in memory, and what a test looks at. */
export interface FakeAgreementStores {
  versions: AgreementStore;
  signatures: SignatureStore;
  outbox: SignatureOutbox;
  roster: RosterStore;
  accessChanges: AccessChangeLog;
  accessGroup: FakeAccessGroup;
  /** Every change of the access group on record. */
  readonly changesOfAccess: readonly AccessChangeEntry[];
  links: LinkStore;
  failNext: Trouble<Operation>['failNext'];
  /** Every entry that is in the list of signatures. */
  readonly entries: readonly SignatureEntry[];
  readonly parcels: readonly Parcel[];
  /** Everything that is kept of links. */
  readonly linkShelves: readonly LinkShelf[];
  /** Makes all cursors too old. */
  forgetCursors(): void;
}

export function fakeAgreementStores(): FakeAgreementStores {
  const versions = new MemoryList<AgreementVersion>(({ audience, number }) => `${audience}/${number}`);
  const signatures = new MemoryList<SignatureEntry>(({ entryKey }) => entryKey);
  const parcels = new MemoryList<KeptParcel>(({ parcelKey }) => parcelKey);
  const shelves = new MemoryList<Omit<RosterShelf, 'item'>>(({ shelfKey }) => shelfKey);
  const links = new MemoryList<Omit<LinkShelf, 'item'>>(({ shelfKey }) => shelfKey);
  const changes = new MemoryList<AccessChangeEntry>(({ changeKey }) => changeKey);
  const trouble = new Trouble<Operation>();
  return {
    accessGroup: fakeAccessGroup(),
    get changesOfAccess() {
      return changes.all().map(({ value }) => value);
    },
    accessChanges: {
      add: (entries) => trouble.around('logAccess', () => entries.map((entry) => changes.create(entry)).length > 0),
      since: async (moment) =>
        Promise.resolve(
          changes
            .all()
            .map(({ value }) => value)
            .filter(({ at }) => new Date(at) >= moment)
            .reverse(),
        ),
    },
    failNext: trouble.failNext.bind(trouble),
    get entries() {
      return signatures.all().map(({ value }) => value);
    },
    get parcels() {
      return parcels.all().map(parcelOf);
    },
    get linkShelves() {
      return links.all().map(shelfOf);
    },
    forgetCursors: () => [versions, signatures, shelves, links].forEach((list) => list.forgetCursors()),
    versions: {
      publish: (version) =>
        trouble.around('publish', () => {
          const { row, created } = versions.create(version);
          return created || (row.value.hash === version.hash && row.value.publishedAt === version.publishedAt);
        }),
      changes: (cursor) => trouble.around('versions', () => changesOf(versions, ({ value }) => value, cursor)),
    },
    signatures: {
      add: (entry) =>
        trouble.around('add', () => {
          const { row, created } = signatures.create(entry);
          return { entry: row.value, created };
        }),
      addMany: (entries) => trouble.around('addMany', () => entries.map((entry) => Boolean(signatures.create(entry)))),
      changes: (cursor) => trouble.around('signatures', () => changesOf(signatures, ({ value }) => value, cursor)),
    },
    outbox: fakeOutbox(parcels, trouble),
    roster: {
      changes: (cursor) => trouble.around('shelves', () => changesOf(shelves, shelfOf, cursor)),
      save: (shelf) => trouble.around('save', () => saveShelf(shelves, shelf)),
    },
    links: {
      changes: (cursor) => trouble.around('links', () => changesOf(links, shelfOf, cursor)),
      save: (shelf) => trouble.around('saveLinks', () => saveShelf(links, shelf)),
    },
  };
}

type KeptParcel = Omit<Parcel, 'itemId' | 'etag'> & { parcelKey: string };

function fakeOutbox(parcels: MemoryList<KeptParcel>, trouble: Trouble<Operation>): SignatureOutbox {
  return {
    keep: (parcelKey, entries, until) =>
      trouble.around('keep', () => parcelOf(parcels.create({ parcelKey, entries, claimedUntil: wholeSeconds(until) }).row)),
    all: () => trouble.around('parcels', () => parcels.all().map(parcelOf)),
    claim: (parcel, until) =>
      trouble.around('claim', () => {
        const there = parcels.get(parcel.itemId);
        if (there?.etag !== parcel.etag) return undefined;
        return parcelOf(parcels.update(there.itemId, there.etag, { ...there.value, claimedUntil: wholeSeconds(until) }));
      }),
    done: (parcel) =>
      trouble.around('done', () => {
        if (parcels.get(parcel.itemId)?.etag === parcel.etag) parcels.delete(parcel.itemId);
      }),
  };
}

function parcelOf({ itemId, etag, value }: Row<KeptParcel>): Parcel {
  return { itemId, etag, entries: value.entries, claimedUntil: value.claimedUntil };
}

type Placed = Required<RosterShelf>['item'];

function shelfOf<T extends object>({ itemId, etag, value }: Row<T>): T & { item: Placed } {
  return { ...value, item: { itemId, etag } };
}

function saveShelf<T extends object>(list: MemoryList<T>, { item, ...shelf }: T & { item?: Placed }): T & { item: Placed } {
  const value = shelf as unknown as T;
  if (item) return shelfOf(list.update(item.itemId, item.etag, value));
  const { row, created } = list.create(value);
  if (!created) throw new EtagConflict('There is such a shelf already.');
  return shelfOf(row);
}

function changesOf<V, T>(list: MemoryList<V>, read: (row: Row<V>) => T, cursor?: string): Changes<T> {
  const since = list.changesSince(cursor);
  if (!since) return { ...changesOf(list, read, undefined), reset: true };
  const rows = since.itemIds.map((itemId) => list.get(itemId));
  return { items: rows.flatMap((row) => (row ? [read(row)] : [])), cursor: since.cursor, reset: false };
}

function wholeSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
