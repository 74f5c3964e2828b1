import { NotSetUp } from '../../src/domain/ports';
import { ListItems } from '../../src/store/list-items';
import { ALL_LISTS } from '../../src/store/lists/all';
import { graphColumns } from '../../src/store/lists/definition';
import { INCIDENTS } from '../../src/store/lists/incidents';
import { ROLES } from '../../src/store/lists/school';
import { TIMERS } from '../../src/store/lists/timers';
import { graphIncidentStore } from '../../src/store/incidents';
import { parseSchoolFile } from '../../src/store/provision/school-file';
import { siteId } from '../../src/store/sites';
import { graphTimerStore } from '../../src/store/timers';
import { provisionSite, sampleSchool, startBareSite } from './graph-site';
import type { GraphSite } from './graph-site';
import { sampleIncident } from './sample-incident';

let site: GraphSite;
beforeEach(async () => {
  site = await startBareSite();
});
afterEach(() => site.close());

const admin = { lane: 'routine' } as const;

function siteOf(where: 'school' | 'staff'): string {
  return (where === 'school' ? site.world.sites[0]?.id : site.world.sites[1]?.id) ?? '';
}

interface Listed {
  id: string;
  name: string;
  indexed?: boolean;
  enforceUniqueValues?: boolean;
}

async function columns(list: (typeof ALL_LISTS)[number]): Promise<Listed[]> {
  const path = `/sites/${siteOf(list.site)}/lists/${list.name}/columns`;
  return (await site.client('admin').get<{ value: Listed[] }>(path, admin)).value;
}

describe('setting a school up', () => {
  it('makes every list with every column, indexed and unique as the definition says', async () => {
    await provisionSite(site);
    for (const list of ALL_LISTS) {
      const made = await columns(list);
      for (const wanted of graphColumns(list)) {
        const { indexed = false, enforceUniqueValues = false } = wanted;
        expect(made.find(({ name }) => name === wanted.name)).toMatchObject({
          name: wanted.name,
          indexed,
          enforceUniqueValues,
        });
      }
    }
  });

  it('gives the service exactly write, on the two sites and no other', async () => {
    await provisionSite(site);
    for (const { id } of site.world.sites.slice(0, 2)) {
      const permissions = await site
        .client('admin')
        .get<{ value: { id: string }[] }>(`/sites/${id}/permissions`, admin);
      expect(permissions.value).toHaveLength(1);
      const path = `/sites/${id}/permissions/${encodeURIComponent(permissions.value[0]?.id ?? '')}`;
      expect(await site.client('admin').get(path, admin)).toMatchObject({ roles: ['write'] });
    }
    const elsewhere = graphIncidentStore({
      graph: site.client(),
      register: 'incidents',
      site: site.world.sites[2]?.path ?? '',
    });
    await expect(elsewhere.create(sampleIncident())).rejects.toBeInstanceOf(NotSetUp);
  });

  it('does nothing the second time', async () => {
    expect((await provisionSite(site)).length).toBeGreaterThan(10);
    expect(await provisionSite(site)).toEqual([]);
  });

  it.each([2, 6, 12, 20])('goes on where it stopped after a failure at write %i', async (write) => {
    await site.trouble({ kind: 'delay', method: 'POST', times: write - 1, delayMilliseconds: 0 });
    await site.trouble({ kind: 'drop', method: 'POST' });
    await provisionSite(site).catch(() => undefined);
    await provisionSite(site);
    expect(await provisionSite(site)).toEqual([]);
    const roles = await rolesList().all('routine');
    expect(roles).toHaveLength((await sampleSchool()).people.flatMap((person) => person.roles).length);
  });

  it('adds columns and indexes that are missing from lists that are there, and touches nothing else', async () => {
    const client = site.client('admin');
    const own = [
      { name: 'Caretaker', text: {} },
      { name: 'DueAt', dateTime: {} },
    ];
    await client.post(
      `/sites/${siteOf('school')}/lists`,
      { displayName: TIMERS.name, columns: own, list: { template: 'genericList' } },
      admin,
    );
    const steps = await provisionSite(site);
    expect(steps).toContain('Index the column DueAt of Timers');
    expect(steps).toContain('Add the column TimerKey to Timers');
    const made = await columns(TIMERS);
    expect(made.find(({ name }) => name === 'DueAt')?.indexed).toBe(true);
    expect(made.map(({ name }) => name)).toContain('Caretaker');
  });

  it('GOV-6 leaves roles to the school afterwards: who was taken out does not come back', async () => {
    await provisionSite(site);
    const [first] = await rolesList().all('routine');
    await rolesList().delete(first ?? { id: '0', etag: '' }, 'routine');
    expect(await provisionSite(site)).toEqual([]);
  });

  it('says what is wrong with a school file, and where', () => {
    const person = { id: 'x', name: 'A', roles: ['dsl', 'caretaker'] };
    const file = { school: { name: 'S', switchboard: '01632 960001' }, policy: 'JIG', people: [person] };
    expect(() => parseSchoolFile(JSON.stringify(file))).toThrow(/people\.0\.id.*people\.0\.roles\.1/);
    expect(() => parseSchoolFile('{')).toThrow(NotSetUp);
  });
});

describe('a school that is not set up', () => {
  it('is told so, and how to go on', async () => {
    const graph = site.client('admin');
    const store = graphIncidentStore({ graph, register: 'incidents', site: site.schoolSite });
    await expect(store.create(sampleIncident())).rejects.toThrow(
      'The list Incidents is missing. Run "npm run provision".',
    );
    await expect(graphTimerStore({ graph, site: site.schoolSite }).due(new Date(), 5)).rejects.toBeInstanceOf(
      NotSetUp,
    );
  });

  it('keeps to indexed columns in every question', async () => {
    await provisionSite(site);
    const items = new ListItems(site.client(), siteId(site.client(), site.schoolSite), INCIDENTS);
    await expect(items.where('MatrixRow', 'eq', 'bullying', 'routine')).rejects.toThrow('no index');
  });
});

function rolesList(): ListItems {
  return new ListItems(site.client('admin'), siteId(site.client('admin'), site.schoolSite), ROLES);
}
