import { PageIterator, Client, type PageCollection } from '@microsoft/microsoft-graph-client';
import type { User } from '@microsoft/microsoft-graph-types';
import { type TestEmulator, asker, fetchToken, startTestEmulator } from '../test-client';
import { APPS, PEOPLE } from '../world/people';
import { WithToken } from './test-graph-client';

let emulator: TestEmulator;
beforeAll(async () => void (emulator = await startTestEmulator()));
afterAll(() => emulator.close());

const idOf = async (name: string): Promise<string> => {
  const filter = new URLSearchParams({ $filter: `displayName eq '${name}'`, $select: 'id' });
  return (await emulator.admin('GET', `/groups?${filter}`)).body.value[0]?.id ?? 'none';
};

test('groups are found by name and kind, and those with a team say so', async () => {
  const filter = new URLSearchParams({ $filter: "groupTypes/any(c:c eq 'Unified')" });
  const unified = (await emulator.admin('GET', `/groups?${filter}`)).body.value;
  expect(unified.map((group) => group.displayName).sort()).toEqual(['9B Science', 'Safeguarding team']);
  const one = await emulator.admin('GET', `/groups/${await idOf('Safeguarding team')}`);
  expect(one.body).toMatchObject({ mailEnabled: true, resourceProvisioningOptions: ['Team'] });
  expect((await emulator.admin('GET', `/groups/${PEOPLE[0]?.id}`)).body.error.code).toBe(
    'Request_ResourceNotFound',
  );
});

test("members of all groups inside are found, page by page, by the official client's iterator", async () => {
  const middleware = new WithToken(await fetchToken(emulator.origin, APPS.admin));
  const client = Client.initWithMiddleware({
    middleware,
    baseUrl: `${emulator.origin}/`,
    defaultVersion: 'v1.0',
  });
  const id = await idOf('Staff and governors');
  const direct = (await emulator.admin('GET', `/groups/${id}/members`)).body.value;
  expect(direct.map((each) => each['@odata.type'])).toContain('#microsoft.graph.group');
  const page = (await client.api(`/groups/${id}/transitiveMembers`).top(4).get()) as PageCollection;
  const seen: string[] = [];
  await new PageIterator(client, page, (member: User) => {
    seen.push(member.displayName ?? '');
    return true;
  }).iterate();
  expect(seen).toContain('Amara Osei');
  expect(seen).not.toContain('Jack Pemberton');
  expect(seen).toHaveLength(new Set(seen).size);
});

test('a member is added once and taken out again', async () => {
  const group = await idOf('Safeguarding team');
  const ruth = PEOPLE.find((person) => person.displayName === 'Ruth Tanaka')?.id;
  const reference = { '@odata.id': `${emulator.origin}/v1.0/directoryObjects/${ruth}` };
  const add = () => emulator.admin('POST', `/groups/${group}/members/$ref`, reference);
  expect((await add()).status).toBe(204);
  expect((await add()).body.error.code).toBe('Request_BadRequest');
  const of = (await emulator.admin('GET', `/users/${ruth}/memberOf`)).body.value;
  expect(of.map((each) => each.displayName)).toContain('Safeguarding team');
  const remove = () => emulator.admin('DELETE', `/groups/${group}/members/${ruth}/$ref`);
  expect([(await remove()).status, (await remove()).status]).toEqual([204, 404]);
});

test('groups are closed to an application without a permission for them', async () => {
  const ask = asker(emulator.origin, await fetchToken(emulator.origin, APPS.listReader));
  const answer = await ask('GET', '/groups');
  expect([answer.status, answer.body.error.code]).toEqual([403, 'Authorization_RequestDenied']);
});

test('a group is made with its members, changed, and gone from the groups it was in', async () => {
  const person = `${emulator.origin}/v1.0/users/${PEOPLE[0]?.id}`;
  const wanted = { displayName: 'Pastoral', mailNickname: 'pastoral', mailEnabled: true, securityEnabled: false, groupTypes: ['Unified'] };
  const made = await emulator.admin('POST', '/groups', { ...wanted, 'members@odata.bind': [person] });
  expect([made.status, made.body.mail, made.body.groupTypes]).toEqual([201, 'pastoral@wrenhollow.example', ['Unified']]);
  expect((await emulator.admin('GET', `/groups/${made.body.id}/members`)).body.value.map(({ id }) => id)).toEqual([PEOPLE[0]?.id]);
  expect((await emulator.admin('PATCH', `/groups/${made.body.id}`, { displayName: 'Pastoral team' })).status).toBe(204);
  const site = await emulator.admin('GET', `/groups/${made.body.id}/sites/root`);
  expect(site.body.webUrl).toMatch(/\/sites\/pastoral$/);
  expect((await emulator.admin('GET', `/groups/${made.body.id}/drive/root/children`)).body.value).toEqual([]);

  const outer = '/groups/00000000-0000-4000-8000-00000000f002';
  await emulator.admin('POST', `${outer}/members/$ref`, { '@odata.id': `x/directoryObjects/${made.body.id}` });
  expect((await emulator.admin('DELETE', `/groups/${made.body.id}`)).status).toBe(204);
  expect((await emulator.admin('GET', `/groups/${made.body.id}`)).status).toBe(404);
  expect((await emulator.admin('GET', `${outer}/members`)).body.value.map(({ id }) => id)).not.toContain(made.body.id);
});

test.each([
  ['without a name', { displayName: '' }],
  ['with a nickname that is taken', { mailNickname: 'all-staff' }],
  ['with mail alone', { mailEnabled: true }],
  ['with a nickname no address can have', { mailNickname: 'a b' }],
])('a group %s is refused', async (_what, more) => {
  const body = { displayName: 'X', mailNickname: 'x', mailEnabled: false, securityEnabled: true, ...more };
  const answer = await emulator.admin('POST', '/groups', body);
  expect([answer.status, answer.body.error.code]).toEqual([400, 'Request_BadRequest']);
});

test('a security group has no site, and the service makes no groups', async () => {
  expect((await emulator.admin('GET', '/groups/00000000-0000-4000-8000-00000000f001/sites/root')).status).toBe(404);
  expect((await emulator.lantern('POST', '/groups', {})).body.error.code).toBe('Authorization_RequestDenied');
});
