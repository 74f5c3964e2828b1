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
