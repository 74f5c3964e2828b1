import { randomUUID } from 'node:crypto';
import { PARCEL_SIZE } from '../../domain/agreements/ports';
import type { Parcel, SignatureOutbox, SignatureStore } from '../../domain/agreements/ports';
import type { SignatureEntry } from '../../domain/agreements/types';
import { StoreUnavailable } from '../../domain/ports';
import type { Clock } from '../../domain/ports';
import type { Log } from '../deps';
import type { AgreementBook } from './book';

/** Brings entries into the list of signatures, or keeps them safe until there is room. */
export interface SignatureWriter {
  /**
   * written: it is in the list. kept: it is on record in the outbox and will be written, whatever becomes of this copy
   * of the service. `entry` is the one that stands. Throws StoreUnavailable when it is neither.
   */
  write(entry: SignatureEntry): Promise<{ state: 'written' | 'kept'; entry: SignatureEntry }>;
  /**
   * Many at once, for one person who waits: in batches, and what finds no room there is kept. In their order; whether an
   * entry stands is told by what is in the list. Throws StoreUnavailable when one is neither written nor kept.
   */
  writeMany(entries: readonly SignatureEntry[]): Promise<readonly ('written' | 'kept')[]>;
  /** For what nobody waits for and nobody misses, such as "opened". Throws StoreUnavailable. */
  note(entries: readonly SignatureEntry[]): Promise<void>;
  /** Takes up what another copy left behind. Called again and again by the clock. */
  takeUp(): Promise<void>;
  /** Entries that are kept and not yet written, as far as this copy knows. */
  waiting(): number;
  /** Settles when this copy has nothing left to write. */
  settled(): Promise<void>;
}

interface WriterParts {
  signatures: SignatureStore;
  outbox: SignatureOutbox;
  book: AgreementBook;
  clock: Clock;
  log: Log;
  /** How long signatures gather for one parcel; they are answered together. */
  gatherMs?: number;
  /** Pause after a round in which Microsoft 365 took nothing. */
  pauseMs?: number;
}

/** A parcel is left to others after this time; a copy that still works on it says so again before. */
const CLAIM_MS = 10 * 60_000;
const RENEW_WITHIN_MS = 3 * 60_000;

/** In a storm signatures gather for so many times longer: each parcel costs units that writing them then lacks. */
const STORM_GATHERS = 3;

