import type { EmulatorContext } from '../context';
import { errors } from './errors';
import type { GraphState, List, Site } from './state';

/** The application that calls, as its token says. */
export interface Caller {
  appId: string;
  appName: string;
  /** Application permissions in the token. */
  roles: readonly string[];
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

/** What a caller must be allowed to do on the site; `people` and `none` do not concern a site. */
export type Need = 'read' | 'write' | 'manage' | 'siteAdmin' | 'people' | 'none';

export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Under /v1.0; {name} is one segment, {name*} may hold slashes. */
  template: string;
  need: Need;
  /** Resource units it costs (see throttle.ts); a function when the query decides. */
  units: number | ((query: Query) => number);
  /** Whose budget pays; SharePoint's when left out. */
  budget?: 'directory' | 'none';
  handle(call: GraphCall): GraphReply | Promise<GraphReply>;
}

/** Query options by name; the system options carry their dollar sign whether the caller sent it or not. */
export type Query = ReadonlyMap<string, string>;

const SYSTEM_OPTIONS = [
  'select',
  'expand',
  'filter',
  'orderby',
  'top',
  'skip',
  'count',
  'search',
  'skiptoken',
];

/** Takes a URL apart. Graph takes system options with and without the dollar sign. */
export function readQuery(url: string): { path: string; query: Query } {
  const mark = url.indexOf('?');
  if (mark < 0) return { path: url, query: new Map() };
  const query = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(url.slice(mark + 1))) {
    query.set(SYSTEM_OPTIONS.includes(name.toLowerCase()) ? `$${name.toLowerCase()}` : name, value);
  }
  return { path: url.slice(0, mark), query };
}

/** Refuses query options an operation does not take, instead of ignoring them. */
export function onlyOptions(query: Query, ...allowed: string[]): void {
  for (const name of query.keys()) {
    if (name.startsWith('$') && !allowed.includes(name)) {
      throw errors.invalidRequest(`The query option '${name}' is not supported here.`);
    }
  }
}

/** `$top` as a number of at most `most`; `usual` when it was not given. */
export function readTop(query: Query, usual: number, most: number): number {
  const given = query.get('$top');
  if (given === undefined) return usual;
  const top = Number(given);
  if (!Number.isInteger(top) || top < 1) throw errors.invalidRequest(`Invalid value '${given}' for $top.`);
  return Math.min(top, most);
}

/** The names in `$select`, or undefined for all. */
export function readSelect(query: Query): readonly string[] | undefined {
  const names = query
    .get('$select')
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  return names && names.length > 0 ? names : undefined;
}

/** Keeps what `$select` names, and the annotations. */
export function pick(
  entity: Record<string, unknown>,
  select: readonly string[] | undefined,
): Record<string, unknown> {
  if (!select) return entity;
  const wanted = (key: string): boolean =>
    key.startsWith('@') || select.includes(key) || select.includes(key.split('@')[0] ?? key);
  return Object.fromEntries(Object.entries(entity).filter(([key]) => wanted(key)));
}

/** The site of a call whose template names one. */
export function siteOf(call: GraphCall): Site {
  if (!call.site) throw errors.itemNotFound();
  return call.site;
}

/** The list of a call, by id or by title. */
export function listOf(call: GraphCall): List {
  const wanted = (call.params.list ?? '').toLowerCase();
  const lists = siteOf(call).lists;
  const list =
    lists.get(wanted) ??
    [...lists.values()].find(
      (each) => each.displayName.toLowerCase() === wanted || each.name.toLowerCase() === wanted,
    );
  if (!list) throw errors.itemNotFound();
  return list;
}

/** The body as an object; 400 when it is none. */
export function bodyOf(call: GraphCall): Record<string, unknown> {
  const { body } = call.request;
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw errors.invalidRequest('Invalid request');
  return body as Record<string, unknown>;
}

/** A metadata address for `@odata.context`; site ids in it carry their commas percent-encoded. */
export function metadata(call: GraphCall, path: string): string {
  return `${call.base}/$metadata#${path}`;
}

export function siteContext(site: Site): string {
  return `sites('${encodeURIComponent(site.id)}')`;
}
