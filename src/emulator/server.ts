import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createClock } from './clock';
import { readEmulatorConfig } from './config';
import type { EmulatorContext } from './context';
import { controlRoutes } from './control';
import { createEventBus } from './events';
import { createFaults } from './faults';
import { createGraph } from './graph';
import { signingKey } from './identity/keys';
import { identityRoutes } from './identity/routes';
import { createTokenIssuer } from './identity/token-issuer';
import { createRecorder } from './record';
import { sendRoutes } from './outlook/send-routes';
import { createTeams } from './teams';
import { workbenchRoutes } from './workbench/routes';
import { PEOPLE } from './world/people';

export interface EmulatorOptions {
  /** 0 or nothing takes any free port. */
  port?: number;
  /** Where the product answers, without a slash at the end. */
  serviceOrigin: string;
  /** Writes every Graph exchange to this file; what EMULATOR_RECORD names when left out, so that tests record too. */
  recordFile?: string;
}

export interface Emulator {
  /** http://localhost:<port>, without a slash at the end. */
  origin: string;
  context: EmulatorContext;
  /** Makes the present lists, items and grants what `reset` returns to. */
  snapshot(): void;
  /** Back to the snapshot, or to the beginning: data, conversations, clock, faults and figures. */
  reset(): void;
  close(): Promise<void>;
}

/** Starts a small Microsoft 365 on this machine and resolves once it answers. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  await signingKey();
  const app = express();
  app.disable('x-powered-by');
  const { port, close } = await listen(app, options.port ?? 0);
  const origin = `http://localhost:${port}`;

  const events = createEventBus();
  const clock = createClock(events);
  const faults = createFaults();
  const issuer = createTokenIssuer(origin);
  const context: EmulatorContext = {
    origin,
    botEndpoint: `${options.serviceOrigin}/api/messages`,
    serviceOrigin: options.serviceOrigin,
    clock,
    people: PEOPLE,
    events,
    tokens: issuer,
    faults,
  };
  const graph = createGraph(context, issuer, createRecorder(options.recordFile ?? readEmulatorConfig().recordFile));
  const teams = createTeams(context);
  const snapshot = (): void => graph.snapshot();
  const reset = (): void => {
    faults.clear();
    clock.reset();
    graph.reset();
    teams.reset();
    events.publish({ type: 'reset' });
  };
  app.use(
    '/_emulator',
    controlRoutes({ context, clock, faults, graph, conversations: () => teams.state(), snapshot, reset }),
  );
  app.use(['/v1.0', '/_content'], graph.router);
  app.use(identityRoutes(context, issuer));
  app.use(teams.router);
  app.use(sendRoutes(context, graph));
  app.use(workbenchRoutes(context, { mailboxes: () => graph.state().mailboxes }));
  return { origin, context, snapshot, reset, close };
}

/**
 * Listens on this machine only, under both of its addresses: `localhost` is ::1 for some clients and 127.0.0.1 for
 * others. A machine without IPv6 goes without the second.
 */
async function listen(
  app: express.Express,
  wanted: number,
): Promise<{ port: number; close(): Promise<void> }> {
  const first = createServer(app);
  await bind(first, wanted, '127.0.0.1');
  const { port } = first.address() as AddressInfo;
  const second = createServer(app);
  const both = await bind(second, port, '::1').then(
    () => [first, second],
    () => [first],
  );
  return { port, close: async () => void (await Promise.all(both.map(closeServer))) };
}

function bind(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
