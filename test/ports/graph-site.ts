import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { startEmulator } from '../../src/emulator/server';
import type { Emulator } from '../../src/emulator/server';
import { createGraphClient } from '../../src/store/graph-client';
import type { GraphClient, GraphClientOptions } from '../../src/store/graph-client';
import { provision } from '../../src/store/provision/provision';
import { parseSchoolFile } from '../../src/store/provision/school-file';
import type { SchoolFile } from '../../src/store/provision/school-file';
import { clientCredentialsToken } from '../../src/store/token';

/** What `GET /_emulator` tells any tool. */
interface Description {
  graphBaseUrl: string;
  tenantId: string;
  clientId: string;
  clientSecret: string;
  adminClientId: string;
  adminClientSecret: string;
  sites: { path: string; id: string; name: string }[];
}

export interface GraphSite {
  emulator: Emulator;
  world: Description;
  schoolSite: string;
  staffSite: string;
  /** A client signed in as the service, or as the administrator's application. */
  client(as?: 'service' | 'admin', options?: Partial<GraphClientOptions>): GraphClient;
  /** Sets trouble for the next calls, through the emulator's own control. */
  trouble(fault: object): Promise<void>;
  close(): Promise<void>;
}

/** The sample school that `npm start` sets up. */
export async function sampleSchool(): Promise<SchoolFile> {
  return parseSchoolFile(await readFile(path.join(__dirname, '../../src/tools/sample-school.json'), 'utf8'));
}

/** An emulator of its own with nothing set up. `serviceOrigin` is where its workbench finds the tab. */
export async function startBareSite(serviceOrigin = 'http://localhost:4390'): Promise<GraphSite> {
  const emulator = await startEmulator({ port: 0, serviceOrigin });
  const world = (await (await fetch(`${emulator.origin}/_emulator`)).json()) as Description;
  const [school, staff] = world.sites;
  return {
    emulator,
    world,
    schoolSite: school?.path ?? '',
    staffSite: staff?.path ?? '',
    client: (as = 'service', options = {}) => clientOf(emulator, world, as, options),
    trouble: async (fault) => {
      const body = JSON.stringify({ surface: 'graph', times: 1, ...fault });
      const headers = { 'Content-Type': 'application/json' };
      const answer = await fetch(`${emulator.origin}/_emulator/faults`, { method: 'POST', headers, body });
      if (!answer.ok) throw new Error(await answer.text());
    },
    close: () => emulator.close(),
  };
}

/** The same, provisioned with the sample school; `emulator.reset()` comes back to this. */
export async function startProvisionedSite(serviceOrigin?: string): Promise<GraphSite> {
  const site = await startBareSite(serviceOrigin);
  await provisionSite(site);
  site.emulator.snapshot();
  return site;
}

/** Runs the provisioning the way `npm run provision` does; returns the steps it took, in words. */
export async function provisionSite(site: GraphSite, school?: SchoolFile): Promise<string[]> {
  const steps: string[] = [];
  await provision({
    graph: site.client('admin'),
    schoolSite: site.schoolSite,
    staffSite: site.staffSite,
    serviceClientId: site.world.clientId,
    school: school ?? (await sampleSchool()),
    onStep: (words) => void steps.push(words),
  });
  return steps;
}

function clientOf(
  { origin }: Emulator,
  world: Description,
  as: 'service' | 'admin',
  options: Partial<GraphClientOptions>,
): GraphClient {
  const [clientId, clientSecret] =
    as === 'admin' ? [world.adminClientId, world.adminClientSecret] : [world.clientId, world.clientSecret];
  const scope = 'https://graph.microsoft.com/.default';
  const token = clientCredentialsToken({
    authority: origin,
    tenantId: world.tenantId,
    clientId,
    clientSecret,
    scope,
  });
  return createGraphClient({ baseUrl: world.graphBaseUrl, token, retry: { pauseMs: 10 }, ...options });
}
