import { startingPolicy } from '../../src/domain/policies/catalogue';
import { jigsawPolicy } from '../../src/domain/policies/jigsaw';
import { ListItems } from '../../src/store/list-items';
import { POLICIES, ROLES } from '../../src/store/lists/school';
import { SCHOOL_TIMES } from '../../src/store/lists/school-times';
import { addPolicy, addRole } from '../../src/store/provision/seed';
import { schoolDetailsOf } from '../../src/store/provision/school-file';
import type { SchoolLists } from '../../src/store/provision/seed';
import { graphSchoolStore } from '../../src/store/school';
import { siteId } from '../../src/store/sites';
import { fakeSchoolStore } from '../fakes/fake-school-store';
import { sampleSchool, startProvisionedSite } from './graph-site';
import type { GraphSite } from './graph-site';
import { schoolStoreSuite } from './school-store-suite';

const policy = jigsawPolicy({ name: 'Wren Hollow School', switchboard: '01632 960001' });

schoolStoreSuite('in memory', policy, async ({ roles, policies }) => {
  const store = fakeSchoolStore({ roles });
  policies.forEach((version) => store.addPolicy(version));
  return store;
});

describe('over Graph', () => {
  let site: GraphSite;
  let lists: SchoolLists;
  beforeAll(async () => {
    site = await startProvisionedSite();
    const id = siteId(site.client(), site.schoolSite);
    lists = {
      roles: new ListItems(site.client(), id, ROLES),
      policies: new ListItems(site.client(), id, POLICIES),
      times: new ListItems(site.client(), id, SCHOOL_TIMES),
    };
  });
  beforeEach(() => site.emulator.reset());
  afterAll(() => site.close());

  schoolStoreSuite('SharePoint lists', policy, async ({ roles, policies }) => {
    await emptied(lists.roles);
    await emptied(lists.policies);
    for (const holding of roles) await addRole(lists, holding);
    for (const version of policies) await addPolicy(lists, version);
    return graphSchoolStore({ graph: site.client(), site: site.schoolSite });
  });

  it('GOV-6 the sample school has a DSL, two deputies, a headteacher and a chair of governors', async () => {
    const store = graphSchoolStore({ graph: site.client(), site: site.schoolSite });
    const held = (await store.roles()).map(({ role }) => role);
    const count = (role: string): number => held.filter((each) => each === role).length;
    expect([count('dsl'), count('deputyDsl'), count('headteacher'), count('chairOfGovernors')]).toEqual([
      1, 2, 1, 1,
    ]);
    expect(await store.policyInForce(new Date('2026-11-23T09:00:00Z'))).toEqual(
      startingPolicy('JIG', schoolDetailsOf(await sampleSchool())),
    );
  });

  it('GOV-6 a handover is seen after a minute, and until then the lists are not asked again', async () => {
    let now = 0;
    const graph = site.client();
    const store = graphSchoolStore({ graph, site: site.schoolSite, systemNow: () => now });
    await Promise.all([store.roles(), store.roles()]);
    const units = graph.metrics.units;
    const [first] = await lists.roles.all('routine');
    await lists.roles.update(first ?? { id: '0', etag: '' }, { RoleName: 'dsl' }, 'routine');
    now = 59_000;
    await store.roles();
    expect(graph.metrics.units).toBe(units);
    now = 61_000;
    const after = await store.roles();
    expect(after.find(({ personId }) => personId === first?.fields.PersonId)?.role).toBe('dsl');
  });

  it('a question that failed is asked again', async () => {
    const store = graphSchoolStore({
      graph: site.client('service', { retry: { maxAttempts: 1 } }),
      site: site.schoolSite,
    });
    await site.trouble({ kind: 'status', status: 503, path: 'Roles/items' });
    await expect(store.roles()).rejects.toThrow('503');
    expect((await store.roles()).length).toBeGreaterThan(5);
  });

  it('passes over a line without a person or with a role nobody knows', async () => {
    await lists.roles.create({ PersonName: 'Somebody', RoleName: 'dsl' }, 'routine');
    await lists.roles.create({ PersonId: 'x', PersonName: 'Somebody', RoleName: 'caretaker' }, 'routine');
    const store = graphSchoolStore({ graph: site.client(), site: site.schoolSite });
    expect((await store.roles()).map(({ name }) => name)).not.toContain('Somebody');
  });
});

async function emptied(list: ListItems): Promise<void> {
  for (const item of await list.all('routine')) await list.delete(item, 'routine');
}
