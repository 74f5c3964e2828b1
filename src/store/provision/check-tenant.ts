import { NotSetUp } from '../../domain/ports';
import type { TokenSource } from '../graph/authorise';
import { GraphRefused } from '../graph/errors';
import { mailboxStatus } from '../health/mailbox-status';
import type { GraphClient } from '../graph-client';
import { looked, right, wrong } from './finding';
import type { Finding } from './finding';

export interface TenantCheck {
  /** Signed in as the service itself. */
  graph: GraphClient;
  token: TokenSource;
  /** How people are told beside the card: what that needs is looked at too. */
  ways: { activityFeed: boolean; mailbox?: string };
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
    ...waysConsent(rolesIn(token), options.ways.activityFeed),
    ...(await looked('The directory', () => directory(options.graph))),
    ...(await looked('The mailbox', () => mailbox(options.graph, options.ways.mailbox))),
  ];
}

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

/** Alerts by activity feed need a permission; alerts by e-mail need one that Exchange gives, and not Entra ID. */
function waysConsent(roles: readonly string[], activityFeed: boolean): Finding[] {
  const everyMailbox = wrong(
    'Mail.Send: the service may send from every mailbox of the tenant, which it never needs.',
    'Remove it from the registration of the service, and let it into the one mailbox by RBAC for Applications in Exchange (docs/deploy.md, "Alerts by e-mail").',
  );
  const feed = roles.includes('TeamsActivity.Send')
    ? right('TeamsActivity.Send: whom Teams refuses the card is told in the activity feed.')
    : wrong('TeamsActivity.Send is missing. Without it nobody is told in the activity feed when Teams refuses a card.', `${CONSENT} Or leave activityFeed out of ALERT_WAYS.`);
  return [...(activityFeed ? [feed] : []), ...(roles.includes('Mail.Send') ? [everyMailbox] : [])];
}

async function mailbox(graph: GraphClient, address: string | undefined): Promise<Finding> {
  if (address === undefined) return right('No alerts by e-mail: ALERT_MAILBOX is not set.');
  const status = await mailboxStatus(graph, address, { lane: 'routine' });
  if (status === 'open') return right('Lantern may send from the mailbox of ALERT_MAILBOX.');
  const closed = 'Exchange does not let Lantern send from the mailbox of ALERT_MAILBOX.';
  const none = 'There is no mailbox with the address in ALERT_MAILBOX.';
  return wrong(
    status === 'unknown' ? none : closed,
    'An Exchange administrator makes it, and lets Lantern in by RBAC for Applications with "Application Mail.Send" (docs/deploy.md, "Alerts by e-mail"). It can take two hours to count.',
  );
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
