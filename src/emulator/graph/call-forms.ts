import { decode } from './decode';
import type { Query } from './query';

/** Types a collection of directory objects can be narrowed to by a last segment; `microsoft.graph.` or `graph.`. */
const CASTS = /\/(?:microsoft\.)?graph\.(user|group|device|servicePrincipal|orgContact|application)(?=\/|$)/gi;

/**
 * The one form the routes know for what OData lets a caller write in several: functions with and without brackets
 * (`delta`, `delta()`, `microsoft.graph.delta()`), their parameters in the address instead of the query
 * (`delta(token='latest')`), and casts with the long or the short name of the namespace. Generated clients send the
 * bracket forms.
 */
export function plainForm(given: { path: string; query: Query }): { path: string; query: Query } {
  const query = new Map(given.query);
  // Between `:/` and the next colon lies the path of a file or site, whose words mean themselves.
  const parts = given.path.split(/:(?=\/)/).map((part, index) => (index % 2 === 0 ? plainPart(part, query) : part));
  return { path: parts.join(':'), query };
}

function plainPart(part: string, query: Map<string, string>): string {
  return part
    .replace(/%28/gi, '(')
    .replace(/%29/g, ')')
    .replace(/%27/g, "'")
    .replace(CASTS, (_, type: string) => `/cast.${type}`)
    .replace(/\/(?:microsoft\.)?graph\.([a-z])/gi, '/$1')
    .replace(/\/cast\./g, '/graph.')
    .replace(/\/(delta|getAllSites|recent|getCompatibleHubContentTypes)\(\)$/i, '/$1')
    .replace(/\/delta\(token='?([^')]*)'?\)$/i, (_, token: string) => {
      query.set('token', decode(token));
      return '/delta';
    });
}
