import { type TestList, startTestList } from './test-list';

const AMARA = '/users/a.osei@wrenhollow.example';

let things: TestList;
beforeAll(async () => {
  things = await startTestList();
});
afterAll(() => things.close());

test('everybody has a OneDrive, and what a drive has can be asked of it by the person', async () => {
  const drive = await things.admin('GET', `${AMARA}/drive`);
  expect(drive.body).toMatchObject({ driveType: 'business', owner: { user: { displayName: 'Amara Osei' } } });
  expect((await things.admin('GET', `${AMARA}/drives`)).body.value.map(({ id }) => id)).toEqual([drive.body.id]);
  const made = await things.admin('PUT', `${AMARA}/drive/root:/a.txt:/content`, 'x');
  expect(made.status).toBe(201);
  const byId = await things.admin('GET', `${AMARA}/drives/${drive.body.id}/items/${made.body.id}`);
  expect(byId.body.name).toBe('a.txt');
  const list = await things.admin('GET', `/drives/${drive.body.id}/list`);
  expect(list.body).toMatchObject({ displayName: 'OneDrive', list: { template: 'documentLibrary' } });
  const granted = await things.admin('GET', `${AMARA}/drive/items/${made.body.id}/permissions`);
  expect(granted.body.value).toEqual([expect.objectContaining({ roles: ['owner'] })]);
});

test('it is no site of the school: the service does not get in, and no search finds it', async () => {
  expect((await things.lantern('GET', `${AMARA}/drive`)).status).toBe(403);
  const found = await things.admin('GET', '/sites?search=*');
  expect(found.body.value.map(({ webUrl }) => webUrl)).not.toContainEqual(expect.stringContaining('/personal/'));
  expect((await things.admin('GET', '/users/nobody@wrenhollow.example/drive')).status).toBe(404);
});

test('files are told by their last change, shown, and deleted for good', async () => {
  const { body: drive } = await things.admin('GET', `${AMARA}/drive`);
  const made = await things.admin('PUT', `${AMARA}/drive/root:/b.txt:/content`, 'seen');
  const recent = await things.admin('GET', `/drives/${drive.id}/recent()`);
  expect(recent.body.value.map(({ name }) => name)).toEqual(['b.txt', 'a.txt']);
  const shown = await things.admin('POST', `/drives/${drive.id}/items/${made.body.id}/preview`, {});
  expect(await (await fetch(String(shown.body.getUrl))).text()).toBe('"seen"');
  expect((await things.admin('POST', `/drives/${drive.id}/items/${made.body.id}/permanentDelete`)).status).toBe(204);
  expect((await things.admin('GET', `/drives/${drive.id}/items/${made.body.id}`)).status).toBe(404);
});

test('a file is not handed out as another format', async () => {
  const { status } = await things.admin('GET', `${AMARA}/drive/root:/a.txt:/content?format=pdf`);
  expect(status).toBe(501);
});
