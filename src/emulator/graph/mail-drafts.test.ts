import { type TestEmulator, startTestEmulator } from '../test-client';

const AMARA = '/users/a.osei@wrenhollow.example';
const DANIEL = '/users/d.whitcombe@wrenhollow.example';
const toDaniel = [{ emailAddress: { address: 'd.whitcombe@wrenhollow.example' } }];

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startTestEmulator();
});
afterAll(() => emulator.close());

const folderOf = async (message: string): Promise<unknown> => {
  const { body } = await emulator.admin('GET', `${AMARA}/messages/${message}`);
  return (await emulator.admin('GET', `${AMARA}/mailFolders/${String(body.parentFolderId)}`)).body.displayName;
};

test('a draft is written, changed and sent, and then lies in Sent Items and with whom it is for', async () => {
  const draft = await emulator.admin('POST', `${AMARA}/messages`, { subject: 'Draft', body: { contentType: 'text', content: 'One' } });
  expect([draft.status, draft.body.isDraft, await folderOf(draft.body.id)]).toEqual([201, true, 'Drafts']);
  expect((await emulator.admin('POST', `${AMARA}/messages/${draft.body.id}/send`)).body.error.code).toBe('ErrorInvalidRecipients');
  const changed = await emulator.admin('PATCH', `${AMARA}/messages/${draft.body.id}`, { subject: 'Ready', toRecipients: toDaniel });
  expect(changed.body).toMatchObject({ subject: 'Ready', body: { content: 'One' } });
  expect((await emulator.admin('POST', `${AMARA}/messages/${draft.body.id}/send`)).status).toBe(202);
  expect(await folderOf(draft.body.id)).toBe('Sent Items');
  const arrived = await emulator.admin('GET', `${DANIEL}/mailFolders/inbox/messages?$top=1`);
  expect(arrived.body.value[0]).toMatchObject({ subject: 'Ready', isDraft: false, isRead: false });

  expect((await emulator.admin('PATCH', `${AMARA}/messages/${draft.body.id}`, { subject: 'Too late' })).status).toBe(400);
  expect((await emulator.admin('POST', `${AMARA}/messages/${draft.body.id}/send`)).status).toBe(400);
});

test('an answer goes to the sender, a forward to nobody yet and with the attachments, and a copy is another e-mail', async () => {
  const { body } = await emulator.admin('GET', `${AMARA}/messages?$filter=hasAttachments eq true`);
  const [mail] = body.value;
  const reply = await emulator.admin('POST', `${AMARA}/messages/${mail?.id}/createReply`, { comment: 'Thanks' });
  expect(reply.body).toMatchObject({ isDraft: true, subject: `RE: ${String(mail?.subject)}`, toRecipients: [mail?.from] });
  const forward = await emulator.admin('POST', `${AMARA}/messages/${mail?.id}/createForward`);
  expect(forward.body).toMatchObject({ subject: `FW: ${String(mail?.subject)}`, toRecipients: [], hasAttachments: true });
  const copy = await emulator.admin('POST', `${AMARA}/messages/${mail?.id}/copy`, { destinationId: 'archive' });
  expect([copy.status, copy.body.id === mail?.id, await folderOf(copy.body.id)]).toEqual([201, false, 'Archive']);
});
