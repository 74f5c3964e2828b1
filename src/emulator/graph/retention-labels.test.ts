import { type TestList, startTestList } from './test-list';

let things: TestList;
let drive: string;
beforeAll(async () => {
  things = await startTestList();
  drive = `/drives/${(await things.admin('GET', `/sites/${things.site}/drive`)).body.id}`;
});
afterAll(() => things.close());

async function put(path: string): Promise<string> {
  const made = await things.admin('PUT', `${drive}/root:/${path}:/content`, 'x');
  return `${drive}/items/${made.body.id}`;
}
const label = (item: string, name: string, as = things.admin): Promise<{ status: number }> =>
  as('PATCH', `${item}/retentionLabel`, { name });

test('a label is put on a file with 201, changed with 200, shown and taken off', async () => {
  const file = await put('plain.txt');
  expect((await things.admin('GET', `${file}/retentionLabel`)).status).toBe(404);
  expect((await label(file, 'Keep for 25 years', things.lantern)).status).toBe(201);
  expect((await label(file, 'Keep for 25 years', things.lantern)).status).toBe(200);
  expect((await things.lantern('GET', `${file}/retentionLabel`)).body).toMatchObject({
    name: 'Keep for 25 years',
    isLabelAppliedExplicitly: true,
    retentionSettings: { behaviorDuringRetentionPeriod: 'retain', isRecordLocked: false },
  });
  const row = await things.admin('GET', `${file}/listItem/fields`);
  expect(row.body._ComplianceTag).toBe('Keep for 25 years');
  expect((await things.lantern('DELETE', `${file}/retentionLabel`)).status).toBe(204);
  expect((await things.admin('GET', `${file}?$expand=retentionLabel`)).body.retentionLabel).toBeNull();
});

test('a folder’s label is that of the files in it', async () => {
  const file = await put('Folder/inside.txt');
  const folder = `${drive}/items/${(await things.admin('GET', `${drive}/root:/Folder`)).body.id}`;
  await label(folder, 'Keep for 25 years');
  const found = await things.admin('GET', `${file}?$expand=retentionLabel`);
  expect(found.body.retentionLabel).toMatchObject({ name: 'Keep for 25 years', isLabelAppliedExplicitly: false });
});

test('a record cannot be deleted, cannot be changed until it is unlocked, and keeps its label', async () => {
  const file = await put('Records/record.txt');
  expect((await label(file, 'Safeguarding record', things.lantern)).status).toBe(403);
  expect((await label(file, 'Safeguarding record')).status).toBe(201);
  expect((await things.admin('PUT', `${file}/content`, 'y')).status).toBe(403);
  expect((await things.admin('DELETE', `${drive}/root:/Records`)).status).toBe(403);
  expect((await things.admin('GET', file)).status).toBe(200);
  const unlocked = await things.admin('PATCH', `${file}/retentionLabel`, { retentionSettings: { isRecordLocked: false } });
  expect([unlocked.status, unlocked.body.retentionSettings]).toEqual([200, expect.objectContaining({ isRecordLocked: false })]);
  expect((await things.admin('PUT', `${file}/content`, 'y')).status).toBe(200);
  expect((await things.admin('DELETE', file)).status).toBe(403);
  expect((await things.admin('DELETE', `${file}/retentionLabel`)).status).toBe(403);
});

test('a label the tenant does not have is refused', async () => {
  expect((await label(await put('other.txt'), 'No such label')).status).toBe(400);
});
