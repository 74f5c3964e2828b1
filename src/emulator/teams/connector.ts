import type { EmulatorContext } from '../context';
import { SCHOOL, type WorldPerson } from '../world/people';
import {
  activityNotFound,
  badRequest,
  conversationNotFound,
  notInRoster,
  refusal,
  tooMany,
  writesBlocked,
  type Answer,
} from './connector-answers';
import type { BotActivity, Conversation, JsonObject } from './model';
import type { RateLimiter } from './rate-limit';
import type { TeamsState } from './state';

export interface ConnectorCall {
  method: string;
  /** Below the service URL, as it came: ids hold `:`, `@` and `;` unencoded. */
  path: string;
  body: JsonObject;
}

export interface ConnectorParts {
  context: Pick<EmulatorContext, 'origin' | 'people'>;
  state: TeamsState;
  limits: RateLimiter;
}

const PATH =
  /^\/v3\/conversations(?:\/(?<conversation>[^/]+)(?:\/(?<kind>activities|members)(?:\/(?<id>[^/]+)(?<members>\/members)?)?)?)?\/?$/;

interface Place {
  conversation: Conversation;
  /** The thread of a channel, from `;messageid=`. */
  rootId?: string;
}

/** Bot connector, version 3: answers one call that has passed the token check. */
export function answerConnector(call: ConnectorCall, parts: ConnectorParts): Answer {
  const match = PATH.exec(call.path)?.groups;
  if (!match) return refusal(404, 'NotFound', `No connector operation at ${call.method} ${call.path}.`);
  if (!match.conversation) {
    return call.method === 'POST' ? createConversation(call.body, parts) : methodNotAllowed();
  }
  const place = locate(decodeURIComponent(match.conversation), parts.state);
  if (!place) return conversationNotFound();
  if (!place.conversation.hasApp) return notInRoster();
  if (match.kind === 'members' || match.members) return members(call, place, match.id, parts);
  if (match.kind !== 'activities') return methodNotAllowed();
  return activities(call, place, match.id, parts);
}

function methodNotAllowed(): Answer {
  return refusal(405, 'MethodNotAllowed', 'The connector has no such operation.');
}

function locate(address: string, state: TeamsState): Place | undefined {
  const [id = '', thread] = address.split(';messageid=');
  const conversation = state.conversations.get(id);
  if (!conversation) return undefined;
  if (thread && !conversation.messages.some((one) => one.id === thread)) return undefined;
  return { conversation, rootId: thread };
}

function createConversation(body: JsonObject, parts: ConnectorParts): Answer {
  const channelData = (body.channelData ?? {}) as { channel?: { id?: string }; tenant?: { id?: string } };
  const channelId = channelData.channel?.id;
  const target = channelId
    ? parts.state.conversations.get(channelId)
    : personalChat(body, channelData.tenant?.id, parts);
  if (!target) return conversationNotFound();
  if ('status' in target) return target;
  if (!target.hasApp) return notInRoster();
  if (!parts.limits.take('create', target.id)) return tooMany();
  const serviceUrl = `${parts.context.origin}/teams`;
  const activity = body.activity as BotActivity | undefined;
  if (!activity) return { status: 201, body: { id: target.id, serviceUrl } };
  if (blocks(target, parts.state)) return writesBlocked();
  const message = parts.state.botPosts(target, activity);
  const id = target.kind === 'channel' ? `${target.id};messageid=${message.id}` : target.id;
  return { status: 201, body: { id, activityId: message.id, serviceUrl } };
}

function personalChat(
  body: JsonObject,
  tenant: string | undefined,
  parts: ConnectorParts,
): Conversation | Answer {
  const asked = Array.isArray(body.members) ? (body.members as { id?: string }[]) : [];
  if (asked.length !== 1) return badRequest('Name one member, or the channel in channelData.');
  if ((body.tenantId ?? tenant) !== SCHOOL.tenantId) return badRequest('The tenant is missing or unknown.');
  const person = parts.context.people.find((one) => one.teamsId === asked[0]?.id || one.id === asked[0]?.id);
  if (!person) return badRequest('Bad format of conversation ID: the member is not known.');
  return parts.state.botChatOf(person.id) ?? writesBlocked();
}

function blocks(conversation: Conversation, state: TeamsState): boolean {
  return conversation.kind === 'bot' && conversation.memberIds.some((id) => state.blocked.has(id));
}

function activities(
  call: ConnectorCall,
  place: Place,
  id: string | undefined,
  parts: ConnectorParts,
): Answer {
  if (!parts.limits.take('send', place.conversation.id)) return tooMany();
  if (blocks(place.conversation, parts.state)) return writesBlocked();
  const activityId = id && decodeURIComponent(id);
  if (call.method === 'POST') return post(call.body as BotActivity, place, activityId, parts);
  const message = activityId ? parts.state.message(place.conversation.id, activityId) : undefined;
  if (!message || message.deletedDateTime) return activityNotFound();
  if (message.personId) return refusal(403, 'Forbidden', 'A bot changes its own messages only.');
  if (call.method === 'PUT') {
    parts.state.botUpdates(place.conversation, message, call.body as BotActivity);
    return { status: 200, body: { id: message.id } };
  }
  if (call.method !== 'DELETE') return methodNotAllowed();
  parts.state.remove(place.conversation, message);
  return { status: 200 };
}

function post(
  activity: BotActivity,
  place: Place,
  answersId: string | undefined,
  parts: ConnectorParts,
): Answer {
  if (activity.type === 'typing') return { status: 202, body: { id: '1' } };
  const rootId = answersId ?? place.rootId ?? (activity.replyToId as string | undefined);
  const isThread = place.conversation.kind === 'channel';
  const message = parts.state.botPosts(place.conversation, activity, isThread ? rootId : undefined);
  return { status: 201, body: { id: message.id } };
}

function members(call: ConnectorCall, place: Place, id: string | undefined, parts: ConnectorParts): Answer {
  if (call.method !== 'GET') return methodNotAllowed();
  if (!parts.limits.take('members', place.conversation.id)) return tooMany();
  const people = parts.context.people.filter((one) => place.conversation.memberIds.includes(one.id));
  const asked = call.path.includes('/members/') ? id && decodeURIComponent(id) : undefined;
  if (!asked) return { status: 200, body: people.map(account) };
  const person = people.find((one) => one.teamsId === asked || one.id === asked);
  return person
    ? { status: 200, body: account(person) }
    : refusal(404, 'MemberNotFound', 'Not a member here.');
}

function account(person: WorldPerson): JsonObject {
  return {
    id: person.teamsId,
    name: person.displayName,
    objectId: person.id,
    aadObjectId: person.id,
    givenName: person.givenName,
    surname: person.surname,
    email: person.mail,
    userPrincipalName: person.userPrincipalName,
    tenantId: SCHOOL.tenantId,
    userRole: 'user',
  };
}
