import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchToken } from '../test-client';
import { APPS, PEOPLE, SCHOOL } from '../world/people';
import { BODIES, CASES } from './conformance-cases';
import { faultsOf } from './conformance-check';
import { ROUTES } from './route-table';
import { type TestList, startTestList } from './test-list';

const TEAM = '00000000-0000-4000-8000-00000000d510';
const [amara, jack] = [PEOPLE[0]?.id ?? '', PEOPLE.find((person) => person.givenName === 'Jack')?.id ?? ''];
const application = { id: APPS.lantern.clientId, displayName: 'Lantern' };

let things: TestList;
let listener: Server;
let token: string;
beforeAll(async () => {
  things = await startTestList();
  await things.control('POST', '/throttle', { unitsPerMinute: 1_000_000 });
  token = await fetchToken(things.origin, APPS.admin);
  listener = createServer((req, res) =>
    res.end(new URL(req.url ?? '/', 'http://x').searchParams.get('validationToken') ?? ''),
  );
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  await things.control('POST', '/snapshot');
});
afterAll(async () => {
  listener.close();
  await things.close();
});
beforeEach(() => things.control('POST', '/reset'));

interface Reply {
  status: number;
  type: string;
  location: string | null;
  text: string;
}

async function send(method: string, path: string, body?: unknown): Promise<Reply> {
  const json = body !== undefined && typeof body !== 'string';
  const response = await fetch(`${things.origin}/v1.0${path}`, {
    method,
    redirect: 'manual',
    headers: {
      Authorization: `Bearer ${token}`,
      ConsistencyLevel: 'eventual',
      ...(body === undefined ? {} : { 'Content-Type': json ? 'application/json' : 'text/plain' }),
    },
    ...(body === undefined ? {} : { body: json ? JSON.stringify(body) : (body as string) }),
  });
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    location: response.headers.get('location'),
    text: await response.text(),
  };
}

const idFrom = async (method: string, path: string, body?: unknown): Promise<string> => {
  const { value, id } = JSON.parse((await send(method, path, body)).text) as {
    value?: { id: string }[];
    id: string;
  };
  return value?.[0]?.id ?? id;
};

/** Ids of things that are really there, made for this one call where a call uses them up, and only what it names. */
async function fill(template: string): Promise<Record<string, string>> {
  const site = things.site;
  const names = (part: string): boolean => template.includes(part);
  const when = (wanted: boolean, make: () => Promise<string>): Promise<string> => (wanted ? make() : Promise.resolve(''));
  const box = `/users/${amara}`;
  const inUsers = template.startsWith('/users');
  const isRow = template.startsWith('/sites');
  const wantsFile = template.endsWith('/driveItem');
  const inDrive = template.startsWith('/drives') || wantsFile;
  const library = template.endsWith('{list}/drive') || wantsFile;
  const list = library
    ? await idFrom('GET', `/sites/${site}/lists/Documents`)
    : (things.list.split('/').pop() ?? '');
  const drive = await when(inDrive, () => idFrom('GET', `/sites/${site}/drive`));
  const folder = names('/children') ? 'folder' : '';
  const file = await when(inDrive, () => idFrom('PUT', `/drives/${drive}/root:/folder/file.txt:/content`, 'text'));
  const fileOrFolder = folder ? await idFrom('GET', `/drives/${drive}/root:/folder`) : file;
  const top = names('{item}:/') ? 'root' : fileOrFolder;
  const rowOfFile = await when(wantsFile, () => idFrom('GET', `/drives/${drive}/items/${file}/listItem`));
  const message = template.endsWith('/send')
    ? await idFrom('POST', `${box}/messages`, (BODIES['POST sendMail'] as { message: object }).message)
    : await when(names('{message}'), () => idFrom('GET', `${box}/messages?$filter=hasAttachments eq true`));
  const newRow = (): Promise<string> => idFrom('POST', `${things.list}/items`, { fields: { Title: 'x' } });
  const row = rowOfFile || (await when(isRow && names('{item}'), newRow));
  if (template.endsWith('retentionLabel'))
    await send('PATCH', `/drives/${drive}/items/${file}/retentionLabel`, { name: 'Keep for 25 years' });
  return {
    site,
    host: SCHOOL.sharePointHost,
    list,
    drive,
    path: isRow ? 'sites/lantern' : folder || 'folder/file.txt',
    item: row || top,
    words: 'file',
    version: '1.0',
    column: template.includes('/lists/{list}/columns') ? 'Plain' : 'Shared',
    type: await typeFor(template, site),
    permission: await when(names('{permission}'), () =>
      grantOn(template, site, row ? `${things.list}/items/${row}` : `/drives/${drive}/items/${file}`),
    ),
    user: template.includes('/installedApps') && !template.includes('{installation}') ? jack : amara,
    member: PEOPLE[1]?.id ?? '',
    group: TEAM,
    team: template === '/teams/{team}/installedApps' ? '00000000-0000-4000-8000-00000000b901' : TEAM,
    channel: '19:dslalerts@thread.tacv2',
    folder: await when(names('{folder}'), async () =>
      names('/messages') ? 'inbox' : idFrom('POST', `${box}/mailFolders`, { displayName: 'Own' }),
    ),
    message,
    attachment: await when(names('{attachment}'), () => idFrom('GET', `${box}/messages/${message}/attachments`)),
    installation: await when(names('{installation}'), () =>
      idFrom('GET', inUsers ? `${box}/teamwork/installedApps` : `/teams/${TEAM}/installedApps`),
    ),
    subscription: await when(names('{subscription}'), () => idFrom('POST', '/subscriptions', subscription())),
  };
}

