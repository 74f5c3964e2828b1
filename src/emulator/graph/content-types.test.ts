import { type TestList, startTestList } from './test-list';

let things: TestList;
let site: string;
let type: string;
beforeAll(async () => {
  things = await startTestList();
  site = `/sites/${things.site}`;
  const made = await things.admin('POST', `${site}/contentTypes`, { name: 'Concern', base: { id: '0x01', name: 'Item' } });
  expect([made.status, made.body.parentId, made.body.base]).toMatchObject([201, '0x01', { name: 'Item' }]);
  type = made.body.id;
});
afterAll(() => things.close());

const address = (): string => `${things.origin}/v1.0${site}`;

test('a new content type has an id below that of its base, and a name that is not there yet', async () => {
  expect(type).toMatch(/^0x0100[0-9A-F]{32}$/);
  const again = await things.admin('POST', `${site}/contentTypes`, { name: 'concern', base: { id: '0x01' } });
  expect([again.status, again.body.error.code]).toEqual([409, 'nameAlreadyExists']);
  const lost = await things.admin('POST', `${site}/contentTypes`, { name: 'Other', base: { id: '0x0199' } });
  expect(lost.status).toBe(404);
  expect((await things.lantern('POST', `${site}/contentTypes`, { name: 'Other' })).status).toBe(403);
});

test('columns of a site keep their ids, and a content type takes them by their address', async () => {
  const column = await things.admin('POST', `${site}/columns`, { name: 'Year', number: {} });
  expect(column.status).toBe(201);
  expect((await things.lantern('GET', `${site}/columns/${column.body.id}`)).body.name).toBe('Year');
  const bind = { 'sourceColumn@odata.bind': `${address()}/columns/${column.body.id}` };
  const taken = await things.admin('POST', `${site}/contentTypes/${type}/columns`, bind);
  expect([taken.status, taken.body.id, taken.body.number]).toEqual([200, column.body.id, expect.any(Object)]);
  expect((await things.admin('POST', `${site}/contentTypes/${type}/columns`, { name: 'Own', text: {} })).status).toBe(400);
  const shown = await things.admin('GET', `${site}/contentTypes/${type}/columns`);
  expect(shown.body.value.map(({ name }) => name)).toEqual(['Title', 'ContentType', 'Year']);
});

test('a list takes a copy with its columns, and items of it say what they are', async () => {
  const copied = await things.admin('POST', `${things.list}/contentTypes/addCopy`, {
    contentType: `${address()}/contentTypes/${type}`,
  });
  expect([copied.status, copied.body.name, copied.body.parentId]).toEqual([201, 'Concern', type]);
  expect((await things.lantern('GET', `${things.list}/columns/Year`)).status).toBe(200);
  const item = await things.lantern('POST', `${things.list}/items`, {
    contentType: { id: copied.body.id },
    fields: { Title: 'One', Year: 9 },
  });
  expect(item.body).toMatchObject({ contentType: { name: 'Concern' }, fields: { ContentType: 'Concern', Year: 9 } });
  expect((await things.lantern('POST', `${things.list}/items`, { contentType: { id: type } })).status).toBe(400);

  for (const used of [`${site}/contentTypes/${type}`, `${things.list}/contentTypes/${copied.body.id}`])
    expect((await things.admin('DELETE', used)).status).toBe(400);
  await things.lantern('DELETE', `${things.list}/items/${item.body.id}`);
  expect((await things.admin('DELETE', `${things.list}/contentTypes/${copied.body.id}`)).status).toBe(204);
  expect((await things.admin('DELETE', `${site}/contentTypes/${type}`)).status).toBe(204);
  expect((await things.admin('DELETE', `${site}/contentTypes/0x01`)).status).toBe(400);
});

test('nothing of a content type hub fits, in either form of the function', async () => {
  for (const form of ['getCompatibleHubContentTypes', 'getCompatibleHubContentTypes()'])
    expect((await things.lantern('GET', `${site}/contentTypes/${form}`)).body.value).toEqual([]);
});
