import type { PersonId } from '../people/types';
import type { AccessChange } from './access-group';
import type { SignLink } from './links';
import type { AgreementVersion, RosterPerson, SignatureEntry } from './types';

/** Versions of agreements. Only ever added; every method may throw StoreUnavailable. */
export interface AgreementStore {
  /** False when there is a version of that agreement with that number: somebody else was faster, and nothing is changed. */
  publish(version: AgreementVersion): Promise<boolean>;
  /** What is new since the cursor; everything without one. */
  changes(cursor?: string): Promise<Changes<AgreementVersion>>;
}

/** What is new in something that only grows. `reset`: the cursor was too old, and this is everything there is. */
export interface Changes<T> {
  items: readonly T[];
  cursor: string;
  reset: boolean;
}

/**
 * The list of signatures. It only grows (P5): nothing here changes or removes an entry. Entries are kept once for their
 * key, whoever sends them and however often.
 */
export interface SignatureStore {
  /**
   * One create. `entry` is the one that stands: an earlier one when the key was there (`created` false). Waits a short
   * time for its turn at most and then throws StoreUnavailable: nobody knows then whether it is there, and the same
   * may be sent again.
   */
  add(entry: SignatureEntry): Promise<{ entry: SignatureEntry; created: boolean }>;
  /**
   * Many, for work nobody waits for; whether each is there now, in their order. Signatures go before what is only
   * routine, such as who was reminded.
   */
  addMany(entries: readonly SignatureEntry[], urgency?: 'signing' | 'routine'): Promise<readonly boolean[]>;
  changes(cursor?: string): Promise<Changes<SignatureEntry>>;
}

/** Entries that are safe but not yet in the list of signatures: many in one item, because an item costs as much as one. */
export interface Parcel {
  itemId: string;
  etag: string;
  entries: readonly SignatureEntry[];
  /** Until when somebody is at work on it. */
  claimedUntil: string;
}

export interface SignatureOutbox {
  /** At most PARCEL_SIZE entries; `parcelKey` makes the same again the same parcel. */
  keep(parcelKey: string, entries: readonly SignatureEntry[], claimedUntil: Date): Promise<Parcel>;
  /** Every parcel there is. */
  all(): Promise<readonly Parcel[]>;
  /** Takes a parcel for this copy of the service; undefined when another was faster or it is done. */
  claim(parcel: Parcel, until: Date): Promise<Parcel | undefined>;
  /** Everything in it is in the list of signatures; one that is gone already is no error. */
  done(parcel: Parcel): Promise<void>;
}

/** As many as are answered with one write. */
export const PARCEL_SIZE = 100;

/** People of the roster that are kept together in one item. */
export interface RosterShelf {
  shelfKey: string;
  people: readonly RosterPerson[];
  /** Absent for one that is not kept yet. */
  item?: { itemId: string; etag: string };
}

export interface RosterStore {
  changes(cursor?: string): Promise<Changes<RosterShelf>>;
  /** Throws EtagConflict when somebody else changed or made it meanwhile. */
  save(shelf: RosterShelf): Promise<RosterShelf>;
}

/** Links that are kept together in one item, by the same rule as the roster. */
export interface LinkShelf {
  shelfKey: string;
  links: readonly SignLink[];
  /** Absent for one that is not kept yet. */
  item?: { itemId: string; etag: string };
}

export interface LinkStore {
  changes(cursor?: string): Promise<Changes<LinkShelf>>;
  /** Throws EtagConflict when somebody else changed or made it meanwhile. */
  save(shelf: LinkShelf): Promise<LinkShelf>;
}

/** An e-mail to somebody without an account. */
export interface OutsideLetter {
  address: string;
  subject: string;
  text: string;
}

export interface OutsideLetterSender {
  /** sent: on its way, which promises no delivery. refused: for good. tryAgain: another time may help. */
  send(letter: OutsideLetter): Promise<'sent' | 'refused' | 'tryAgain'>;
}

/** The one Entra group that Lantern may keep, as the deployment names it. Safe to repeat. */
export interface AccessGroup {
  /** Everybody directly in it. Throws NotSetUp when there is no such group or Lantern may not look into it, StoreUnavailable. */
  members(): Promise<readonly PersonId[]>;
  /** `refused`: the directory does not do it, and another try would not help. Throws StoreUnavailable. */
  add(personId: PersonId): Promise<'done' | 'refused'>;
  remove(personId: PersonId): Promise<'done' | 'refused'>;
}

/** One change of the group. Written before it is made; `failed` follows when the directory refused it. */
export interface AccessChangeEntry extends Omit<AccessChange, 'act'> {
  /** Unique, so that the same sent again is one. */
  changeKey: string;
  act: AccessChange['act'] | 'failed';
  /** ISO */
  at: string;
}

/** Every change of the group. Only grows. */
export interface AccessChangeLog {
  /** Whether all of them are there now. */
  add(entries: readonly AccessChangeEntry[]): Promise<boolean>;
  /** Since a moment, the newest first. Throws StoreUnavailable. */
  since(moment: Date): Promise<readonly AccessChangeEntry[]>;
}
