import type { ProvisionConfig } from './config';
import { createGraphClient } from './store/graph-client';
import type { GraphClient } from './store/graph-client';
import type { TokenSource } from './store/graph/authorise';
import { serviceToken } from './store/service-token';
import type { ServiceCredential } from './store/service-token';

/** Signs an application in: to Graph, and where it is the service to the bot's connector. */
export function signedIn(
  { authority, tenantId, graphBaseUrl, unitsPerMinute }: ProvisionConfig,
  clientId: string,
  credential: ServiceCredential,
): { graph: GraphClient; token: TokenSource; botToken: TokenSource } {
  const tokenFor = (scope: string): TokenSource => serviceToken({ authority, tenantId, clientId, credential }, scope);
  const token = tokenFor('https://graph.microsoft.com/.default');
  const graph = createGraphClient({
    baseUrl: graphBaseUrl,
    token,
    // Nobody waits in front of a screen: rather slow down than stop half-way.
    retry: { patienceMs: 10 * 60_000, maxAttempts: 8 },
    // An application of its own has a budget of its own, and this is the only work it has.
    pace: { unitsPerMinute, shares: { interactive: 1, signing: 1, routine: 1 } },
  });
  return { graph, token, botToken: tokenFor('https://api.botframework.com/.default') };
}
