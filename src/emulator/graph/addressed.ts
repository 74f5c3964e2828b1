import type { GraphCall } from './call';
import { errors } from './errors';
import type { List, Site } from './state';

/** The site of a call whose template names one. */
export function siteOf(call: GraphCall): Site {
  if (!call.site) throw errors.itemNotFound();
  return call.site;
}

/** The list of a call, by id or by title. */
export function listOf(call: GraphCall): List {
  const list = findList(siteOf(call), call.params.list ?? '');
  if (!list) throw errors.itemNotFound();
  return list;
}

export function findList(site: Site, idOrName: string): List | undefined {
  const wanted = idOrName.toLowerCase();
  return (
    site.lists.get(wanted) ??
    [...site.lists.values()].find(
      (each) => each.displayName.toLowerCase() === wanted || each.name.toLowerCase() === wanted,
    )
  );
}

/** The body as an object; 400 when it is none. */
export function bodyOf(call: GraphCall): Record<string, unknown> {
  const { body } = call.request;
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw errors.invalidRequest('Invalid request');
  return body as Record<string, unknown>;
}

/** The parameters of an action. The metadata writes some with a capital (`Message`), the pages do not; both are taken. */
export function parametersOf(call: GraphCall): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(bodyOf(call)).map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value]),
  );
}

/** A metadata address for `@odata.context`; site ids in it carry their commas percent-encoded. */
export function metadata(call: GraphCall, path: string): string {
  return `${call.base}/$metadata#${path}`;
}

export function siteContext(site: Site): string {
  return `sites('${encodeURIComponent(site.id)}')`;
}
