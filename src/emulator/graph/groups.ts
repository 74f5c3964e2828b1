import { bodyOf, metadata, parametersOf } from './addressed';
import type { GraphCall, GraphReply, Route } from './call';
import { type Collection, directoryCount, directoryList, unitsOfList } from './directory-list';
import { errors } from './errors';
import { deleteGroup, groupOf, patchGroup, postGroup } from './group-changes';
import { groupSelection, renderGroup, renderMember } from './group-shape';
import { pageOf } from './paging';
import { onlyOptions, pick } from './query';
import type { Group } from './state';
import { personOf } from './users';

const FILTERABLE = [
  'displayName',
  'id',
  'mail',
  'mailNickname',
  'mailEnabled',
  'securityEnabled',
  'groupTypes',
  'resourceProvisioningOptions',
];

function groups(call: GraphCall): Collection {
  const rows = [...call.world.state.groups.values()].map(renderGroup);
  return { context: 'groups', filterable: FILTERABLE, select: groupSelection(call.query), rows };
}

function getGroup(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select');
  const body = pick(renderGroup(groupOf(call)), groupSelection(call.query));
  return { status: 200, body: { '@odata.context': metadata(call, 'groups/$entity'), ...body } };
}

/** Directory objects by id, in pages; behind `graph.user` or `graph.group`, those of that type only. */
function objects(call: GraphCall, everybody: readonly string[]): GraphReply {
  onlyOptions(call.query, '$select', '$top', '$count', '$skiptoken');
  const cast = /\/graph\.(\w+)(\/\$count)?$/i.exec(call.path)?.[1]?.toLowerCase();
  const ids = cast === undefined ? everybody : everybody.filter((id) => kindOf(call, id) === cast);
  const { rows, next } = pageOf(call, ids, 100, 999);
  const value = rows.flatMap((id) => renderMember(call, id) ?? []);
  const count = call.query.get('$count') === 'true' ? { '@odata.count': ids.length } : {};
  const context = metadata(call, cast === undefined ? 'directoryObjects' : `${cast}s`);
  return { status: 200, body: { '@odata.context': context, ...count, ...next, value } };
}

function kindOf(call: GraphCall, id: string): 'user' | 'group' {
  return call.world.state.groups.has(id) ? 'group' : 'user';
}

/** Members of the group and of the groups in it, each once. */
function everyMember(call: GraphCall, group: Group, seen: Set<string>): Set<string> {
  for (const id of group.memberIds) {
    if (seen.has(id)) continue;
    seen.add(id);
    const inner = call.world.state.groups.get(id);
    if (inner) everyMember(call, inner, seen);
  }
  return seen;
}

/** Groups that the person, or the group, of a call is in. */
function groupIdsOf(call: GraphCall, all: boolean): string[] {
  const { id } = call.params.group === undefined ? personOf(call) : groupOf(call);
  return [...call.world.state.groups.values()]
    .filter((group) => (all ? everyMember(call, group, new Set()).has(id) : group.memberIds.includes(id)))
    .map((group) => group.id);
}

const memberships = (call: GraphCall, all: boolean): GraphReply => objects(call, groupIdsOf(call, all));

/** getMemberGroups and checkMemberGroups (GDC api/directoryobject-*.md): ids of groups, through other groups too. */
function memberGroups(call: GraphCall, only?: readonly unknown[]): GraphReply {
  const value = groupIdsOf(call, true).filter((id) => only === undefined || only.includes(id));
  return { status: 200, body: { '@odata.context': metadata(call, 'Collection(Edm.String)'), value } };
}

function getMemberGroups(call: GraphCall): GraphReply {
  const { securityEnabledOnly } = parametersOf(call);
  const wanted = [...call.world.state.groups.values()].filter((group) => !securityEnabledOnly || !group.isUnified);
  return memberGroups(
    call,
    wanted.map((group) => group.id),
  );
}

/** At most 20 of them in one question. There are no directory roles here, so that objects are groups. */
const checking =
  (parameter: 'groupIds' | 'ids') =>
  (call: GraphCall): GraphReply => {
    const ids = parametersOf(call)[parameter];
    if (!Array.isArray(ids) || ids.length > 20)
      throw errors.requestBad(`The property ${parameter} must hold between 0 and 20 ids.`);
    return memberGroups(call, ids);
  };

