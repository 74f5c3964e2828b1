import { fetchToken } from '../test-client';
import { APPS } from '../world/people';
import { type TestList, startTestList } from './test-list';

let things: TestList;
beforeAll(async () => void (things = await startTestList()));
afterAll(() => things.close());

test('sites are searched by those who may see all of them, and the root site is one', async () => {
  const found = await things.admin('GET', '/sites?search=lantern');
  expect(found.body.value.map((site) => site.displayName)).toEqual(['Lantern', 'Lantern staff concerns']);
  expect((await things.admin('GET', '/sites/root')).body).toMatchObject({
    displayName: 'Wren Hollow School',
  });
  expect((await things.admin('GET', '/sites/root/lists')).body.value).toHaveLength(1);
  expect((await things.admin('GET', `/sites/${things.site}/sites`)).body.value).toEqual([]);
  expect((await things.lantern('GET', '/sites?search=*')).status).toBe(403);
});

test('a list is renamed, keeps its address, and is deleted with all that is in it', async () => {
  const lists = `/sites/${things.site}/lists`;
  const made = (await things.admin('POST', lists, { displayName: 'Short-lived' })).body;
  const changed = await things.admin('PATCH', `${lists}/${made.id}`, {
    displayName: 'Renamed',
    description: 'x',
  });
  expect(changed.body).toMatchObject({ displayName: 'Renamed', name: 'Short-lived', description: 'x' });
  expect(changed.body.eTag).not.toBe(made.eTag);
  expect((await things.admin('PATCH', `${lists}/${made.id}`, { displayName: 'Things' })).status).toBe(409);
  expect((await things.lantern('DELETE', `${lists}/${made.id}`)).status).toBe(403);
  expect((await things.admin('DELETE', `${lists}/${made.id}`)).status).toBe(204);
  expect((await things.admin('GET', `${lists}/Renamed`)).status).toBe(404);
});

test('lists come in pages, with their columns and drives when asked', async () => {
  const first = await things.admin(
    'GET',
    `/sites/${things.site}/lists?$top=1&$expand=columns,drive&$select=name`,
  );
  expect(first.body.value[0]).toMatchObject({
    name: 'Shared Documents',
    drive: { driveType: 'documentLibrary' },
  });
  expect(Object.keys(first.body.value[0] ?? {})).toContain('columns');
  const second = await things.admin('GET', String(first.body['@odata.nextLink']));
  expect(second.body.value.map((list) => list.name)).toEqual(['Things']);
  expect(second.body).not.toHaveProperty('@odata.nextLink');
});

test('a list has the content types of its template, and items name one of them', async () => {
  const types = (await things.admin('GET', `${things.list}/contentTypes`)).body.value;
  expect(types.map((type) => type.name)).toEqual(['Item', 'Folder']);
  const item = (await things.add({ Title: 'typed' })).body;
  const { id } = item.contentType as { id: string };
  expect((await things.admin('GET', `${things.list}/contentTypes/${id}`)).body.name).toBe('Item');
});

test('a grant on one list opens that list and nothing beside it', async () => {
  const token = await fetchToken(things.origin, APPS.listReader);
  const ask = (method: string, path: string, body?: unknown) =>
    things.lantern(method, path, body, { Authorization: `Bearer ${token}` });
  expect((await ask('GET', `${things.list}/items`)).status).toBe(403);
  const application = { id: APPS.listReader.clientId, displayName: 'List reader' };
  const made = await things.admin('POST', `${things.list}/permissions`, {
    roles: ['read'],
    grantedToV2: { application },
  });
  expect([made.status, made.body.grantedToV2, made.body.roles]).toEqual([201, { application }, ['read']]);
  expect((await ask('GET', `${things.list}/items`)).status).toBe(200);
  expect((await ask('POST', `${things.list}/items`, { fields: {} })).status).toBe(403);
  expect((await ask('GET', `/sites/${things.site}/lists`)).status).toBe(403);
  const permission = `${things.list}/permissions/${made.body.id}`;
  expect((await things.admin('PATCH', permission, { roles: ['write'] })).body.roles).toEqual(['write']);
  expect((await ask('POST', `${things.list}/items`, { fields: {} })).status).toBe(201);
  expect((await things.admin('GET', `${things.list}/permissions`)).body.value).toHaveLength(1);
  expect((await things.admin('DELETE', permission)).status).toBe(204);
  expect((await ask('GET', `${things.list}/items`)).status).toBe(403);
});