/** A content type with a column of the site, of the site or of the list. */
async function typeFor(template: string, site: string): Promise<string> {
  if (!/contentTypes|sites\/\{site\}\/columns/.test(template)) return '';
  const column = await idFrom('POST', `/sites/${site}/columns`, { name: 'Shared', text: {} });
  const type = await idFrom('POST', `/sites/${site}/contentTypes`, { name: 'Kind', base: { id: '0x01' } });
  const address = `${things.origin}/v1.0/sites/${site}`;
  const bind = { 'sourceColumn@odata.bind': `${address}/columns/${column}` };
  if (!template.includes('{type}/columns') || template.includes('{column}'))
    await send('POST', `/sites/${site}/contentTypes/${type}/columns`, bind);
  return template.includes('/lists') && !template.endsWith('addCopy')
    ? idFrom('POST', `${things.list}/contentTypes/addCopy`, { contentType: `${address}/contentTypes/${type}` })
    : type;
}

/** Id of a grant on what the address is about. */
function grantOn(template: string, site: string, item: string): Promise<string> {
  const grant = { roles: ['write'], grantedToV2: { application } };
  if (template.includes('{item}/permissions')) return idFrom('POST', `${item}/permissions`, grant);
  return template.includes('lists')
    ? idFrom('POST', `${things.list}/permissions`, grant)
    : idFrom('GET', `/sites/${site}/permissions`);
}

const subscription = (): object => ({
  changeType: 'created',
  notificationUrl: `http://127.0.0.1:${(listener.address() as AddressInfo).port}/`,
  resource: `/users/${amara}/messages`,
  expirationDateTime: new Date(Date.now() + 3_600_000).toISOString(),
});

async function bodyFor(method: string, template: string): Promise<unknown> {
  if (method === 'GET' || method === 'DELETE') return undefined;
  if (method === 'PUT') return 'new text';
  if (template === '/$batch') return { requests: [{ id: '1', method: 'GET', url: `/sites/${things.site}` }] };
  if (template === '/subscriptions') return subscription();
  if (template.endsWith('{subscription}'))
    return { expirationDateTime: new Date(Date.now() + 7_200_000).toISOString() };
  if (template.endsWith('addCopy')) return { contentType: `x/contentTypes/${await idFrom('POST', `/sites/${things.site}/contentTypes`, { name: 'Copied' })}` };
  if (template.endsWith('{type}/columns')) return { 'sourceColumn@odata.bind': 'x/columns/Shared' };
  if (/\{(folder|message)\}\/copy$/.test(template)) return { destinationId: 'archive' };
  if (template.endsWith('members/$ref'))
    return { '@odata.id': `${things.origin}/v1.0/directoryObjects/${amara}` };
  if (template.endsWith('installedApps'))
    return { 'teamsApp@odata.bind': `x/teamsApps/${await idFrom('GET', '/appCatalogs/teamsApps')}` };
  if (template.endsWith('/permissions'))
    return /lists|drives/.test(template)
      ? { roles: ['read'], grantedToV2: { application } }
      : { roles: ['read'], grantedToIdentities: [{ application }] };
  if (method === 'PATCH' && template.startsWith('/drives') && !/(fields|retentionLabel|\{permission\})$/.test(template))
    return BODIES['PATCH node'];
  return BODIES[`${method} ${template.split('/').pop()?.split(':').pop()}`];
}

test('every operation that is answered is tried here', () => {
  expect(Object.keys(CASES).sort()).toEqual(
    ROUTES.map(({ method, template }) => `${method} ${template}`).sort(),
  );
});

test.each(Object.entries(CASES))(
  '%s answers %s, and nothing Graph does not have',
  async (operation, expected) => {
    const [method = '', template = ''] = operation.split(' ');
    const values = await fill(template);
    const path = template.replace(/\{(\w+)\*?\}/g, (_, name: string) => values[name] ?? `no ${name}`);
    const answer = await send(method, path, await bodyFor(method, template));
    const [status, shape] = expected.split(' ');
    expect([answer.status, answer.status === Number(status) ? '' : answer.text]).toEqual([
      Number(status),
      '',
    ]);
    if (status === '302') expect(answer.location).toMatch(/^http/);
    if (shape === undefined) return expect(answer.text).toBe('');
    if (shape === 'bytes') return expect(answer.text).not.toBe('');
    expect(answer.type).toMatch(/^application\/json/);
    const body = JSON.parse(answer.text) as Record<string, unknown>;
    if (shape === 'batch') return expect(body.responses).toHaveLength(1);
    if (shape === 'error')
      return expect(body).toEqual({
        error: { code: expect.any(String), message: expect.any(String), innerError: expect.any(Object) },
      });
    expect(body['@odata.context']).toMatch(/^http:\/\/localhost:\d+\/v1\.0\/\$metadata#/);
    const inner = /^\[(.+)\]$/.exec(shape)?.[1];
    if (inner === undefined) return expect(faultsOf(shape, body, operation)).toEqual([]);
    expect(Object.keys(body).filter((name) => name !== 'value' && !name.startsWith('@odata.'))).toEqual([]);
    const rows = body.value as Record<string, unknown>[];
    const odd = rows.flatMap((row, index) => {
      const named = String(row['@odata.type'] ?? '').replace('#microsoft.graph.', '');
      return faultsOf(inner === 'user' && named === 'group' ? 'group' : inner, row, `${operation}[${index}]`);
    });
    expect(odd).toEqual([]);
  },
);

test('an entity with an unknown, a missing or a mistyped property is told', () => {
  expect(faultsOf('folder', { childCount: 'one', extra: 1 }, 'x')).toEqual([
    'x.childCount is not of type n: "one"',
    'x.extra is no property of folder',
  ]);
  expect(faultsOf('[folder]', [{}], 'x')).toEqual(['x[0].childCount is missing']);
});
