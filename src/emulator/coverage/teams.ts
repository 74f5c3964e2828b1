import { type Coverage, not, partial, supported } from './row';

/** Teams, channels, installed apps and the activity feed. */
export const TEAMS: readonly Coverage[] = [
  not('GET', '/teams'),
  not('GET', '/teams/{team}/channels/{channel}/tabs'),
  not('GET', '/teams/{team}/channels/{channel}/filesFolder'),
  supported('GET', '/users/{user}/joinedTeams', 'foreign-clients'),
  partial('GET', '/teams/{team}', 'teams', 'Without settings.'),
  supported('GET', '/teams/{team}/members', 'teams'),
  partial('GET', '/teams/{team}/channels', 'teams', '$filter by membershipType or displayName eq.'),
  supported('GET', '/teams/{team}/primaryChannel', 'teams'),
  supported('GET', '/teams/{team}/channels/{channel}', 'teams'),
  supported('GET', '/teams/{team}/channels/{channel}/members', 'teams'),
  supported('GET', '/teams/{team}/channels/{channel}/allMembers', 'teams'),
  not('GET', '/teams/{team}/channels/{channel}/messages'),
  supported(
    'POST',
    '/teams/{team}/channels/{channel}/messages',
    'teams',
    'Always refused: applications have a bot for it.',
  ),
  ...['/users/{user}/teamwork/installedApps', '/teams/{team}/installedApps'].flatMap((path) => [
    partial(
      'GET',
      path,
      'teams',
      '$expand=teamsApp,teamsAppDefinition; $filter on one property of teamsApp.',
    ),
    supported('POST', path, 'teams'),
    supported('GET', `${path}/{installation}`, 'teams'),
    supported('DELETE', `${path}/{installation}`, 'teams'),
  ]),
  partial('GET', '/appCatalogs/teamsApps', 'teams', 'One app, Lantern.'),
  not('POST', '/appCatalogs/teamsApps'),
  partial(
    'POST',
    '/users/{user}/teamwork/sendActivityNotification',
    'teams',
    'Kept in /_emulator/state; activity types are not held against the manifest.',
  ),
  partial('POST', '/teams/{team}/sendActivityNotification', 'teams', 'The same.'),
  not('POST', '/teamwork/sendActivityNotificationToRecipients'),
];
