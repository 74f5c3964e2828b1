import { COVERAGE } from '../coverage';
import type { GraphRequest, Route } from './call';
import { type GraphRefusal, errors } from './errors';
import type { Query } from './query';
import { methodsAt } from './route-table';

/** OData options of Graph; anything else behind a dollar sign is refused by name. */
const OPTIONS = [
  '$select',
  '$expand',
  '$filter',
  '$orderby',
  '$top',
  '$skip',
  '$count',
  '$search',
  '$skiptoken',
  '$deltatoken',
  '$format',
  '$value',
];

/** First segments of Graph v1.0 that the emulator knows to be there, whether it answers them or not. */
const SEGMENTS = new Set(
  (
    'admin agreements applications appCatalogs auditLogs authenticationMethodsPolicy chats communications contacts ' +
    'deviceManagement devices directory directoryObjects directoryRoles domains drive drives education external ' +
    'groups identity informationProtection me organization people permissionGrants places planner policies reports ' +
    'schemaExtensions search security servicePrincipals shares sites solutions subscribedSkus subscriptions teams ' +
    'teamwork tenantRelationships users $batch'
  )
    .split(' ')
    .map((segment) => segment.toLowerCase()),
);

/** Throws 400 for an option Graph does not have. */
export function checkOptions(query: Query): void {
  const odd = [...query.keys()].find((name) => name.startsWith('$') && !OPTIONS.includes(name));
  if (odd) throw errors.badRequest(`The query parameter '${odd}' is not supported.`);
}

/** Writing needs a JSON content type, unless the operation takes bytes. */
export function checkContentType(route: Route, request: GraphRequest): void {
  if (route.anyBody || !request.bytes || !['POST', 'PATCH', 'PUT'].includes(route.method)) return;
  const type = request.headers['content-type'];
  if (!type)
    throw errors.badRequest(
      'Write requests (excluding DELETE) must contain the Content-Type header declaration.',
    );
  if (!/json/i.test(type))
    throw errors.badRequest('Entity only allows writes with a JSON Content-Type header.');
}

/**
 * What nobody answers: 400 for what needs a person or is no part of Graph, 405 for a method Graph does not have at an
 * address, and 501 for what Graph has and the emulator has not.
 */
export function refusalOfUnknown(method: string, path: string): GraphRefusal {
  const segment = path.split('/')[1] ?? '';
  if (/^me(\(\))?$/i.test(segment)) return errors.delegatedOnly();
  if (!SEGMENTS.has(segment.toLowerCase().replace(/\(.*/, ''))) return errors.segmentUnknown(segment);
  const known = COVERAGE.some(
    (each) => each.method === method && each.status === 'not' && fits(each.template, path),
  );
  if (!known && methodsAt(path).length > 0) return errors.methodNotAllowed();
  return errors.notImplemented(`${method} ${path}`);
}

function fits(template: string, path: string): boolean {
  const source = template
    .split(/(\{[a-z]+\*?\})/i)
    .map((part) => (part.startsWith('{') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('');
  return new RegExp(`^${source}$`, 'i').test(path);
}
