import { jsonLog } from '../../src/api/json-log';
import { loadConfig } from '../../src/config';
import { APPS, PEOPLE } from '../../src/emulator/world/people';
import type { WorldPerson } from '../../src/emulator/world/people';
import { startServer } from '../../src/server';
import type { RunningServer } from '../../src/server';
import { startProvisionedSite } from '../ports/graph-site';
import type { GraphSite } from '../ports/graph-site';

/** The whole service in this process, over an emulator of its own with the sample school set up. */
export interface RunningService {
  origin: string;
  site: GraphSite;
  server: RunningServer;
  /** What it logged, a JSON line each. */
  lines: readonly string[];
  /** Calls the API as one of the made-up people; `body` makes it a POST. */
  ask<T>(name: string, path: string, body?: unknown): Promise<{ status: number; body: T }>;
  close(): Promise<void>;
}

/** Starts both; a round of the clock comes every second. */
export async function startService(env: Record<string, string> = {}): Promise<RunningService> {
  const site = await startProvisionedSite();
  const world = (await (await fetch(`${site.emulator.origin}/_emulator`)).json()) as Record<string, string>;
  const config = loadConfig({
    PORT: '0',
    PUBLIC_ORIGIN: 'http://localhost:4400',
    GRAPH_BASE_URL: world.graphBaseUrl,
    AUTHORITY: site.emulator.origin,
    TENANT_ID: world.tenantId,
    CLIENT_ID: world.clientId,
    CLIENT_SECRET: world.clientSecret,
    CLIENT_APP_ID: world.clientAppId,
    SCHOOL_SITE: site.schoolSite,
    STAFF_SITE: site.staffSite,
    DSL_CHANNEL: world.dslChannel,
    BOT_SERVICE_URL: world.botServiceUrl,
    BOT_OPENID_METADATA: world.botOpenIdMetadata,
    TIMER_INTERVAL_SECONDS: '1',
    ...env,
  });
  const lines: string[] = [];
  const server = await startServer(config, { deps: { log: jsonLog((line) => lines.push(line)) } });
  return {
    origin: server.origin,
    site,
    server,
    lines,
    ask: async <T>(name: string, path: string, body?: unknown) => {
      const authorization = `Bearer ${await tokenFor(site, personNamed(name))}`;
      const answer = await fetch(`${server.origin}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      return { status: answer.status, body: (await answer.json()) as T };
    },
    close: async () => {
      await server.close();
      await site.close();
    },
  };
}

/** A token as nested app authentication hands it to the tab. */
export function tokenFor(site: GraphSite, person: WorldPerson): Promise<string> {
  return site.emulator.context.tokens.userToken(person, {
    audience: APPS.lantern.clientId,
    scope: 'access_as_user',
    clientId: APPS.lanternClient.clientId,
  });
}

function personNamed(name: string): WorldPerson {
  const found = PEOPLE.find(({ displayName }) => displayName === name);
  if (!found) throw new Error(`Nobody is called ${name}.`);
  return found;
}
