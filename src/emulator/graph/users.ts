import type { WorldPerson } from '../world/people';
import { seesFullProfiles } from './access';
import { metadata } from './addressed';
import type { GraphCall, GraphReply, Route } from './call';
import { errors } from './errors';
import type { Filter } from './filter-parser';
import { type Query, onlyOptions, pick, readTop } from './query';
import { readFilter } from './simple-filter';
import { profile, selection } from './user-profile';

const STARTS = ['displayName', 'givenName', 'surname', 'mail', 'userPrincipalName'];
const EQUALS = [...STARTS, 'id'];

function getUser(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select');
  const wanted = (call.params.user ?? '').toLowerCase();
  const person = call.world.context.people.find(
    (each) => each.id === wanted || each.userPrincipalName.toLowerCase() === wanted,
  );
  if (!person) throw errors.userNotFound(call.params.user ?? '');
  const body = pick(profile(person, seesFullProfiles(call.caller)), selection(call.query));
  return { status: 200, body: { '@odata.context': metadata(call, 'users/$entity'), ...body } };
}

/** In the order of their names. `$filter` takes startswith and eq on names and addresses, joined by and, or. */
function getUsers(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select', '$filter', '$top', '$skiptoken');
  const select = selection(call.query);
  const filterText = call.query.get('$filter');
  const filter = filterText === undefined ? undefined : readFilter(filterText);
  const after = Buffer.from(call.query.get('$skiptoken') ?? '', 'base64').toString('utf8');
  const rest = [...call.world.context.people]
    .filter((person) => !filter || matches(filter, person))
    .sort((left, right) => (sortKey(left) < sortKey(right) ? -1 : 1))
    .filter((person) => after === '' || sortKey(person) > after);
  const page = rest.slice(0, readTop(call.query, 100, 999));
  const last = page[page.length - 1];
  const full = seesFullProfiles(call.caller);
  const body = {
    '@odata.context': metadata(call, call.query.has('$select') ? `users(${select.join(',')})` : 'users'),
    ...(last && rest.length > page.length ? { '@odata.nextLink': nextLink(call, last) } : {}),
    value: page.map((person) => pick(profile(person, full), select)),
  };
  return { status: 200, body };
}

function matches(filter: Filter, person: WorldPerson): boolean {
  if (filter.kind === 'and' || filter.kind === 'or') {
    // Both sides are always looked at, so that a clause which is not supported is refused whoever is looked at.
    const sides = [matches(filter.left, person), matches(filter.right, person)];
    return filter.kind === 'and' ? sides.every(Boolean) : sides.some(Boolean);
  }
  const allowed = filter.kind === 'startswith' ? STARTS : EQUALS;
  const fits = filter.kind === 'startswith' || (filter.operator === 'eq' && typeof filter.value === 'string');
  if (!fits || !allowed.includes(filter.property)) {
    throw errors.badRequest(
      `Unsupported or invalid query filter clause specified for property '${filter.property}' of resource 'User'.`,
    );
  }
  const value = person[filter.property as 'displayName'].toLowerCase();
  return filter.kind === 'startswith'
    ? value.startsWith(filter.prefix.toLowerCase())
    : value === String(filter.value).toLowerCase();
}

function sortKey(person: WorldPerson): string {
  return `${person.displayName.toLowerCase()} ${person.id}`;
}

function nextLink(call: GraphCall, last: WorldPerson): string {
  const options = [...call.query]
    .filter(([name]) => name !== '$skiptoken')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const token = encodeURIComponent(Buffer.from(sortKey(last)).toString('base64'));
  return `${call.base}${call.path}?${[...options, `$skiptoken=${token}`].join('&')}`;
}

/** GET users costs 2, less one for $select and less one for a $top under 20 (GDC concepts/throttling-limits.md). */
function unitsOfList(query: Query): number {
  return Math.max(1, 2 - (query.has('$select') ? 1 : 0) - (Number(query.get('$top') ?? 100) < 20 ? 1 : 0));
}

export const userRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/users',
    need: 'people',
    units: unitsOfList,
    budget: 'directory',
    handle: getUsers,
  },
  {
    method: 'GET',
    template: '/users/{user}',
    need: 'people',
    units: 1,
    budget: 'directory',
    handle: getUser,
  },
];
