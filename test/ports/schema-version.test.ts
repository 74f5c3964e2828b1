import { loadConfig } from '../../src/config';
import { NotSetUp } from '../../src/domain/ports';
import { startServer } from '../../src/server';
import { ListItems } from '../../src/store/list-items';
import { graphColumns } from '../../src/store/lists/definition';
import { INCIDENTS } from '../../src/store/lists/incidents';
import { SCHEMA_VERSION } from '../../src/store/lists/schema-version';
import { SETTINGS } from '../../src/store/lists/settings';
import { graphIncidentStore } from '../../src/store/incidents';
import { schemaGuard } from '../../src/store/provision/readiness';
import { siteId } from '../../src/store/sites';
import { provisionSite, startBareSite, startProvisionedSite } from './graph-site';
import type { GraphSite } from './graph-site';
import { sampleIncident } from './sample-incident';

let site: GraphSite;
afterEach(() => site.close());

const ROUTINE = { lane: 'routine' } as const;

async function setVersion(value: string): Promise<void> {
  const list = new ListItems(site.client(), siteId(site.client(), site.schoolSite), SETTINGS);
  const item = await list.find('SettingKey', 'schemaVersion', 'routine');
  await list.update(item ?? { id: '0', etag: '' }, { SettingValue: value }, 'routine');
}

/** Starts the whole service; the sentence it refuses with, or undefined when it starts. */
async function refusalAtStart(): Promise<string | undefined> {
  const { world, schoolSite, staffSite, emulator } = site;
  const config = loadConfig({
    PORT: '0',
    GRAPH_BASE_URL: world.graphBaseUrl,
    AUTHORITY: emulator.origin,
    TENANT_ID: world.tenantId,
    CLIENT_ID: world.clientId,
    CLIENT_SECRET: world.clientSecret,
    CLIENT_APP_ID: 'page',
    SCHOOL_SITE: schoolSite,
    STAFF_SITE: staffSite,
    DSL_CHANNEL: '19:x@thread.tacv2',
    BOT_SERVICE_URL: `${emulator.origin}/teams`,
    BOT_OPENID_METADATA: `${emulator.origin}/v1/.well-known/openidconfiguration`,
  });
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  try {
    const server = await startServer(config, { deps: { log } });
    await server.close();
    return undefined;
  } catch (error) {
    if (!(error instanceof NotSetUp)) throw error;
    return error.message;
  }
}

describe('the version of the lists', () => {
  it('is noted by provisioning, and the service starts', async () => {
    site = await startProvisionedSite();
    expect(await refusalAtStart()).toBeUndefined();
  });

  it('the service refuses to start where nobody has set the school up, and says what to do', async () => {
    site = await startBareSite();
    const { id } = site.world.sites[0] ?? { id: '' };
    const application = { id: site.world.clientId, displayName: 'Lantern' };
    const grant = { roles: ['write'], grantedToIdentities: [{ application }] };
    await site.client('admin').post(`/sites/${id}/permissions`, grant, ROUTINE);
    expect(await refusalAtStart()).toMatch(/Run "npm run provision", then start again/);
  });

  it('the service refuses to start on lists of a newer or an older Lantern, and says what to do', async () => {
    site = await startProvisionedSite();
    await setVersion(String(SCHEMA_VERSION + 1));
    expect(await refusalAtStart()).toMatch(/newer Lantern.*Update the service/);
    await expect(provisionSite(site)).rejects.toThrow('Update the service');
    await setVersion(String(SCHEMA_VERSION - 1));
    expect(await refusalAtStart()).toMatch(/older Lantern.*Run "npm run provision"/);
    expect(await provisionSite(site)).toEqual([`Note that the lists are of version ${SCHEMA_VERSION}`]);
    expect(await refusalAtStart()).toBeUndefined();
  });

  it('a copy that is running stays ready when provisioning for a newer one begins', async () => {
    site = await startProvisionedSite();
    const sites = { site: site.schoolSite, staffSite: site.staffSite };
    const running = schemaGuard(site.client(), sites);
    await running.requireKnown();
    await setVersion(String(SCHEMA_VERSION + 1));
    expect(await running.look()).toEqual({ graph: true, lists: true, schema: true });
    expect(await schemaGuard(site.client(), sites).look()).toEqual({ graph: true, lists: true, schema: false });
  });
});

describe('lists made by an older definition', () => {
  it('P1 get the columns they lack and keep every item', async () => {
    site = await startBareSite();
    const { id } = site.world.sites[0] ?? { id: '' };
    const admin = site.client('admin');
    const [dropped, ...columns] = [...graphColumns(INCIDENTS)].reverse();
    const body = { displayName: INCIDENTS.name, columns: columns.reverse(), list: { template: 'genericList' } };
    await admin.post(`/sites/${id}/lists`, body, ROUTINE);
    const path = `/sites/${id}/lists/${INCIDENTS.name}/items`;
    const fields = { ReportKey: 'an-older-report', CaseStatus: 'new', Report: '|{"kept":true}|' };
    const made = await admin.post<{ id: string }>(path, { fields }, ROUTINE);

    const steps = await provisionSite(site);
    expect(steps).toContain(`Add the column ${dropped?.name} to Incidents`);
    expect(steps).not.toContain('Make the list Incidents');
    const kept = await admin.get<{ fields: Record<string, unknown> }>(`${path}/${made.id}?$expand=fields`, ROUTINE);
    expect(kept.fields).toMatchObject(fields);
    const now = graphIncidentStore({ graph: site.client(), register: 'incidents', site: site.schoolSite });
    expect((await now.create(sampleIncident())).created).toBe(true);
    expect(await refusalAtStart()).toBeUndefined();
  });
});
