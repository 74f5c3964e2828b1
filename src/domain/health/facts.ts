import type { RoleName } from '../people/types';

/** What came of looking at something: it answered; it said no; or it did not answer in time. */
export type Looked = 'ok' | 'refused' | 'away';

/** One of the two sites of a school. */
export interface SiteFacts {
  reads: Looked;
  /** Tried with an item that must be refused, so that nothing is made. */
  writes: Looked;
  /** Names of lists that are not there. */
  missingLists: readonly string[];
}

/** Everything the health page is judged by; gathered on request, every part with a time limit of its own. */
export interface HealthFacts {
  signIn: Looked;
  /** Application permissions in the service's token. */
  permissions: readonly string[];
  sites: { school: SiteFacts; staff: SiteFacts };
  /** Version of the lists, and the one this Lantern knows. */
  schema: { found?: number; known: number };
  directory: Looked;
  bot: Looked;
  channel: Looked;
  /** How people are told when Teams refuses a card. */
  ways: { activityFeed: boolean; mailbox: 'notSet' | Looked };
  /** The mailbox that staff forward to: whether mail in it can be read, and receipts sent from it. */
  intake: 'notSet' | 'noReceipts' | Looked;
  /** The clock of this copy: seconds since it last read what is due (undefined before the first time), and its rhythm. */
  clock: { secondsSinceLook?: number; everySeconds: number };
  /** Seconds since the oldest alert fell due that is not out; 0 when none waits. */
  oldestUndeliveredSeconds: number;
  /** Resource units of the last minute, together and by lane, and what Microsoft grants. */
  units: { used: number; granted: number; byLane: Readonly<Record<string, number>> };
}

/** What the school itself entered: whether there is a policy in force, and who of those alerts go to is not entered. */
export interface SetUpFacts {
  policy: boolean;
  unheld: readonly RoleName[];
}
