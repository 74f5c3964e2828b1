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

/** Starts both; a round of the clock comes every second. `prepare` is called in between and may change settings. */
export async function startService(
  prepare: (site: GraphSite) => Promise<Record<string, string>> = async () => ({}),
): Promise<RunningService> {
  const site = await startProvisionedSite();
  const env = await prepare(site);
  const config = loadConfig({ ...(await settingsFor(site)), TIMER_INTERVAL_SECONDS: '1', ...env });
  const lines: string[] = [];
  const server = await startServer(config, { deps: { log: jsonLog((line) => lines.push(line)) } });
  return {
    origin: server.origin,
    site,
    server,
    lines,
    ask: (name, path, body) => askAt(server.origin, site, name, path, body),
    close: async () => {
      await server.close();
      await site.close();
    },
  };
}

/** Calls the API of a service as one of the made-up people; `body` makes it a POST. */
export async function askAt<T>(
  origin: string,
  site: GraphSite,
  name: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: T }> {
  const authorization = `Bearer ${await tokenFor(site, personNamed(name))}`;
  const answer = await fetch(`${origin}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as T };
}

/** The environment of a service that runs over this emulator; any free port. */
export async function settingsFor(site: GraphSite): Promise<Record<string, string>> {
  const { origin } = site.emulator;
  const world = (await (await fetch(`${origin}/_emulator`)).json()) as Record<string, string>;
  return {
    PORT: '0',
    PUBLIC_ORIGIN: 'http://localhost:4400',
    GRAPH_BASE_URL: String(world.graphBaseUrl),
    AUTHORITY: origin,
    TENANT_ID: String(world.tenantId),
    CLIENT_ID: String(world.clientId),
    CLIENT_SECRET: String(world.clientSecret),
    CLIENT_APP_ID: String(world.clientAppId),
    SCHOOL_SITE: site.schoolSite,
    STAFF_SITE: site.staffSite,
    DSL_CHANNEL: String(world.dslChannel),
    BOT_SERVICE_URL: String(world.botServiceUrl),
    BOT_OPENID_METADATA: String(world.botOpenIdMetadata),
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

/** One of the made-up people; throws when nobody is called so. */
export function personNamed(name: string): WorldPerson {
  const found = PEOPLE.find(({ displayName }) => displayName === name);
  if (!found) throw new Error(`Nobody is called ${name}.`);
  return found;
}
