import { timingSafeEqual } from 'node:crypto';
import { APPS, SCHOOL } from '../world/people';
import { entraError, type EntraError } from './entra-error';
import { BOT_FRAMEWORK, GRAPH_AUDIENCE } from './token-issuer';

/** Application permissions of each registration, as an administrator consented to them. */
const REGISTRATIONS = [
  { ...APPS.lantern, roles: ['Sites.Selected', 'User.ReadBasic.All', 'TeamsActivity.Send', 'GroupMember.ReadWrite.All'] },
  { ...APPS.listReader, roles: ['Lists.SelectedOperations.Selected'] },
  { ...APPS.itemReader, roles: ['ListItems.SelectedOperations.Selected'] },
  {
    ...APPS.admin,
    roles: [
      'Sites.FullControl.All',
      'Sites.Manage.All',
      'User.Read.All',
      'Group.Read.All',
      'Group.ReadWrite.All',
      'GroupMember.ReadWrite.All',
      'Mail.ReadWrite',
      'Mail.Send',
      'Team.ReadBasic.All',
      'Channel.ReadBasic.All',
      'ChannelMember.Read.All',
      'TeamMember.Read.All',
      'TeamsAppInstallation.ReadWriteForTeam.All',
      'TeamsAppInstallation.ReadWriteForUser.All',
      'AppCatalog.Read.All',
      'TeamsActivity.Send',
    ],
  },
] as const;

export interface GrantedApp {
  clientId: string;
  audience: string;
  roles: readonly string[];
}

/**
 * Judges a client credentials request as Entra ID does: what the app may have, or the error Entra answers.
 * Source of the error numbers: Entra documentation, reference-error-codes.
 */
export function judgeTokenRequest(
  tenant: string,
  form: Record<string, string | undefined>,
  authorization: string | undefined,
): GrantedApp | EntraError {
  if (tenant !== SCHOOL.tenantId && tenant !== SCHOOL.domain) return entraError('tenantUnknown', tenant);
  if (!form.grant_type) return entraError('missingParameter', 'grant_type');
  if (form.grant_type !== 'client_credentials') return entraError('grantTypeUnsupported', form.grant_type);

  const { clientId, clientSecret } = credentials(form, authorization);
  if (!clientId) return entraError('missingParameter', 'client_id');
  const app = REGISTRATIONS.find((each) => each.clientId === clientId);
  if (!app) return entraError('appUnknown', clientId);
  if (form.client_assertion) return entraError('assertionUnknown', clientId);
  if (!clientSecret) return entraError('secretMissing', clientId);
  if (!sameText(clientSecret, app.clientSecret)) return entraError('secretWrong', clientId);

  if (!form.scope) return entraError('missingParameter', 'scope');
  if (!form.scope.endsWith('/.default') || form.scope.includes(' '))
    return entraError('scopeNotDefault', form.scope);
  const audience = audienceOf(form.scope.slice(0, -'/.default'.length));
  if (!audience) return entraError('resourceUnknown', form.scope);
  return { clientId, audience, roles: audience === GRAPH_AUDIENCE ? app.roles : [] };
}

function credentials(
  form: Record<string, string | undefined>,
  authorization: string | undefined,
): { clientId?: string; clientSecret?: string } {
  const basic = /^Basic +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (!basic) return { clientId: form.client_id, clientSecret: form.client_secret };
  const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  return { clientId: decodeURIComponent(id), clientSecret: decodeURIComponent(secret) };
}

/**
 * Graph is asked for by its public name or by any address on this machine, so that a recording proxy in front of the
 * emulator needs no setting of its own.
 */
function audienceOf(resource: string): string | undefined {
  if (resource === BOT_FRAMEWORK) return BOT_FRAMEWORK;
  if (resource === GRAPH_AUDIENCE || resource === `${GRAPH_AUDIENCE}/`) return GRAPH_AUDIENCE;
  if (!URL.canParse(resource)) return undefined;
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(resource).hostname)
    ? GRAPH_AUDIENCE
    : undefined;
}

function sameText(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}
