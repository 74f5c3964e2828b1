import type { Caller } from './call';
import { GraphRefusal, errors } from './errors';

interface Rule {
  service: 'directory' | 'mail' | 'teams';
  /** Application permissions, any of which is enough (the permission tables of GDC api/*). */
  anyOf: readonly string[];
}

const directory = (...anyOf: string[]): Rule => ({ service: 'directory', anyOf });
const mail = (...anyOf: string[]): Rule => ({ service: 'mail', anyOf });
const teams = (...anyOf: string[]): Rule => ({ service: 'teams', anyOf });

/** What does not concern a site, and which permissions allow it. */
export const RULES = {
  people: directory(
    'User.ReadBasic.All',
    'User.Read.All',
    'User.ReadWrite.All',
    'Directory.Read.All',
    'Directory.ReadWrite.All',
  ),
  groups: directory(
    'GroupMember.Read.All',
    'GroupMember.ReadWrite.All',
    'Group.Read.All',
    'Group.ReadWrite.All',
    'Directory.Read.All',
    'Directory.ReadWrite.All',
  ),
  groupsWrite: directory('Group.ReadWrite.All', 'Directory.ReadWrite.All'),
  groupMembers: directory('GroupMember.ReadWrite.All', 'Group.ReadWrite.All', 'Directory.ReadWrite.All'),
  mailRead: mail('Mail.Read', 'Mail.ReadWrite'),
  mailWrite: mail('Mail.ReadWrite'),
  mailSend: mail('Mail.Send'),
  teams: teams('Team.ReadBasic.All', 'TeamSettings.Read.All', 'Group.Read.All', 'Group.ReadWrite.All'),
  channels: teams(
    'Channel.ReadBasic.All',
    'ChannelSettings.Read.All',
    'Group.Read.All',
    'Group.ReadWrite.All',
  ),
  channelMembers: teams('ChannelMember.Read.All', 'ChannelMember.ReadWrite.All'),
  teamMembers: teams('TeamMember.Read.All', 'TeamMember.ReadWrite.All', 'Group.Read.All'),
  teamApps: teams('TeamsAppInstallation.ReadForTeam.All', 'TeamsAppInstallation.ReadWriteForTeam.All'),
  teamAppsWrite: teams('TeamsAppInstallation.ReadWriteForTeam.All'),
  userApps: teams('TeamsAppInstallation.ReadForUser.All', 'TeamsAppInstallation.ReadWriteForUser.All'),
  userAppsWrite: teams('TeamsAppInstallation.ReadWriteForUser.All'),
  catalogue: teams('AppCatalog.Read.All', 'AppCatalog.ReadWrite.All'),
  activity: teams('TeamsActivity.Send'),
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;

/**
 * Throws the 403 of the service in question unless the token carries one of the permissions. `alsoMail` says that
 * Exchange itself has let the application into the mailbox (RBAC for Applications), which needs no role in the token.
 */
export function requireRole(caller: Caller, name: RuleName, alsoMail = false): void {
  const rule: Rule = RULES[name];
  if (caller.roles.some((role) => rule.anyOf.includes(role)) || (rule.service === 'mail' && alsoMail)) return;
  if (rule.service === 'directory') throw errors.directoryDenied();
  if (rule.service === 'mail')
    throw new GraphRefusal(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
  throw new GraphRefusal(
    403,
    'Forbidden',
    `Missing role permissions on the request. API requires one of '${rule.anyOf.join(', ')}'. Roles on the request '${caller.roles.join(', ')}'.`,
  );
}
