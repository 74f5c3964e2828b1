import { SHARED_MAILBOX } from '../outlook/mailboxes';
import { type TestEmulator, fetchToken, startTestEmulator } from '../test-client';
import { APPS } from '../world/people';

let emulator: TestEmulator;
let token: string;
beforeAll(async () => {
  emulator = await startTestEmulator();
  token = await fetchToken(emulator.origin, APPS.admin);
});
afterAll(() => emulator.close());

const BOX = '/users/a.osei@wrenhollow.example';
const nasty = async () =>
  (
    await emulator.admin(
      'GET',
      `${BOX}/messages?${new URLSearchParams({ $filter: "subject eq 'everyone will see it'" })}`,
    )
  ).body.value[0];
const raw = (path: string, init: RequestInit = {}) =>
  fetch(`${emulator.origin}/v1.0${path}`, {
    ...init,
    headers: { Authorization: `Bearer ${token}`, ...init.headers },
  });

test('an inbox is read newest first, in pages, filtered and with selected properties', async () => {
  const first = await emulator.admin(
    'GET',
    `${BOX}/mailFolders/inbox/messages?$top=2&$select=subject&$count=true`,
  );
  expect(first.body['@odata.count']).toBe(3);
  expect(first.body.value.map((mail) => mail.subject)).toEqual([
    'everyone will see it',
    'Jack and his phone at night',
  ]);
  expect(Object.keys(first.body.value[0] ?? {}).sort()).toEqual(['@odata.etag', 'id', 'subject']);
  const second = await emulator.admin('GET', String(first.body['@odata.nextLink']));
  expect(second.body.value.map((mail) => mail.subject)).toEqual(['Museum trip: coaches']);
  const unread = new URLSearchParams({ $filter: "isRead eq false and contains(subject,'phone')" });
  expect((await emulator.admin('GET', `${BOX}/messages?${unread}`)).body.value).toHaveLength(1);
  const folders = (await emulator.admin('GET', `${BOX}/mailFolders('inbox')`)).body;
  expect(folders).toMatchObject({ displayName: 'Inbox', totalItemCount: 3, unreadItemCount: 2 });
});

test('a message comes as HTML without scripts, as text when asked, and as MIME with its attachment', async () => {
  const mail = await nasty();
  expect(JSON.stringify(mail?.body)).not.toContain('<script');
  expect(JSON.stringify(mail?.body)).toContain('track.evil.example');
  const text = await emulator.admin('GET', `${BOX}/messages/${mail?.id}`, undefined, {
    Prefer: 'outlook.body-content-type="text"',
  });
  expect(text.body.body).toMatchObject({ contentType: 'text', content: expect.not.stringContaining('<') });
  const mime = await (await raw(`${BOX}/messages/${mail?.id}/$value`)).text();
  expect(mime).toMatch(/^From: "x_anon_9b" <x\.anon\.9b@quickpost\.example>\r\n/);
  expect(mime).toContain('filename="screenshots.txt"');
  const attachment = (await emulator.admin('GET', `${BOX}/messages/${mail?.id}/attachments`)).body.value[0];
  expect(attachment).toMatchObject({
    '@odata.type': '#microsoft.graph.fileAttachment',
    name: 'screenshots.txt',
  });
  const bytes = await (await raw(`${BOX}/messages/${mail?.id}/attachments/${attachment?.id}/$value`)).text();
  expect(bytes).toBe('A list of file names, and no picture.\n');
});

test('the shared mailbox is open to the service by its role in Exchange, and no other is', async () => {
  const shared = await emulator.lantern(
    'GET',
    `/users/${SHARED_MAILBOX.userPrincipalName}/mailFolders/inbox/messages`,
  );
  expect([shared.status, shared.body.value.length]).toEqual([200, 2]);
  const other = await emulator.lantern('GET', `${BOX}/messages`);
  expect([other.status, other.body.error.code]).toEqual([403, 'ErrorAccessDenied']);
});

