import { metadata } from './addressed';
import type { GraphCall, GraphReply, Route } from './call';
import { pageOf } from './paging';
import { onlyOptions, pick, readSelect } from './query';
import { equalityFilter } from './simple-filter';
import {
  channelOf,
  channelsOf,
  renderChannel,
  renderTeam,
  renderTeamMember,
  teamErrors,
  teamOf,
} from './team-shape';
import { personOf } from './users';

function getTeam(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select');
  const body = pick(renderTeam(teamOf(call)), readSelect(call.query));
  return { status: 200, body: { '@odata.context': metadata(call, 'teams/$entity'), ...body } };
}

/** `$filter` by membershipType or displayName (GDC api/channel-list.md). */
function getChannels(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select', '$filter');
  const team = teamOf(call);
  const wanted = equalityFilter(call.query.get('$filter'), ['membershipType', 'displayName']);
  const value = channelsOf(team)
    .map((channel) => renderChannel(team, channel))
    .filter((channel) => !wanted || channel[wanted.property] === wanted.value)
    .map((channel) => pick(channel, readSelect(call.query)));
  const context = metadata(call, `teams('${team.id}')/channels`);
  return { status: 200, body: { '@odata.context': context, '@odata.count': value.length, value } };
}

function getChannel(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select');
  const team = teamOf(call);
  const body = pick(renderChannel(team, channelOf(call, team)), readSelect(call.query));
  return {
    status: 200,
    body: { '@odata.context': metadata(call, `teams('${team.id}')/channels/$entity`), ...body },
  };
}

/** General, with which every team begins. */
function getPrimaryChannel(call: GraphCall): GraphReply {
  const team = teamOf(call);
  const [general] = channelsOf(team);
  if (!general) throw teamErrors.channelNotFound();
  const context = metadata(call, `teams('${team.id}')/primaryChannel/$entity`);
  return { status: 200, body: { '@odata.context': context, ...renderChannel(team, general) } };
}

function members(call: GraphCall, of: 'team' | 'channel'): GraphReply {
  onlyOptions(call.query, '$select', '$top', '$skiptoken');
  const team = teamOf(call);
  const ids = of === 'team' ? team.memberIds : channelOf(call, team).memberIds;
  const { rows, next } = pageOf(call, ids, 100, 999);
  const value = rows.map((id) => pick(renderTeamMember(team, id), readSelect(call.query)));
  const place = of === 'team' ? '' : `/channels('${encodeURIComponent(call.params.channel ?? '')}')`;
  return {
    status: 200,
    body: {
      '@odata.context': metadata(call, `teams('${team.id}')${place}/members`),
      '@odata.count': value.length,
      ...next,
      value,
    },
  };
}

/** Applications do not post; they have a bot for that (GDC api/channel-post-messages.md). */
function postMessage(call: GraphCall): GraphReply {
  channelOf(call, teamOf(call));
  throw teamErrors.importOnly();
}

/** Teams a person is a direct member of (GDC api/user-list-joinedteams.md): what a list of teams shows, without settings. */
function getJoinedTeams(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select');
  const { id } = personOf(call);
  const value = [...call.world.state.groups.values()]
    .filter((group) => group.hasTeam && group.memberIds.includes(id))
    .map((group) => pick(renderTeam(group), readSelect(call.query)));
  return {
    status: 200,
    body: { '@odata.context': metadata(call, 'teams'), '@odata.count': value.length, value },
  };
}

const CHANNEL = '/teams/{team}/channels/{channel}';

type Row = [Route['method'], string, Route['need'], Route['handle']];
const ROWS: readonly Row[] = [
  ['GET', '/teams/{team}', 'teams', getTeam],
  ['GET', '/users/{user}/joinedTeams', 'teams', getJoinedTeams],
  ['GET', '/teams/{team}/members', 'teamMembers', (call) => members(call, 'team')],
  ['GET', '/teams/{team}/channels', 'channels', getChannels],
  ['GET', '/teams/{team}/primaryChannel', 'channels', getPrimaryChannel],
  ['GET', CHANNEL, 'channels', getChannel],
  ['GET', `${CHANNEL}/members`, 'channelMembers', (call) => members(call, 'channel')],
  ['GET', `${CHANNEL}/allMembers`, 'channelMembers', (call) => members(call, 'channel')],
  ['POST', `${CHANNEL}/messages`, 'none', postMessage],
];

export const teamRoutes: readonly Route[] = ROWS.map(([method, template, need, handle]) => ({
  method,
  template: template,
  need,
  handle,
  units: 1,
  budget: 'teams',
}));