interface Gathering {
  entry: SignatureEntry;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * On a quiet day a signature is one create. When its turn would come too late, signatures are gathered and kept many in
 * one item: two resource units answer a hundred people. From there they are written one by one, in a lane of their own,
 * as fast as the budget allows.
 */
export function createSignatureWriter(parts: WriterParts): SignatureWriter {
  const { signatures, outbox, book, clock, log, gatherMs = 1_000, pauseMs = 2_000 } = parts;
  const pending = new Map<string, SignatureEntry>();
  const parcels: Parcel[] = [];
  let gathering: Gathering[] = [];
  let draining: Promise<void> | undefined;

  let flushing: NodeJS.Timeout | undefined;
  const keep = (entry: SignatureEntry): Promise<void> =>
    new Promise((resolve, reject) => {
      gathering.push({ entry, resolve, reject });
      const inStorm = pending.size > PARCEL_SIZE;
      flushing ??= setTimeout(() => void flush(), inStorm ? STORM_GATHERS * gatherMs : gatherMs);
      if (gathering.length >= PARCEL_SIZE) void flush();
    });

  async function flush(): Promise<void> {
    clearTimeout(flushing);
    flushing = undefined;
    const all = gathering;
    gathering = [];
    for (let from = 0; from < all.length; from += PARCEL_SIZE) {
      const some = all.slice(from, from + PARCEL_SIZE);
      try {
        const entries = some.map(({ entry }) => entry);
        parcels.push(await outbox.keep(randomUUID(), entries, claimEnd()));
        entries.forEach(noted);
        some.forEach(({ resolve }) => resolve());
      } catch (error) {
        some.forEach(({ reject }) => reject(error));
      }
    }
    drain();
  }

  const claimEnd = (): Date => new Date(clock.now().getTime() + CLAIM_MS);
  const noted = (entry: SignatureEntry): void => {
    pending.set(entry.entryKey, entry);
    book.learnEntry(entry);
  };

  function drain(): void {
    draining ??= drainAll()
      .catch((error: unknown) => log.warn('signaturesNotWritten', { error: error instanceof Error ? error.name : 'unknown' }))
      .finally(() => {
        draining = undefined;
      });
  }

  async function drainAll(): Promise<void> {
    for (let parcel = parcels[0]; parcel !== undefined; parcel = parcels[0]) {
      const mine = await stillMine(parcel);
      if (mine && !(await emptied(mine))) {
        await new Promise((resolve) => setTimeout(resolve, pauseMs).unref());
        continue;
      }
      parcels.shift();
      parcel.entries.forEach(({ entryKey }) => pending.delete(entryKey));
    }
  }

  async function stillMine(parcel: Parcel): Promise<Parcel | undefined> {
    if (Date.parse(parcel.claimedUntil) - clock.now().getTime() > RENEW_WITHIN_MS) return parcel;
    const renewed = await outbox.claim(parcel, claimEnd());
    if (renewed) parcels[0] = renewed;
    return renewed;
  }

  async function emptied(parcel: Parcel): Promise<boolean> {
    const written = await signatures.addMany(parcel.entries);
    if (!written.every(Boolean)) return false;
    await outbox.done(parcel);
    return true;
  }

  return {
    waiting: () => pending.size,
    settled: async () => {
      while (draining || gathering.length > 0) await (draining ?? new Promise((resolve) => setTimeout(resolve, gatherMs)));
    },
    write: async (entry) => {
      const kept = pending.get(entry.entryKey);
      if (kept) return { state: 'kept', entry: kept };
      const there = book.entry(entry.entryKey);
      if (there) return { state: 'written', entry: there };
      if (pending.size === 0 && gathering.length === 0) {
        try {
          const { entry: stands } = await signatures.add(entry);
          book.learnEntry(stands);
          return { state: 'written', entry: stands };
        } catch (error) {
          if (!(error instanceof StoreUnavailable)) throw error;
        }
      }
      const same = gathering.find((one) => one.entry.entryKey === entry.entryKey)?.entry;
      await keep(same ?? entry);
      return { state: 'kept', entry: pending.get(entry.entryKey) ?? entry };
    },
    writeMany: async (entries) => {
      const quiet = pending.size === 0 && gathering.length === 0;
      const none = entries.map(() => false);
      const written = quiet ? await signatures.addMany(entries).catch(orElse(none)) : none;
      await Promise.all(entries.map((entry, place) => (written[place] || pending.has(entry.entryKey) ? undefined : keep(entry))));
      return written.map((is) => (is ? 'written' : 'kept'));
    },
    note: async (entries) => {
      const fresh = entries.filter(({ entryKey }) => !book.entry(entryKey));
      const written = await signatures.addMany(fresh);
      fresh.forEach((entry, place) => (written[place] ? book.learnEntry(entry) : undefined));
    },
    takeUp: async () => {
      for (const parcel of await outbox.all()) {
        if (parcels.some(({ itemId }) => itemId === parcel.itemId)) continue;
        parcel.entries.forEach((entry) => book.learnEntry(entry));
        if (Date.parse(parcel.claimedUntil) > clock.now().getTime()) continue;
        const mine = await outbox.claim(parcel, claimEnd());
        if (!mine) continue;
        parcels.push(mine);
        mine.entries.forEach(noted);
      }
      drain();
    },
  };
}

/** What stands in for an answer when Microsoft 365 gave none. */
function orElse<T>(answer: T): (error: unknown) => T {
  return (error) => {
    if (!(error instanceof StoreUnavailable)) throw error;
    return answer;
  };
}