test('delta tells of what comes, changes and goes after its token', async () => {
  const start = `/users/${SHARED_MAILBOX.id}/mailFolders/inbox/messages/delta?$select=subject,isRead`;
  const page = { Prefer: 'odata.maxpagesize=1' };
  const first = await emulator.admin('GET', start, undefined, page);
  expect(first.body.value).toHaveLength(1);
  const second = await emulator.admin('GET', String(first.body['@odata.nextLink']), undefined, page);
  const link = String(second.body['@odata.deltaLink']);
  expect((await emulator.admin('GET', link)).body.value).toEqual([]);
  const id = second.body.value[0]?.id;
  await emulator.admin('PATCH', `/users/${SHARED_MAILBOX.id}/messages/${id}`, {
    isRead: true,
    categories: ['Seen'],
  });
  const changed = (await emulator.admin('GET', link)).body.value;
  expect(changed).toMatchObject([{ '@odata.type': '#microsoft.graph.message', id, isRead: true }]);
  const moved = await emulator.admin('POST', `/users/${SHARED_MAILBOX.id}/messages/${id}/move`, {
    destinationId: 'archive',
  });
  expect(moved.status).toBe(201);
  expect(moved.body.id).not.toBe(id);
  expect((await emulator.admin('GET', link)).body.value).toMatchObject([
    { id, '@removed': { reason: 'deleted' } },
  ]);
  expect((await emulator.admin('GET', `${start}&$deltatoken=old`)).body.error.code).toBe('SyncStateNotFound');
});

test('mail is accepted with 202, kept for tests, and arrives in the school', async () => {
  const message = {
    subject: 'Concern OS-2026-0042 waits for you',
    body: { contentType: 'Text', content: 'Open it in Lantern.' },
    toRecipients: [{ emailAddress: { address: 'h.marchetti@wrenhollow.example' } }],
  };
  const sent = await emulator.lantern('POST', `/users/${SHARED_MAILBOX.id}/sendMail`, { message });
  expect([sent.status, sent.body]).toEqual([202, undefined]);
  const { sentMail } = (await emulator.control('GET', '/state')).body;
  expect(sentMail).toMatchObject([{ from: SHARED_MAILBOX.userPrincipalName, subject: message.subject }]);
  const inbox = await emulator.admin(
    'GET',
    '/users/h.marchetti@wrenhollow.example/mailFolders/inbox/messages',
  );
  expect(inbox.body.value[0]).toMatchObject({ subject: message.subject, isRead: false });
  const refused = await emulator.lantern('POST', `/users/${SHARED_MAILBOX.id}/sendMail`, {
    message: { ...message, toRecipients: [] },
  });
  expect([refused.status, refused.body.error.code]).toEqual([400, 'ErrorInvalidRecipients']);
});

test('mail may be handed in whole, in base64, and nothing else is taken for it', async () => {
  const send = (body: string) =>
    raw(`${BOX}/sendMail`, { method: 'POST', body, headers: { 'Content-Type': 'text/plain' } });
  const mime = 'To: <d.whitcombe@wrenhollow.example>\r\nSubject: Whole\r\n\r\nText.';
  expect((await send(Buffer.from(mime).toString('base64'))).status).toBe(202);
  const refused = await send('not base64!');
  expect([refused.status, (await refused.json()) as unknown]).toMatchObject([
    400,
    { error: { code: 'ErrorMimeContentInvalidBase64String' } },
  ]);
});

test('what Exchange does not find it says in its own words', async () => {
  const codes = await Promise.all(
    [`${BOX}/messages/nonsense`, `${BOX}/messages/AAMkgone`, '/users/nobody@wrenhollow.example/messages'].map(
      async (path) => {
        const { status, body } = await emulator.admin('GET', path);
        return [status, body.error.code];
      },
    ),
  );
  expect(codes).toEqual([
    [400, 'ErrorInvalidIdMalformed'],
    [404, 'ErrorItemNotFound'],
    [404, 'ErrorInvalidUser'],
  ]);
});
