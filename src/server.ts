import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from './api/app';
import { backgroundDone } from './api/background';
import { schoolContacts } from './api/contacts';
import type { Deps } from './api/deps';
import { jsonLog } from './api/json-log';
import { createAuthenticator } from './api/middleware/authenticate';
import { startTimerLoop } from './api/timer/loop';
import type { Config } from './config';
import { createTeamsSide } from './teams-side';
import { graphDirectory } from './store/directory';
import { createGraphClient } from './store/graph-client';
import { nodeHasher } from './store/hasher';
import { graphIncidentStore } from './store/incidents';
import { graphSchoolStore } from './store/school';
import { serverClock } from './store/server-clock';
import { graphTimerStore } from './store/timers';
import { clientCredentialsToken } from './store/token';

export interface RunningServer {
  /** Where it answers on this machine, without a slash at the end. */
  origin: string;
  /** Takes no new requests, ends the rounds of the clock, waits for what is under way. */
  close(): Promise<void>;
}

export interface ServerOptions {
  /** Folder of the built pages; without one only the API and the bot answer. */
  pagesFolder?: string;
  /** Parts that replace the real ones. */
  deps?: Partial<Deps>;
}

/** Wires everything once, from settings to doors, and resolves when the service answers. */
export async function startServer(config: Config, options: ServerOptions = {}): Promise<RunningServer> {
  const store = createStoreSide(config);
  const teams = createTeamsSide(config, store);
  const deps: Deps = { ...store, notifier: teams.notifier, ...options.deps };
  const { authority, tenantId } = config.identity;
  const app = await createApp(deps, {
    authenticate: createAuthenticator({
      authority,
      tenantId,
      audience: config.api.clientId,
      allowedClients: [config.api.clientAppId],
    }),
    client: {
      clientId: config.api.clientAppId,
      tenantId,
      authority,
      scope: `api://${config.api.clientId}/access_as_user`,
      extraHostOrigins: [...config.http.extraHostOrigins],
    },
    door: config.http,
    pagesFolder: options.pagesFolder,
    mount: (express) => teams.mount(express, deps),
  });
  const server = await listen(createServer(app), config);
  const loop = startTimerLoop(deps, config.timers);
  // Read once now, so that a refusal can say whom to ring even if Graph is away later.
  void schoolContacts(deps);
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await Promise.all([closed, loop.stop()]);
      await backgroundDone();
    },
  };
}

/** Everything that Graph stands behind. */
function createStoreSide(config: Config): Omit<Deps, 'notifier'> {
  const log = jsonLog();
  const clock = serverClock();
  const graph = createGraphClient({
    baseUrl: config.graph.baseUrl,
    token: clientCredentialsToken({ ...config.identity, scope: 'https://graph.microsoft.com/.default' }),
    onServerDate: clock.learn,
  });
  const { site, staffSite } = config.school;
  const onDamaged = (list: string, itemId: string): void => log.error('damagedItem', { list, itemId });
  return {
    clock,
    registers: {
      incidents: graphIncidentStore({ graph, register: 'incidents', site, onDamaged }),
      staffConcerns: graphIncidentStore({ graph, register: 'staffConcerns', site: staffSite, onDamaged }),
    },
    timers: graphTimerStore({ graph, site }),
    school: graphSchoolStore({ graph, site }),
    directory: graphDirectory(graph),
    hasher: nodeHasher,
    log,
  };
}

function listen(server: Server, { http }: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(http.port, http.host, () => resolve(server));
  });
}
