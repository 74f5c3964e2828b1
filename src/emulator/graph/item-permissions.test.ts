import { type Ask, asker, fetchToken } from '../test-client';
import { APPS, PEOPLE } from '../world/people';
import type { Caller } from './call';
import { requireAccess } from './access';
import { makeList } from './starting-state';
import { addFolder } from './file-names';
import { type TestList, startTestList } from './test-list';

const application = { id: APPS.itemReader.clientId, displayName: 'Item reader' };
const daniel = PEOPLE[1];

let things: TestList;
let reader: Ask;
let file: string;
beforeAll(async () => {
  things = await startTestList();
  reader = asker(things.origin, await fetchToken(things.origin, APPS.itemReader));
  await things.add({ Title: 'One' });
  await things.add({ Title: 'Two' });
  const drive = `/drives/${(await things.admin('GET', `/sites/${things.site}/drive`)).body.id}`;
  await things.admin('POST', `${drive}/root/children`, { name: 'Folder', folder: {} });
  const made = await things.admin('PUT', `${drive}/root:/Folder/a.txt:/content`, 'x');
  file = `${drive}/items/${made.body.id}`;
});
afterAll(() => things.close());

test('a grant on one item opens that item and no other, until it is taken away', async () => {
  const [one, two] = [`${things.list}/items/1`, `${things.list}/items/2`];
  const made = await things.admin('POST', `${one}/permissions`, { roles: ['read'], grantedToV2: { application } });
  expect([made.status, made.body.roles, made.body.grantedToV2]).toEqual([201, ['read'], { application }]);
  expect((await reader('GET', one)).status).toBe(200);
  expect((await reader('GET', two)).status).toBe(403);
  expect((await reader('PATCH', `${one}/fields`, { Title: 'x' })).status).toBe(403);

  await things.admin('PATCH', `${one}/permissions/${made.body.id}`, { roles: ['write'] });
  expect((await reader('PATCH', `${one}/fields`, { Title: 'x' })).status).toBe(200);
  expect((await reader('GET', `${things.list}/items`)).status).toBe(403);
  expect((await things.admin('GET', `${one}/permissions`)).body.value).toHaveLength(1);
  expect((await things.admin('GET', `${one}/permissions/$count`)).body).toBe(1);

  expect((await things.admin('DELETE', `${one}/permissions/${made.body.id}`)).status).toBe(204);
  expect((await reader('GET', one)).status).toBe(403);
  expect((await things.admin('GET', `${one}/permissions/${made.body.id}`)).status).toBe(404);
});

test('a grant on a file is a grant on its row, and one on a folder reaches what lies in it', async () => {
  const row = await things.admin('GET', `${file}/listItem`);
  const folder = file.replace(/items\/.*/, 'root:/Folder');
  const { id } = (await things.admin('GET', folder)).body;
  const onFolder = file.replace(/items\/.*/, `items/${id}`);
  await things.admin('POST', `${onFolder}/permissions`, { roles: ['read'], grantedToV2: { application } });
  expect((await reader('GET', file)).status).toBe(200);
  expect((await reader('GET', `/sites/${things.site}/lists/Documents/items/${row.body.id}`)).status).toBe(200);
  expect((await things.admin('GET', `${file}/permissions`)).body.value).toEqual([
    expect.objectContaining({ roles: ['read'], grantedToV2: { application } }),
  ]);
});

test('whoever has one item only lets nobody into it, and neither does a write grant on the site', async () => {
  const body = { roles: ['read'], grantedToV2: { application } };
  await things.admin('POST', `${file}/permissions`, { ...body, roles: ['owner'] });
  expect((await reader('POST', `${file}/permissions`, body)).status).toBe(403);
  expect((await things.lantern('POST', `${things.list}/items/1/permissions`, body)).status).toBe(403);
});

test('people of the school are invited to a file by address or id, with their name in the answer', async () => {
  const invited = await things.admin('POST', `${file}/invite`, {
    recipients: [{ email: daniel?.userPrincipalName }],
    roles: ['write'],
    requireSignIn: true,
  });
  const user = { id: daniel?.id, displayName: daniel?.displayName };
  expect(invited.status).toBe(200);
  expect(invited.body.value).toEqual([
    expect.objectContaining({
      roles: ['write'],
      grantedToV2: { user, siteUser: { ...user, loginName: `i:0#.f|membership|${daniel?.userPrincipalName}` } },
      invitation: { email: daniel?.userPrincipalName, signInRequired: true },
    }),
  ]);
  const again = await things.admin('POST', `${file}/invite`, { recipients: [{ objectId: daniel?.id }], roles: ['read'] });
  expect(again.body.value[0]?.id).toBe(invited.body.value[0]?.id);
  expect((await things.admin('GET', `${file}/permissions/${again.body.value[0]?.id}`)).body.roles).toEqual(['read']);
});

test.each([
  ['somebody nobody knows', { recipients: [{ email: 'stranger@elsewhere.example' }], roles: ['read'] }],
  ['a role there is not', { recipients: [{ objectId: daniel?.id }], roles: ['owner'] }],
  ['nobody', { recipients: [], roles: ['read'] }],
])('an invitation of %s is refused', async (_what, body) => {
  const answer = await things.admin('POST', `${file}/invite`, body);
  expect([answer.status, answer.body.error.code]).toEqual([400, 'invalidRequest']);
});

test('Files.SelectedOperations.Selected counts for files and not for rows', () => {
  const by = { appId: 'x', appName: 'x' };
  const list = makeList({ displayName: 'L', template: 'documentLibrary', by, at: '2026-11-22T09:30:00Z' });
  const folder = addFolder(list, {}, 'Folder', { by, at: new Date() });
  folder.grants = new Map([['1', { id: '1', roles: ['read'], application }]]);
  const caller: Caller = { ...by, appId: application.id, roles: ['Files.SelectedOperations.Selected'] };
  const { file: _file, ...row } = folder;
  expect(() => requireAccess(caller, 'read', { list, items: [folder] })).not.toThrow();
  expect(() => requireAccess(caller, 'read', { list, items: [row] })).toThrow('Access denied');
});
