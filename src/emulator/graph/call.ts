import type { EmulatorContext } from '../context';
import type { NotificationQueue } from './notification-queue';
import type { RuleName } from './permissions-by-role';
import type { Query } from './query';
import type { GraphState, Site } from './state';

/** The application that calls, as its token says. */
export interface Caller {
  appId: string;
  appName: string;
  /** Application permissions in the token. */
  roles: readonly string[];
  /** Whom a delegated token speaks for, and with which scopes; absent in an application's own. */
  person?: { id: string; scopes: readonly string[] };
}

/** One operation, alone or out of a batch. */
export interface GraphRequest {
  method: string;
  /** From the version root on, with the query as sent: /sites/x/lists?$top=2 */
  url: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** Parsed JSON, when there was a JSON body. */
  body?: unknown;
  /** The body as it came. */
  bytes?: Uint8Array;
}

export interface GraphReply {
  status: number;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  bytes?: Uint8Array;
  /** The work is done but the caller must not hear of it: cut the connection. */
  drop?: boolean;
}

/** What every operation works on. */
export interface GraphWorld {
  context: EmulatorContext;
  /** Replaced as a whole by reset. */
  state: GraphState;
  notifications: NotificationQueue;
}

/** An operation that was matched, charged and permitted. */
export interface GraphCall {
  world: GraphWorld;
  caller: Caller;
  request: GraphRequest;
  /** Values of the template's placeholders, percent-decoded. */
  params: Readonly<Record<string, string>>;
  query: Query;
  /** Where links in replies point: http://localhost:3979/v1.0 */
  base: string;
  /** The path of this call under `base`, without query, for next links. */
  path: string;
  /** Present when the template names a site or a drive. */
  site?: Site;
  /** The site was given as host:/path and the address went on after it. */
  pathAddressed: boolean;
  /** Runs another operation as the same caller; for batches. */
  run(request: GraphRequest): Promise<GraphReply>;
}

/** What a caller must be allowed to do on a site. */
export type SiteNeed = 'read' | 'write' | 'manage' | 'invite' | 'share' | 'siteAdmin';
/** `none` asks for a good token only; the names of rules do not concern a site. */
export type Need = SiteNeed | RuleName | 'none';

export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Under /v1.0; {name} is one segment, {name*} may hold slashes. */
  template: string;
  need: Need;
  /** Resource units it costs (see throttle.ts); a function when the query decides. */
  units: number | ((query: Query) => number);
  /** Whose budget pays; SharePoint's when left out. */
  budget?: 'directory' | 'outlook' | 'teams' | 'none';
  /** Takes a body that is not JSON: bytes, MIME. */
  anyBody?: true;
  handle(call: GraphCall): GraphReply | Promise<GraphReply>;
}
