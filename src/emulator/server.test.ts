import { fetchToken, startTestEmulator, type TestEmulator } from './test-client';
import { APPS } from './world/people';

let emulator: TestEmulator;
beforeAll(async () => void (emulator = await startTestEmulator()));
afterAll(() => emulator.close());

test('a school is provisioned by the administrator and then kept by the service on a write grant', async () => {
  const site = emulator.siteId('lantern');
  const made = await emulator.admin('POST', `/sites/${site}/lists`, {
    displayName: 'Incidents',
    columns: [
      { name: 'ReportKey', text: {}, indexed: true, enforceUniqueValues: true },
      { name: 'Status', choice: { choices: ['New', 'Open'] }, indexed: true },
      { name: 'DueAt', dateTime: {}, indexed: true },
    ],
    list: { template: 'genericList' },
  });
  expect(made.status).toBe(201);
  const list = `/sites/${site}/lists/${made.body.id}`;
  const application = { id: (await emulator.control('GET', '')).body.clientId, displayName: 'Lantern' };
  const grant = { roles: ['write'], grantedToIdentities: [{ application }] };
  expect((await emulator.lantern('GET', list)).status).toBe(403);
  expect((await emulator.admin('POST', `/sites/${site}/permissions`, grant)).status).toBe(201);

  const created = await emulator.lantern('POST', `${list}/items`, {
    fields: { Title: 'LAN-1', ReportKey: 'k1', Status: 'New' },
  });
  expect(created.status).toBe(201);
  const again = await emulator.lantern('POST', `${list}/items`, {
    fields: { Title: 'LAN-1', ReportKey: 'K1' },
  });
  expect([again.status, again.body.error.code]).toEqual([400, 'invalidRequest']);
  const found = await emulator.lantern(
    'GET',
    `${list}/items?$expand=fields($select=Title,Status)&$filter=${encodeURIComponent("fields/ReportKey eq 'k1'")}`,
  );
  expect(found.body.value.map((item) => item.fields)).toEqual([
    { '@odata.etag': created.body['@odata.etag'], Title: 'LAN-1', Status: 'New' },
  ]);
});

test('both names of this machine reach it, and links keep the name the caller used', async () => {
  const port = new URL(emulator.origin).port;
  const site = emulator.siteId('lantern');
  const answer = await emulator.admin('GET', `http://127.0.0.1:${port}/v1.0/sites/${site}`);
  expect(answer.status).toBe(200);
  expect(String(answer.body['@odata.context'])).toContain(`http://127.0.0.1:${port}/v1.0/$metadata`);
});

test('an operation it does not know is an honest 501 that names it', async () => {
  const answer = await emulator.admin('GET', '/planner/tasks');
  expect(answer.status).toBe(501);
  expect(answer.body.error.code).toBe('notImplemented');
  expect(String(answer.body.error.message)).toContain('GET /planner/tasks');
});

test.each([
  '/sites/%E0%A4',
  '/sites/wrenhollow.sharepoint.example:/sites/%E0%A4:/lists',
  '/sites/nowhere.example:/sites/x',
  '/sites/x',
])('an address that leads nowhere is a 404: %s', async (address) => {
  const answer = await emulator.admin('GET', address);
  expect([answer.status, answer.body.error.code]).toEqual([404, 'itemNotFound']);
});

test('a body that is not JSON is a 400 in the shape of Graph', async () => {
  const headers = { Authorization: 'Bearer none', 'Content-Type': 'application/json' };
  const url = `${emulator.origin}/v1.0/sites/${emulator.siteId('lantern')}/lists`;
  expect((await fetch(url, { method: 'POST', headers, body: '{' })).status).toBe(401);
  const token = await fetchToken(emulator.origin, APPS.admin);
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, Authorization: `Bearer ${token}` },
    body: '{',
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: { code: 'BadRequest' } });
});
