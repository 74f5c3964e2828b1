import type { WorldPerson } from '../world/people';
import { seesFullProfiles } from './access';
import { metadata } from './addressed';
import type { GraphCall, GraphReply, GraphWorld, Route } from './call';
import { type Collection, directoryCount, directoryList, unitsOfList } from './directory-list';
import { errors } from './errors';
import { onlyOptions, pick } from './query';
import { BASIC, profile, selection } from './user-profile';

/** The person of a call, by id or user principal name. Throws the directory's 404. */
export function personOf(call: GraphCall): WorldPerson {
  return personFor(call.world, call.params.user ?? '');
}

/** The person with an id or user principal name. Throws the directory's 404. */
export function personFor(world: GraphWorld, user: string): WorldPerson {
  const wanted = user.toLowerCase();
  const person = world.context.people.find(
    (each) => each.id === wanted || each.userPrincipalName.toLowerCase() === wanted,
  );
  if (!person) throw errors.resourceNotFound(user);
  return person;
}

function getUser(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select');
  const select = selection(call.query);
  const body = pick(profile(personOf(call), seesFullProfiles(call.caller)), select);
  const context = call.query.has('$select') ? `users(${select.join(',')})/$entity` : 'users/$entity';
  return { status: 200, body: { '@odata.context': metadata(call, context), ...body } };
}

/** Whoever sees basic profiles filters by them only. */
function people(call: GraphCall): Collection {
  const full = seesFullProfiles(call.caller);
  return {
    context: 'users',
    filterable: full ? [...BASIC, 'jobTitle', 'department', 'companyName', 'accountEnabled', 'userType', 'assignedLicenses'] : BASIC,
    select: selection(call.query),
    rows: call.world.context.people.map((person) => profile(person, full)),
  };
}

export const userRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/users',
    need: 'people',
    units: unitsOfList,
    budget: 'directory',
    handle: (call) => directoryList(call, people(call)),
  },
  {
    method: 'GET',
    template: '/users/$count',
    need: 'people',
    units: 1,
    budget: 'directory',
    handle: (call) => directoryCount(call, people(call)),
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
