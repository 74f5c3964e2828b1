import { CHAPTERS } from '../teams/seed-messages';
import { PEOPLE, SCHOOL } from '../world/people';
import type { GraphCall } from './call';
import { GraphRefusal } from './errors';
import type { Group } from './state';

export interface Channel {
  id: string;
  displayName: string;
  isPrivate: boolean;
  memberIds: string[];
}

export const teamErrors = {
  teamNotFound: (id: string) => new GraphRefusal(404, 'NotFound', `No team found with Group Id ${id}`),
  channelNotFound: () => new GraphRefusal(404, 'NotFound', 'Channel not found.'),
  notFound: (message: string) => new GraphRefusal(404, 'NotFound', message),
  badRequest: (message: string) => new GraphRefusal(400, 'BadRequest', message),
  forbidden: (message: string) => new GraphRefusal(403, 'Forbidden', message),
  conflict: (message: string) => new GraphRefusal(409, 'Conflict', message),
  importOnly: () =>
    new GraphRefusal(
      401,
      'Unauthorized',
      'Message POST is allowed in application-only context only for import purposes. Refer to https://docs.microsoft.com/microsoftteams/platform/graph-api/import-messages/import-external-messages-to-teams for more details.',
    ),
} as const;

/** The team of a call. Its id is that of the group behind it. */
export function teamOf(call: GraphCall): Group {
  const id = (call.params.team ?? '').toLowerCase();
  const group = call.world.state.groups.get(id);
  if (!group?.hasTeam) throw teamErrors.teamNotFound(id);
  return group;
}

/** The channels of a team: General, with the team's own id, and those the school has beside it. */
export function channelsOf(team: Group): Channel[] {
  const chapters = CHAPTERS.filter((each) => each.team?.groupId === team.id);
  const general = chapters[0]?.team?.id ?? '';
  const idOf = (name: string): string => PEOPLE.find((person) => person.displayName === name)?.id ?? '';
  const others = chapters
    .filter(({ id }) => id !== general)
    .map(({ id, name, isPrivate, members }) => ({
      id,
      displayName: name,
      isPrivate: isPrivate ?? false,
      memberIds: members.map(idOf),
    }));
  return [{ id: general, displayName: 'General', isPrivate: false, memberIds: team.memberIds }, ...others];
}

export function channelOf(call: GraphCall, team: Group): Channel {
  const channel = channelsOf(team).find((each) => each.id === call.params.channel);
  if (!channel) throw teamErrors.channelNotFound();
  return channel;
}

export function renderTeam(team: Group): Record<string, unknown> {
  return {
    id: team.id,
    createdDateTime: team.createdAt,
    displayName: team.displayName,
    description: team.description,
    internalId: channelsOf(team)[0]?.id ?? '',
    classification: null,
    specialization: 'none',
    visibility: 'private',
    webUrl: `https://teams.microsoft.com/l/team/${encodeURIComponent(channelsOf(team)[0]?.id ?? '')}/conversations?groupId=${team.id}&tenantId=${SCHOOL.tenantId}`,
    isArchived: false,
    tenantId: SCHOOL.tenantId,
  };
}

export function renderChannel(team: Group, channel: Channel): Record<string, unknown> {
  return {
    id: channel.id,
    createdDateTime: team.createdAt,
    displayName: channel.displayName,
    description: null,
    email: '',
    tenantId: SCHOOL.tenantId,
    webUrl: `https://teams.microsoft.com/l/channel/${encodeURIComponent(channel.id)}/${encodeURIComponent(channel.displayName)}?groupId=${team.id}&tenantId=${SCHOOL.tenantId}`,
    membershipType: channel.isPrivate ? 'private' : 'standard',
    isArchived: false,
  };
}

/** A member of a team or channel; owners have the role that says so. */
export function renderTeamMember(team: Group, id: string): Record<string, unknown> {
  const person = PEOPLE.find((each) => each.id === id);
  return {
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    id: Buffer.from(`${team.id}##${id}`).toString('base64'),
    roles: team.ownerIds.includes(id) ? ['owner'] : [],
    displayName: person?.displayName ?? '',
    visibleHistoryStartDateTime: '0001-01-01T00:00:00Z',
    userId: id,
    email: person?.mail ?? null,
    tenantId: SCHOOL.tenantId,
  };
}
