import { type TestEmulator, fetchToken, startTestEmulator } from '../test-client';
import { APPS } from '../world/people';

let emulator: TestEmulator;
let drive: string;
beforeAll(async () => {
  emulator = await startTestEmulator();
  const site = emulator.siteId('lantern');
  const list = await emulator.admin('POST', `/sites/${site}/lists`, {
    displayName: 'Evidence',
    list: { template: 'documentLibrary' },
  });
  drive = `/drives/${(await emulator.admin('GET', `/sites/${site}/lists/${list.body.id}/drive`)).body.id}`;
});
afterAll(() => emulator.close());

async function put(path: string, text: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const headers = {
    Authorization: `Bearer ${await fetchToken(emulator.origin, APPS.admin)}`,
    'Content-Type': 'text/plain',
  };
  const response = await fetch(`${emulator.origin}/v1.0${drive}${path}`, {
    method: 'PUT',
    headers,
    body: text,
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function read(path: string): Promise<string> {
  const headers = { Authorization: `Bearer ${await fetchToken(emulator.origin, APPS.admin)}` };
  return (await fetch(`${emulator.origin}/v1.0${drive}${path}`, { headers })).text();
}

test('a file is put, read, replaced, listed and deleted, byte by byte', async () => {
  const made = await put('/root:/a note.txt:/content', 'first');
  expect([made.status, made.body.name, made.body.size]).toEqual([201, 'a note.txt', 5]);
  const again = await put(`/items/${made.body.id}/content`, '{"not": "parsed"}');
  expect(again.status).toBe(200);
  expect(again.body.eTag).not.toBe(made.body.eTag);
  expect(await read(`/items/${made.body.id}/content`)).toBe('{"not": "parsed"}');
  expect(await read('/root:/A%20Note.txt:/content')).toBe('{"not": "parsed"}');
  expect((await emulator.admin('GET', `${drive}/root/children`)).body.value.map((file) => file.name)).toEqual(
    ['a note.txt'],
  );
  expect((await emulator.admin('DELETE', `${drive}/items/${made.body.id}`)).status).toBe(204);
  expect((await emulator.admin('GET', `${drive}/root:/a%20note.txt`)).status).toBe(404);
});

test.each([
  ['fail', 409, undefined],
  ['replace', 200, 'b.txt'],
  ['rename', 201, 'b 1.txt'],
])('a name in use with conflictBehavior %s gives %d', async (behaviour, status, name) => {
  await put('/root:/b.txt:/content', 'x');
  const answer = await put(`/items/root:/b.txt:/content?@microsoft.graph.conflictBehavior=${behaviour}`, 'y');
  expect([answer.status, answer.body.name]).toEqual([status, name]);
});

test('a file is also an item of its list', async () => {
  const items = await emulator.admin(
    'GET',
    `/sites/${emulator.siteId('lantern')}/lists/Evidence/items?$expand=fields`,
  );
  expect(items.body.value[0]?.fields).toMatchObject({ FileLeafRef: 'b.txt', ContentType: 'Document' });
});

test('every site begins with its library', async () => {
  const site = emulator.siteId('lantern-staff');
  expect((await emulator.admin('GET', `/sites/${site}/drives`)).body.value.map((each) => each.name)).toEqual([
    'Documents',
  ]);
  expect((await emulator.admin('GET', `/sites/${site}/drive`)).body.driveType).toBe('documentLibrary');
  expect((await emulator.admin('GET', drive)).body).toMatchObject({
    name: 'Evidence',
    driveType: 'documentLibrary',
  });
  expect((await emulator.lantern('GET', `/sites/${site}/drive`)).status).toBe(403);
  expect((await emulator.lantern('GET', `${drive}/root/children`)).status).toBe(403);
});

const names = async (path: string): Promise<unknown[]> =>
  (await emulator.admin('GET', `${drive}${path}`)).body.value.map((each) => each.name);

test('folders are made, listed by path and id, renamed, moved and deleted with all that is in them', async () => {
  const made = await emulator.admin('POST', `${drive}/root/children`, { name: 'Term 1', folder: {} });
  expect([made.status, made.body.folder]).toEqual([201, { childCount: 0 }]);
  expect(
    (await emulator.admin('POST', `${drive}/root/children`, { name: 'term 1', folder: {} })).status,
  ).toBe(409);
  const renamed = { name: 'Term 1', folder: {}, '@microsoft.graph.conflictBehavior': 'rename' };
  expect((await emulator.admin('POST', `${drive}/root/children`, renamed)).body.name).toBe('Term 1 1');
  await put('/root:/Term 1/deep/er/c.txt:/content', 'deep');
  await put(`/items/${made.body.id}:/d.txt:/content`, 'by id');
  expect(await names('/root:/Term%201:/children')).toEqual(['d.txt', 'deep']);
  expect(await names(`/items/${made.body.id}/children?$orderby=name desc`)).toEqual(['deep', 'd.txt']);
  expect(await names(`/items/${made.body.id}:/deep:/children`)).toEqual(['er']);

  const file = await emulator.admin('GET', `${drive}/root:/Term 1/deep/er/c.txt:`);
  expect(file.body.parentReference).toMatchObject({ name: 'er', path: `${drive}/root:/Term%201/deep/er` });
  const moved = await emulator.admin('PATCH', `${drive}/items/${file.body.id}`, {
    name: 'moved.txt',
    parentReference: { id: made.body.id },
  });
  expect([moved.status, moved.body.name, moved.body.id]).toEqual([200, 'moved.txt', file.body.id]);
  expect(moved.body.eTag).not.toBe(file.body.eTag);
  expect(await read('/root:/Term 1/moved.txt:/content')).toBe('deep');
  const intoItself = { parentReference: { path: `${drive}/root:/Term 1/deep` } };
  expect((await emulator.admin('PATCH', `${drive}/items/${made.body.id}`, intoItself)).status).toBe(400);

  expect((await emulator.admin('DELETE', `${drive}/root:/Term 1:`)).status).toBe(204);
  expect((await emulator.admin('GET', `${drive}/items/${file.body.id}`)).status).toBe(404);
});

test('content comes by a 302 to an address that needs no token, in whole or in parts', async () => {
  await put('/root:/link.txt:/content', '0123456789');
  const headers = { Authorization: `Bearer ${await fetchToken(emulator.origin, APPS.admin)}` };
  const url = `${emulator.origin}/v1.0${drive}/root:/link.txt:/content`;
  const answer = await fetch(url, { headers, redirect: 'manual' });
  const location = answer.headers.get('location') ?? '';
  expect([answer.status, await answer.text()]).toEqual([302, '']);
  expect(await (await fetch(location)).text()).toBe('0123456789');
  const part = await fetch(location, { headers: { Range: 'bytes=2-4' } });
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
    206,
    'bytes 2-4/10',
    '234',
  ]);
  expect((await fetch(location.replace(/tempauth=.*/, 'tempauth=guessed'))).status).toBe(401);
  const shown = (await emulator.admin('GET', `${drive}/root:/link.txt`)).body['@microsoft.graph.downloadUrl'];
  expect(await (await fetch(String(shown))).text()).toBe('0123456789');
});

test('the hash of a file is the quickXorHash that SharePoint gives', async () => {
  const made = await put('/root:/hash.txt:/content', 'J');
  expect(made.body.file).toMatchObject({ hashes: { quickXorHash: 'SgAAAAAAAAAAAAAAAQAAAAAAAAA=' } });
});

test('a library is found through its site and its list, and its root has an id', async () => {
  const site = emulator.siteId('lantern');
  const root = (await emulator.admin('GET', `${drive}/root`)).body;
  expect(root).toMatchObject({ name: 'root', root: {}, folder: { childCount: expect.any(Number) } });
  const byList = await emulator.admin('GET', `/sites/${site}/lists/Evidence/drive/items/${root.id}/children`);
  expect(byList.body.value.map((each) => each.name)).toEqual(await names('/root/children'));
  expect((await emulator.admin('GET', `/sites/${site}/drive/root/children`)).body.value).toEqual([]);
});

test('a file and its row lead to each other, and its columns are written through both', async () => {
  const site = emulator.siteId('lantern');
  const file = await put('/root:/both.txt:/content', 'x');
  const row = await emulator.admin('GET', `${drive}/items/${file.body.id}/listItem?$expand=fields`);
  expect(row.body.fields).toMatchObject({ FileLeafRef: 'both.txt' });
  const back = await emulator.admin('GET', `/sites/${site}/lists/Evidence/items/${row.body.id}/driveItem`);
  expect(back.body.id).toBe(file.body.id);
  const set = await emulator.admin('PATCH', `${drive}/items/${file.body.id}/listItem/fields`, {
    Title: 'A title',
  });
  expect([set.status, set.body.Title]).toEqual([200, 'A title']);
});

test('versions of a file keep their bytes, and an old one is restored', async () => {
  const file = await put('/root:/versions.txt:/content', 'one');
  await put(`/items/${file.body.id}/content`, 'two');
  const versions = (await emulator.admin('GET', `${drive}/items/${file.body.id}/versions`)).body.value;
  expect(versions.map(({ id, size }) => [id, size])).toEqual([
    ['2.0', 3],
    ['1.0', 3],
  ]);
  expect(await read(`/items/${file.body.id}/versions/1.0/content`)).toBe('one');
  const restored = await emulator.admin('POST', `${drive}/items/${file.body.id}/versions/1.0/restoreVersion`);
  expect([restored.status, await read(`/items/${file.body.id}/content`)]).toEqual([204, 'one']);
});

test('delta of a library begins with its root and tells what was deleted since', async () => {
  const first = await emulator.admin('GET', `${drive}/root/delta`);
  expect(first.body.value[0]).toMatchObject({ name: 'root' });
  const link = String(first.body['@odata.deltaLink']);
  const made = await put('/root:/delta.txt:/content', 'x');
  expect((await emulator.admin('GET', link)).body.value.map((each) => each.name)).toEqual(['delta.txt']);
  await emulator.admin('DELETE', `${drive}/items/${made.body.id}`);
  expect((await emulator.admin('GET', link)).body.value).toEqual([
    { id: made.body.id, deleted: { state: 'deleted' } },
  ]);
});

test("an item's ETag guards it in the form it is shown in", async () => {
  const made = await put('/root:/etag.txt:/content', 'x');
  const etag = { 'If-Match': String(made.body.eTag) };
  const path = `${drive}/items/${made.body.id}`;
  expect((await emulator.admin('PATCH', path, { name: 'etag 2.txt' }, etag)).status).toBe(200);
  expect((await emulator.admin('DELETE', path, undefined, etag)).status).toBe(412);
});

test('a file is copied under another name, and a monitor without a token tells when it is done', async () => {
  const made = await put('/root:/copy me.txt:/content', 'twice');
  const copy = await emulator.admin('POST', `${drive}/items/${made.body.id}/copy`, { name: 'copied.txt' });
  expect(copy.status).toBe(202);
  const done = (await (await fetch(copy.headers.get('location') ?? '')).json()) as Record<string, unknown>;
  expect(done.status).toBe('completed');
  expect((await emulator.admin('GET', `${drive}/items/${done.resourceId}`)).body.name).toBe('copied.txt');
  expect(await read('/root:/copied.txt:/content')).toBe('twice');
});

test('files are searched by name and by the text in them', async () => {
  await put('/root:/found/by name.txt:/content', 'nothing');
  await put('/root:/found/other.txt:/content', "it's by NAME inside");
  expect(await names("/root/search(q='by name')")).toEqual(['by name.txt', 'other.txt']);
  expect(await names("/root:/found:/search(q='it''s')")).toEqual(['other.txt']);
});
