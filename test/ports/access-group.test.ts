import { PEOPLE } from '../../src/emulator/world/people';
import { SIGNED_GROUP_ID } from '../../src/emulator/graph/group-seed';
import { graphAccessGroup } from '../../src/store/access-group';
import { fakeAccessGroup } from '../fakes/fake-access-group';
import { startBareSite } from './graph-site';
import type { GraphSite } from './graph-site';

const [AMARA, DANIEL] = PEOPLE.map(({ id }) => id);
if (!AMARA || !DANIEL) throw new Error('The made-up school has no people.');

let site: GraphSite;
beforeAll(async () => {
  site = await startBareSite();
});
beforeEach(() => site.emulator.reset());
afterAll(() => site.close());

const graph = (groupId = SIGNED_GROUP_ID) =>
  graphAccessGroup({ graph: site.client('service', { retry: { maxAttempts: 2, pauseMs: 1 } }), baseUrl: site.world.graphBaseUrl, groupId });

describe.each([
  ['in Entra ID', () => graph()],
  ['in memory', () => fakeAccessGroup()],
])('AUA-6 the group of those who have signed, %s', (_where, make) => {
  it('takes people in and out; doing it again is as good as done', async () => {
    const group = make();
    expect(await group.members()).toEqual([]);
    for (const id of [AMARA, DANIEL, AMARA]) expect(await group.add(id)).toBe('done');
    expect([...(await group.members())].sort()).toEqual([AMARA, DANIEL].sort());
    for (let times = 0; times < 2; times += 1) expect(await group.remove(AMARA)).toBe('done');
    expect(await group.members()).toEqual([DANIEL]);
  });
});

describe('AUA-6 the group in Entra ID', () => {
  it('refuses for good whom the directory does not know, and says when there is no such group', async () => {
    expect(await graph().add('00000000-0000-4000-8000-0000000009ff')).toBe('refused');
    await expect(graph('00000000-0000-4000-8000-00000000ffff').members()).rejects.toMatchObject({ name: 'NotSetUp' });
  });

  it('a change whose answer was lost is done when it is sent again', async () => {
    await site.trouble({ path: 'members/$ref', kind: 'status', status: 503, retryAfterSeconds: 0 });
    expect(await graph().add(AMARA)).toBe('done');
    expect(await graph().members()).toEqual([AMARA]);
  });
});
