import { randomUUID } from 'node:crypto';
import { bodyOf, metadata } from './addressed';
import type { GraphCall, GraphReply } from './call';
import { errors } from './errors';
import { renderGroup } from './group-shape';
import { type Group, toSeconds } from './state';

/** The group of a call. Throws the directory's 404. */
export function groupOf(call: GraphCall): Group {
  const group = call.world.state.groups.get((call.params.group ?? '').toLowerCase());
  if (!group) throw errors.resourceNotFound(call.params.group ?? '');
  return group;
}

/**
 * POST /groups (GDC api/group-post-groups.md): Microsoft 365 groups and security groups; those with mail alone are
 * Exchange's to make. Members and owners by reference.
 */
export function postGroup(call: GraphCall): GraphReply {
  const body = bodyOf(call);
  const { displayName, mailNickname } = body;
  for (const name of ['displayName', 'mailEnabled', 'mailNickname', 'securityEnabled'])
    if (body[name] === undefined || body[name] === '')
      throw errors.requestBad(`A value is required for property '${name}' of resource 'Group'.`);
  const isUnified = Array.isArray(body.groupTypes) && body.groupTypes.includes('Unified');
  if (typeof displayName !== 'string' || typeof mailNickname !== 'string' || /[^\x21-\x7e]|[@()\\[\]";:<>,]/.test(mailNickname))
    throw errors.requestBad("Invalid value specified for property 'mailNickname' of resource 'Group'.");
  if (isUnified !== (body.mailEnabled === true) || (!isUnified && body.securityEnabled !== true))
    throw errors.requestBad('The service does not support the creation of mail enabled non-universal groups.');
  const group: Group = {
    id: randomUUID(),
    displayName,
    description: typeof body.description === 'string' ? body.description : '',
    mailNickname: freeNickname(call, mailNickname),
    isUnified,
    hasTeam: false,
    createdAt: toSeconds(call.world.context.clock.now()),
    memberIds: referred(call, body['members@odata.bind']),
    ownerIds: referred(call, body['owners@odata.bind']),
  };
  call.world.state.groups.set(group.id, group);
  return { status: 201, body: { '@odata.context': metadata(call, 'groups/$entity'), ...renderGroup(group) } };
}

function freeNickname(call: GraphCall, wanted: string, self?: Group): string {
  const others = [...call.world.state.groups.values()].filter((group) => group !== self);
  if (others.some(({ mailNickname }) => mailNickname.toLowerCase() === wanted.toLowerCase()))
    throw errors.requestBad('Another object with the same value for property mailNickname already exists.');
  return wanted;
}

/** Ids of people and groups out of the addresses that bind them. */
function referred(call: GraphCall, given: unknown): string[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) throw errors.requestBad('References come as a list.');
  return given.map((address) => {
    const id = String(address).split('/').pop()?.toLowerCase() ?? '';
    if (!call.world.context.people.some((person) => person.id === id) && !call.world.state.groups.has(id))
      throw errors.resourceNotFound(id);
    return id;
  });
}

/** 204 without a body (GDC api/group-update.md). */
export function patchGroup(call: GraphCall): GraphReply {
  const group = groupOf(call);
  const { displayName, description, mailNickname } = bodyOf(call);
  if (displayName === '' || displayName === null)
    throw errors.requestBad("Invalid value specified for property 'displayName' of resource 'Group'.");
  if (typeof mailNickname === 'string') group.mailNickname = freeNickname(call, mailNickname, group);
  if (typeof displayName === 'string') group.displayName = displayName;
  if (typeof description === 'string') group.description = description;
  return { status: 204 };
}

/** Also out of the groups it was a member of; its site stays, as for the thirty days it could be brought back. */
export function deleteGroup(call: GraphCall): GraphReply {
  const { id } = groupOf(call);
  call.world.state.groups.delete(id);
  for (const other of call.world.state.groups.values())
    other.memberIds = other.memberIds.filter((member) => member !== id);
  return { status: 204 };
}
