import { NotSetUp } from '../../domain/ports';
import type { TokenSource } from '../graph/authorise';
import { GraphRefused } from '../graph/errors';
import { channelStatus } from '../health/channel-status';
import type { BotPlace } from '../health/channel-status';
import type { GraphClient } from '../graph-client';
import { looked, right, wrong } from './finding';
import type { Finding } from './finding';

export interface TenantCheck {
  /** Signed in as the service itself. */
  graph: GraphClient;
  token: TokenSource;
  bot?: BotPlace;
}

const CONSENT =
  'A Privileged Role Administrator adds it in Entra ID: App registrations, the registration of Lantern, API permissions, Add, Microsoft Graph, Application permissions; then "Grant admin consent".';

/**
 * What an administrator has to grant once for the tenant, tried with the service's own sign-in. Sources: Graph
 * documentation "Overview of selected permissions", "List users"; Bot Framework "Connector REST API".
 */
export async function checkTenant(options: TenantCheck): Promise<readonly Finding[]> {
  let token: string;
  try {
    token = await options.token.getToken();
  } catch (error) {
    const words = error instanceof Error ? error.message : 'The service could not sign in.';
    const todo = 'Compare TENANT_ID, CLIENT_ID and CLIENT_SECRET with the app registration; a secret may have run out.';
    return [wrong(words, error instanceof NotSetUp ? todo : 'Try again in some minutes.')];
  }
  return [
    right('The service signs in to Entra ID.'),
    ...sitesConsent(rolesIn(token)),
    ...(await looked('The directory', () => directory(options.graph))),
    ...(options.bot ? await looked('The bot', () => botReaches(options.bot as BotPlace)) : [botNotAsked]),
  ];
}

const botNotAsked = right('The bot was not tried: set DSL_CHANNEL for that.');

/** App roles of a token, for words only: whether they suffice is tried. Empty when it is no readable token. */
export function rolesIn(token: string): readonly string[] {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as { roles?: unknown };
    return Array.isArray(claims.roles) ? claims.roles.filter((role) => typeof role === 'string') : [];
  } catch {
    return [];
  }
}

function sitesConsent(roles: readonly string[]): Finding[] {
  const wide = roles.filter((role) => /^Sites\..+\.All$/.test(role));
  const selected = roles.includes('Sites.Selected')
    ? right('Sites.Selected: Lantern may be let into single sites.')
    : wrong('Sites.Selected is missing. It lets Lantern into the sites of its lists and into no other.', CONSENT);
  const excess = wrong(
    `${wide.join(', ')}: the service may read every site of the tenant, which it never needs.`,
    'Remove it from the registration of the service; only the temporary sign-in for setting up has it.',
  );
  return wide.length > 0 ? [selected, excess] : [selected];
}

async function directory(graph: GraphClient): Promise<Finding> {
  try {
    await graph.get('/users?$top=1&$select=id', { lane: 'routine', units: 1 });
    return right('The directory answers: people can be found by name.');
  } catch (error) {
    if (!(error instanceof GraphRefused) || error.status !== 403) throw error;
    return wrong(
      'User.ReadBasic.All is missing. Reporters name people from the directory, so that somebody a concern is about is kept out by identity and not by spelling. User.Read.All does as well, and shows job titles.',
      CONSENT,
    );
  }
}

async function botReaches(bot: BotPlace): Promise<Finding> {
  const status = await channelStatus(bot);
  if (status < 400) return right('The bot reaches the DSL channel.');
  if (status === 401) {
    return wrong(
      'Teams does not accept the sign-in of the bot.',
      'In Azure, the bot must be registered with the same application id as CLIENT_ID, as single tenant, with the Teams channel on.',
    );
  }
  return wrong(
    `The bot cannot reach the DSL channel (Teams answered ${status}).`,
    "Add the Lantern app to the team of the DSL channel, and compare DSL_CHANNEL with the channel's link.",
  );
}
