import { type TestEmulator, startTestEmulator } from '../test-client';

const BOX = '/users/a.osei@wrenhollow.example';

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startTestEmulator();
});
afterAll(() => emulator.close());

const make = (displayName: string, inside?: string) =>
  emulator.admin('POST', `${BOX}/mailFolders${inside ? `/${inside}/childFolders` : ''}`, { displayName });
const namesIn = async (folder?: string): Promise<unknown[]> => {
  const path = folder ? `/mailFolders/${folder}/childFolders` : '/mailFolders';
  return (await emulator.admin('GET', `${BOX}${path}`)).body.value.map(({ displayName }) => displayName);
};

test('folders are made at the top and in others, renamed, moved, and deleted with what is in them', async () => {
  const year = await make('Year 9');
  expect([year.status, year.body.childFolderCount]).toEqual([201, 0]);
  const inner = await make('Spring', year.body.id);
  expect(inner.body.parentFolderId).toBe(year.body.id);
  expect([await namesIn(year.body.id), (await namesIn()).includes('Spring')]).toEqual([['Spring'], false]);
  expect((await make('year 9')).body.error.code).toBe('ErrorFolderExists');

  await emulator.admin('PATCH', `${BOX}/mailFolders/${inner.body.id}`, { displayName: 'Summer' });
  const { body: mails } = await emulator.admin('GET', `${BOX}/mailFolders/inbox/messages?$top=1`);
  const moved = await emulator.admin('POST', `${BOX}/messages/${mails.value[0]?.id}/move`, { destinationId: inner.body.id });
  const copied = await emulator.admin('POST', `${BOX}/mailFolders/${year.body.id}/copy`, { destinationId: 'archive' });
  expect(copied.body).toMatchObject({ displayName: 'Year 9', childFolderCount: 1 });
  expect((await emulator.admin('POST', `${BOX}/mailFolders/${year.body.id}/move`, { destinationId: inner.body.id })).status).toBe(400);

  expect((await emulator.admin('DELETE', `${BOX}/mailFolders/${year.body.id}`)).status).toBe(204);
  expect((await emulator.admin('GET', `${BOX}/messages/${moved.body.id}`)).status).toBe(404);
  expect(await namesIn(String(copied.body.id))).toEqual(['Summer']);
});

test('the folders that every mailbox has stay what they are', async () => {
  for (const method of ['PATCH', 'DELETE'])
    expect((await emulator.admin(method, `${BOX}/mailFolders/inbox`, { displayName: 'X' })).status).toBe(403);
  expect(await namesIn()).toContain('Inbox');
});
