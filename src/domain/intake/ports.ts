import type { IntakeState, MailEntry, MailFacts } from './types';

/**
 * The mailbox that staff forward to, for reading and for sending from it; nothing in it is ever changed, moved or deleted.
 * Every method may throw StoreUnavailable; MailboxRefused says that the service may not read it.
 */
export interface IntakeMailbox {
  readonly address: string;
  /**
   * Messages that came into the inbox since the cursor, or since a moment without one, a page at a time. Throws
   * CursorTooOld.
   */
  changes(
    from: { cursor?: string; since: string },
  ): Promise<{ messages: readonly MailRef[]; cursor: string; more: boolean }>;
  /** Undefined when it is there no more. */
  facts(id: string): Promise<MailFacts | undefined>;
  /** The whole message as it travels (RFC 5322); undefined when it is there no more. */
  mime(id: string): Promise<Uint8Array | undefined>;
  /** `refused`: it will never be sent this way. Never throws. */
  send(to: string, mail: { subject: string; text: string }): Promise<'sent' | 'refused' | 'tryAgain'>;
  /** Asks to be told of news at these addresses. Throws SubscriptionRefused. */
  subscribe(wanted: {
    notificationUrl: string;
    lifecycleUrl: string;
    clientState: string;
    until: Date;
  }): Promise<{ id: string; expiresAt: string }>;
  /** The new end; `gone` when there is no such subscription any more. */
  renew(id: string, until: Date): Promise<{ expiresAt: string } | 'gone'>;
}

export interface MailRef {
  id: string;
  internetMessageId: string;
  receivedAt: string;
}

/** Too much time has passed since a cursor was given; begin again from a moment. */
export class CursorTooOld extends Error {
  override readonly name = 'CursorTooOld';
}

/** The service may not read the mailbox, or there is none. */
export class MailboxRefused extends Error {
  override readonly name = 'MailboxRefused';
}

/** Nobody can be told at these addresses; the mailbox has to be looked at now and then. */
export class SubscriptionRefused extends Error {
  override readonly name = 'SubscriptionRefused';
}

/** A value with the ETag that guards it. */
export interface Kept<T> {
  value: T;
  etag: string;
}

/** What came into the mailbox and what became of it. Every method may throw StoreUnavailable. */
export interface MailBook {
  find(key: string): Promise<Kept<MailEntry> | undefined>;
  /** Once per key; one that is there already stands. */
  enter(entry: MailEntry): Promise<Kept<MailEntry> & { created: boolean }>;
  /** Throws EtagConflict when somebody else changed it since it was read. */
  change(before: Kept<MailEntry>, entry: MailEntry): Promise<Kept<MailEntry>>;
  /** Everything that came since that moment, in any order. */
  since(moment: Date): Promise<readonly MailEntry[]>;
  readState(): Promise<Kept<IntakeState> | undefined>;
  /** `before` as it was read; throws EtagConflict. */
  writeState(state: IntakeState, before: Kept<IntakeState> | undefined): Promise<Kept<IntakeState>>;
}
