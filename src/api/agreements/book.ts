import { newest, subjectKey } from '../../domain/agreements/requests';
import type { AgreementsNow } from '../../domain/agreements/requests';
import { everybody } from '../../domain/agreements/roster';
import { schoolYearAt } from '../../domain/agreements/school-year';
import type { AgreementStore, Changes, RosterShelf, RosterStore, SignatureStore } from '../../domain/agreements/ports';
import type { AgreementAudience, AgreementVersion, RosterPerson, SignatureEntry } from '../../domain/agreements/types';
import type { Situation } from '../situation';
import { sharedRefresh } from '../incidents/shared-refresh';

/** What is known of agreements, kept in memory: a signature needs no look at any list. */
export interface AgreementBook {
  /** Brings everything up to date, each list at most every few seconds: one unit each however long it is. Throws StoreUnavailable. */
  refresh(): Promise<void>;
  /** Settles once everything has been read; later it costs nothing and cannot fail. */
  ready(): Promise<void>;
  /** The same for versions and roster, read anew even if that was done a moment ago. */
  renew(): Promise<void>;
  /** The signatures, read anew. */
  renewEntries(): Promise<void>;
  look(situation: Pick<Situation, 'now' | 'holdings' | 'terms'>): AgreementsNow;
  versions(audience: AgreementAudience): readonly AgreementVersion[];
  entry(entryKey: string): SignatureEntry | undefined;
  /** Whether an answer has come to be known since this was last asked. */
  answeredMeanwhile(): boolean;
  shelf(shelfKey: string): RosterShelf | undefined;
  /** What this copy has just written itself. */
  learnEntry(entry: SignatureEntry): void;
  learnVersion(version: AgreementVersion): void;
  learnShelf(shelf: RosterShelf): void;
}

interface BookStores {
  versions: AgreementStore;
  signatures: SignatureStore;
  roster: RosterStore;
}

/** How old what is known may be. A person who has signed on another copy of the service is asked again that long at most. */
const SIGNATURES_MS = 5_000;
const OTHERS_MS = 30_000;
const ANSWERS: readonly SignatureEntry['kind'][] = ['signed', 'declined', 'exempt'];

export function createAgreementBook(stores: BookStores, systemNow: () => number = Date.now): AgreementBook {
  const versions = new Map<AgreementAudience, Map<number, AgreementVersion>>();
  const shelves = new Map<string, RosterShelf>();
  const entries = new Map<string, SignatureEntry>();
  const bySubject = new Map<string, SignatureEntry[]>();
  let answered = false;

  const learnVersion = (version: AgreementVersion): void => {
    const known = versions.get(version.audience) ?? new Map<number, AgreementVersion>();
    if (!known.has(version.number)) versions.set(version.audience, known.set(version.number, version));
  };
  const learnShelf = (shelf: RosterShelf): void => void shelves.set(shelf.shelfKey, shelf);
  const learnEntry = (entry: SignatureEntry): void => {
    if (entries.has(entry.entryKey)) return;
    entries.set(entry.entryKey, entry);
    if (ANSWERS.includes(entry.kind)) answered = true;
    const key = subjectKey(entry);
    bySubject.set(key, [...(bySubject.get(key) ?? []), entry]);
  };
  const forgetEntries = (): void => {
    entries.clear();
    bySubject.clear();
  };
  const following = [
    follow((cursor) => stores.versions.changes(cursor), { learn: learnVersion, forget: () => versions.clear() }, OTHERS_MS, systemNow),
    follow((cursor) => stores.roster.changes(cursor), { learn: learnShelf, forget: () => shelves.clear() }, OTHERS_MS, systemNow),
    follow((cursor) => stores.signatures.changes(cursor), { learn: learnEntry, forget: forgetEntries }, SIGNATURES_MS, systemNow),
  ];
  const versionsOf = (audience: AgreementAudience): AgreementVersion[] => [...(versions.get(audience)?.values() ?? [])];
  return {
    refresh: async () => void (await Promise.all(following.map((each) => each.refresh()))),
    ready: async () => void (await Promise.all(following.map((each) => each.ready()))),
    renew: async () => void (await Promise.all(following.slice(0, 2).map((each) => each.renew()))),
    renewEntries: async () => following[2]?.renew(),
    look: ({ now, holdings, terms }) => ({
      versions: new Map([...versions.keys()].map((audience) => [audience, versionsOf(audience)])),
      people: everybody(peopleOf(shelves), holdings, now),
      entries: bySubject,
      schoolYear: schoolYearAt(now, terms),
    }),
    versions: versionsOf,
    entry: (entryKey) => entries.get(entryKey),
    answeredMeanwhile: () => {
      const before = answered;
      answered = false;
      return before;
    },
    shelf: (shelfKey) => shelves.get(shelfKey),
    learnEntry,
    learnVersion,
    learnShelf,
  };
}

/** The version that is signed now; undefined where none has been published. */
export function inForce(book: AgreementBook, audience: AgreementAudience): AgreementVersion | undefined {
  return newest(book.versions(audience));
}

function peopleOf(shelves: ReadonlyMap<string, RosterShelf>): RosterPerson[] {
  return [...shelves.values()].flatMap(({ people }) => people);
}

/** Follows one list from change to change. Everybody who asks at the same moment shares one question. */
export function follow<T>(
  changes: (cursor?: string) => Promise<Changes<T>>,
  index: { learn(item: T): void; forget(): void },
  maxAgeMs: number,
  systemNow: () => number,
): { refresh(): Promise<void>; ready(): Promise<void>; renew(): Promise<void> } {
  let cursor: string | undefined;
  let readAt = Number.NEGATIVE_INFINITY;
  const renew = sharedRefresh(async () => {
    const startedAt = systemNow();
    const found = await changes(cursor);
    // Everything was read anew: what is no longer there is not in it.
    if (found.reset) index.forget();
    found.items.forEach((item) => index.learn(item));
    cursor = found.cursor;
    readAt = startedAt;
  });
  const refresh = async (): Promise<void> => {
    if (systemNow() - readAt >= maxAgeMs) await renew();
  };
  return { renew, refresh, ready: async () => (cursor === undefined ? refresh() : undefined) };
}
