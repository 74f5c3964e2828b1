import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMonthlyDrills } from './api/drills/run-monthly-drill';
import { createAgreementRounds } from './api/agreements/rounds';
import { createApp } from './api/app';
import { backgroundDone } from './api/background';
import { schoolContacts } from './api/contacts';
import type { Deps } from './api/deps';
import { jsonLog } from './api/json-log';
import { createAuthenticator } from './api/middleware/authenticate';
import { createMailboxLooks } from './api/intake/wake-mailbox';
import { createMemberships } from './api/schools/memberships';
import { wiredSchools } from './api/schools/schools';
import type { Schools } from './api/schools/schools';
import { startTimerLoop } from './api/timer/loop';
import type { Config } from './config';
import { StoreUnavailable } from './domain/ports';
import { createStoreSide } from './store-side';
import type { StoreSide } from './store-side';
import { createTeamsSide } from './teams-side';

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

/**
 * Wires everything once, from settings to doors, and resolves when the service answers. Throws NotSetUp when the lists
 * are not those this Lantern knows.
 */
export async function startServer(config: Config, options: ServerOptions = {}): Promise<RunningServer> {
  const store = createStoreSide(config, options.deps?.log ?? jsonLog());
  await refuseUnknownSchema(store);
  const teams = createTeamsSide(config, {
    clock: store.shared.clock,
    school: { roles: async () => (await schools.at(undefined)?.school.roles()) ?? [] },
    further: store.further,
    letters: store.letters,
  });
  const used: Deps[] = [];
  const schools: Schools = wiredSchools(config.schools.all, { ...store.shared, ...options.deps }, (school) => {
    const deps = { ...store.storesOf(school), notifier: teams.notifierOf(school), ...options.deps };
    used.push(deps);
    return deps;
  });
  const memberships = createMemberships(schools);
  const { authority, tenantId } = config.identity;
  const app = await createApp(schools, {
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
      graphBaseUrl: config.graph.baseUrl,
    },
    door: config.http,
    memberships,
    health: store.health,
    pagesFolder: options.pagesFolder,
    mount: (express) => teams.mount(express, schools, memberships),
  });
  const server = await listen(createServer(app), config);
  const withMailbox = config.schools.all.flatMap(({ id, intakeMailbox }) => (intakeMailbox ? [id] : []));
  const looks = [
    createMonthlyDrills(schools),
    createAgreementRounds(schools.shared.clock, () => used),
    createMailboxLooks(schools, withMailbox),
  ];
  const loop = startTimerLoop(schools, config.timers, looks);
  // Read once now, so that a refusal can say whom to ring even if Graph is away later.
  const only = schools.at(undefined);
  if (only) void schoolContacts(only);
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

/**
 * On lists it does not know the service must not start. While Graph is away nobody can tell, and it starts all the same,
 * because alerts that are due must go out as soon as Graph is back; `/readyz` says no until the lists have been seen.
 */
async function refuseUnknownSchema(store: StoreSide): Promise<void> {
  try {
    await store.requireKnownSchema();
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    store.shared.log.warn('schemaNotSeen');
  }
}

function listen(server: Server, { http }: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(http.port, http.host, () => resolve(server));
  });
}
