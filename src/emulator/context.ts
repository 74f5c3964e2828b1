import type { WorldPerson } from './world/people';

/** Shared by every part of the emulator; made once in server.ts and handed down. */
export interface EmulatorContext {
  /** Where this emulator answers, without a slash at the end: http://localhost:3979 */
  origin: string;
  /** The product's messaging endpoint, which Teams would call: http://localhost:3978/api/messages */
  botEndpoint: string;
  /** Where the product serves its pages, for the tab's frame. */
  serviceOrigin: string;
  clock: EmulatorClock;
  people: readonly WorldPerson[];
  events: EventBus;
  tokens: TokenIssuer;
  faults: Faults;
}

/** The school's clock: real time plus what somebody moved it by. Tokens do not follow it. */
export interface EmulatorClock {
  now(): Date;
  /** Moves the clock forward; the past is never travelled to. */
  advance(milliseconds: number): void;
  reset(): void;
}

/** What changed, so that an open workbench can draw it at once. */
export type EmulatorEvent =
  | { type: 'conversation'; conversationId: string }
  | { type: 'mail'; mailbox: string }
  | { type: 'clock'; now: string }
  | { type: 'reset' };

export interface EventBus {
  publish(event: EmulatorEvent): void;
  /** Returns the way to stop listening. */
  subscribe(listener: (event: EmulatorEvent) => void): () => void;
}

/** Signs as Entra ID and as the Bot Framework do (RS256, published keys). */
export interface TokenIssuer {
  /** A v2 access token for the product's own API, as nested app authentication hands it to a tab. */
  userToken(person: WorldPerson, options: { audience: string; scope: string; clientId: string }): Promise<string>;
  /** The id token beside it. */
  idToken(person: WorldPerson, options: { clientId: string }): Promise<string>;
  /** What Teams sends with an activity: audience is the bot, `serviceurl` is the connector's address. */
  botFrameworkToken(options: { audience: string; serviceUrl: string }): Promise<string>;
  /** Claims of a token the product sent to the connector, or undefined when it is not ours or not for it. */
  verifyConnectorToken(authorization: string | undefined): Promise<Record<string, unknown> | undefined>;
}

/** Trouble on request, set through /_emulator/faults. */
export interface Faults {
  /** The fault to apply to this call, if one is set for it; counts it down. */
  take(surface: 'graph' | 'connector' | 'token', method: string, path: string): Fault | undefined;
}

export interface Fault {
  /** 'status' answers instead of the service; 'delay' waits first; 'drop' does the work, then cuts the connection. */
  kind: 'status' | 'delay' | 'drop';
  status?: number;
  code?: string;
  retryAfterSeconds?: number;
  delayMilliseconds?: number;
}