/** Adds one by reference (GDC api/group-post-members.md): 204, and 400 for whoever is one already. */
function postMember(call: GraphCall): GraphReply {
  const group = groupOf(call);
  const reference = bodyOf(call)['@odata.id'];
  const id = /\/([0-9a-f-]{36})\/?$/i
    .exec(typeof reference === 'string' ? reference : '')?.[1]
    ?.toLowerCase();
  if (!id) throw errors.requestBad('The property @odata.id must name a directory object.');
  const known =
    call.world.context.people.some((person) => person.id === id) || call.world.state.groups.has(id);
  if (!known) throw errors.resourceNotFound(id);
  if (group.memberIds.includes(id))
    throw errors.requestBad(
      "One or more added object references already exist for the following modified properties: 'members'.",
    );
  group.memberIds.push(id);
  return { status: 204 };
}

function deleteMember(call: GraphCall): GraphReply {
  const group = groupOf(call);
  const at = group.memberIds.indexOf((call.params.member ?? '').toLowerCase());
  if (at < 0) throw errors.resourceNotFound(call.params.member ?? '');
  group.memberIds.splice(at, 1);
  return { status: 204 };
}

type Row = [Route['method'], string, Route['need'], Route['handle'], Route['units']?];

const ROWS: readonly Row[] = [
  ['GET', '/groups', 'groups', (call) => directoryList(call, groups(call)), unitsOfList],
  ['GET', '/groups/$count', 'groups', (call) => directoryCount(call, groups(call))],
  ['GET', '/groups/{group}', 'groups', getGroup],
  ['POST', '/groups', 'groupsWrite', postGroup],
  ['PATCH', '/groups/{group}', 'groupsWrite', patchGroup],
  ['DELETE', '/groups/{group}', 'groupsWrite', deleteGroup],
  ['GET', '/groups/{group}/members', 'groups', (call) => objects(call, groupOf(call).memberIds), 3],
  [
    'GET',
    '/groups/{group}/transitiveMembers',
    'groups',
    (call) => objects(call, [...everyMember(call, groupOf(call), new Set())]),
    5,
  ],
  ['GET', '/groups/{group}/owners', 'groups', (call) => objects(call, groupOf(call).ownerIds), 2],
  ['POST', '/groups/{group}/members/$ref', 'groupMembers', postMember],
  ['DELETE', '/groups/{group}/members/{member}/$ref', 'groupMembers', deleteMember],
  ['GET', '/users/{user}/memberOf', 'groups', (call) => memberships(call, false), 2],
  ['GET', '/users/{user}/transitiveMemberOf', 'groups', (call) => memberships(call, true), 2],
  ...['/users/{user}', '/groups/{group}'].flatMap((who): Row[] => [
    ['POST', `${who}/getMemberGroups`, 'groups', getMemberGroups, 2],
    ['POST', `${who}/getMemberObjects`, 'groups', getMemberGroups, 2],
    ['POST', `${who}/checkMemberGroups`, 'groups', checking('groupIds'), 4],
    ['POST', `${who}/checkMemberObjects`, 'groups', checking('ids'), 4],
  ]),
];

/** Collections of several types that can be narrowed to one, by its name behind them. */
const NARROWED: Readonly<Record<string, readonly string[]>> = {
  '/groups/{group}/members': ['user', 'group'],
  '/groups/{group}/transitiveMembers': ['user', 'group'],
  '/groups/{group}/owners': ['user'],
  '/users/{user}/memberOf': ['group'],
  '/users/{user}/transitiveMemberOf': ['group'],
};

const NARROW_ROWS: readonly Row[] = ROWS.flatMap(([method, template, ...rest]) =>
  method === 'GET'
    ? (NARROWED[template] ?? []).map((type): Row => [method, `${template}/graph.${type}`, ...rest])
    : [],
);

export const groupRoutes: readonly Route[] = [...NARROW_ROWS, ...ROWS].map(([method, template, need, handle, units]) => ({
  method,
  template,
  need,
  handle,
  units: units ?? 1,
  budget: 'directory',
}));
