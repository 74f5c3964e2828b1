import { type TestList, startTestList } from './test-list';

/**
 * What clients that nobody here wrote were seen to send: the official JavaScript client, the generated one
 * (@microsoft/msgraph-sdk), PnPjs. All of it is in the official description of Graph v1.0.
 */
let things: TestList;
beforeAll(async () => {
  things = await startTestList();
  await things.control('POST', '/throttle', { unitsPerMinute: 1_000_000 });
  await things.add({ Title: 'One', Key: 'k1' });
  await things.add({ Title: 'Two', Key: 'k2' });
});
afterAll(() => things.close());

const TEAM = '00000000-0000-4000-8000-00000000d510';
const AMARA = '/users/a.osei@wrenhollow.example';

test.each([
  ['items/delta()', 2],
  ['items/microsoft.graph.delta()', 2],
  ["items/delta(token='latest')", 0],
  ['items/delta(token=%27latest%27)', 0],
])('changes are told by %s as by items/delta', async (form, count) => {
  const { status, body } = await things.lantern('GET', `${things.list}/${form}`);
  expect([status, body.value?.length]).toEqual([200, count]);
  expect(String(body['@odata.deltaLink'])).toMatch(/\/items\/delta\?token=/);
});

test('a file whose name looks like a function of OData keeps its name', async () => {
  const drive = `/sites/${things.site}/drive/root:`;
  const made = await things.lantern('PUT', `${drive}/graph.png:/content`, 'x');
  const read = await things.lantern('GET', `${drive}/graph.png`);
  expect([made.status, made.body.name, read.body.name]).toEqual([201, 'graph.png', 'graph.png']);
});

test('the type of a file comes from its name, whatever the upload called its bytes', async () => {
  const { body } = await things.lantern('PUT', `/sites/${things.site}/drive/root:/a.txt:/content`, 'x');
  expect(body.file).toMatchObject({ mimeType: 'text/plain' });
});

test('a site is found by host name and by getByPath as by its id', async () => {
  const host = things.site.split(',')[0] ?? '';
  const root = await things.admin('GET', `/sites/${host}`);
  expect([root.status, root.body.webUrl]).toEqual([200, `https://${host}`]);
  const found = await things.lantern('GET', `/sites/${host}/getByPath(path='/sites/lantern')`);
  expect(found.body.id).toBe(things.site);
  const lists = await things.lantern('GET', `/sites/${host}/getByPath(path='sites/lantern')/lists`);
  expect(lists.status).toBe(200);
});

test.each(['users/delta', 'users/delta()', 'groups/delta', 'sites/delta', 'sites/$count'])(
  '%s, which is not here, does not look like somebody who is missing',
  async (path) => {
    const { status, body } = await things.admin('GET', `/${path}`);
    expect([status, body.error.code]).toEqual([501, 'notImplemented']);
  },
);

test('the size of a collection is a number in plain text', async () => {
  const { body } = await things.lantern('GET', `${things.list}/columns`);
  const count = await things.lantern('GET', `${things.list}/columns/$count`);
  expect(count.headers.get('content-type')).toMatch(/^text\/plain/);
  expect(count.body).toBe(body.value.length);
  const mails = await things.admin('GET', `${AMARA}/messages/$count`);
  const pages = await things.admin('GET', `${AMARA}/messages?$top=1000`);
  expect(mails.body).toBe(pages.body.value.length);
});

test('an entity carries its ETag as a header, and 304 spares whoever has it', async () => {
  const first = await things.lantern('GET', `${things.list}/items/1`);
  expect(first.headers.get('etag')).toBe(first.body.eTag);
  const again = await things.lantern('GET', `${things.list}/items/1`, undefined, {
    'If-None-Match': String(first.body.eTag),
  });
  expect([again.status, again.body]).toEqual([304, undefined]);
  const changed = await things.lantern('GET', `${things.list}/items/1`, undefined, { 'If-None-Match': '"x,1"' });
  expect(changed.status).toBe(200);
});

test('parameters of actions may begin with a capital, as the metadata writes them', async () => {
  const Message = {
    subject: 'x',
    toRecipients: [{ emailAddress: { address: 'd.whitcombe@wrenhollow.example' } }],
  };
  const sent = await things.admin('POST', `${AMARA}/sendMail`, { Message, SaveToSentItems: true });
  expect(sent.status).toBe(202);
  const { body } = await things.admin('GET', `${AMARA}/mailFolders/sentitems/messages`);
  const moved = await things.admin('POST', `${AMARA}/messages/${body.value[0]?.id}/move`, {
    DestinationId: 'archive',
  });
  expect(moved.status).toBe(201);
});

test('members and memberships can be narrowed to one type, by the long name of it and the short', async () => {
  const all = await things.admin('GET', `/groups/${TEAM}/members`);
  const users = await things.admin('GET', `/groups/${TEAM}/members/microsoft.graph.user`);
  expect(users.body.value).toHaveLength(all.body.value.length);
  const groups = await things.admin('GET', `/groups/${TEAM}/members/graph.group`);
  expect(groups.body.value).toEqual([]);
});

test('the groups of a person are told as ids, all of them or which of the given', async () => {
  const all = await things.admin('GET', `${AMARA}/transitiveMemberOf`);
  const ids = all.body.value.map((group) => group.id).sort();
  expect(ids).not.toEqual([]);
  const found = await things.admin('POST', `${AMARA}/getMemberGroups`, { securityEnabledOnly: false });
  expect([...(found.body.value as unknown as string[])].sort()).toEqual(ids);
  const some = await things.admin('POST', `${AMARA}/checkMemberGroups`, { groupIds: [ids[0], 'none'] });
  expect(some.body.value).toEqual([ids[0]]);
  const objects = await things.admin('POST', `${AMARA}/checkMemberObjects`, { ids });
  expect([...(objects.body.value as unknown as string[])].sort()).toEqual(ids);
  const outer = await things.admin('POST', '/groups/00000000-0000-4000-8000-00000000f001/getMemberGroups', {});
  expect(outer.body.value).toEqual(['00000000-0000-4000-8000-00000000f002']);
  const many = await things.admin('POST', `${AMARA}/checkMemberGroups`, { groupIds: Array(21).fill('x') });
  expect(many.status).toBe(400);
});

test('the columns of an old version can be read alone', async () => {
  await things.lantern('PATCH', `${things.list}/items/2/fields`, { Title: 'Changed' });
  const { body } = await things.lantern('GET', `${things.list}/items/2/versions/1.0/fields`);
  expect(body.Title).toBe('Two');
});

test('a list comes with its columns, content types and items in one answer, each cut by its own options', async () => {
  const expand = 'columns(select=name,indexed),contentTypes,items(expand=fields(select=Key))';
  const { status, body } = await things.lantern('GET', `${things.list}?select=id,displayName&expand=${expand}`);
  expect([status, body.displayName, body.webUrl]).toEqual([200, 'Things', undefined]);
  expect(body.columns).toContainEqual({ name: 'Key', indexed: true });
  expect(body.contentTypes).toHaveLength(2);
  expect(body.items).toContainEqual(expect.objectContaining({ id: '1', fields: expect.objectContaining({ Key: 'k1' }) }));
});

test('a row of a library comes with its file when it is asked for beside the columns', async () => {
  await things.lantern('PUT', `/sites/${things.site}/drive/root:/beside.txt:/content`, 'x');
  const { body } = await things.lantern('GET', `/sites/${things.site}/lists/Documents/items?$expand=fields,driveItem`);
  expect(body.value).toContainEqual(
    expect.objectContaining({
      fields: expect.objectContaining({ FileLeafRef: 'beside.txt' }),
      driveItem: expect.objectContaining({ name: 'beside.txt' }),
    }),
  );
});

test('a site comes with its lists and its library', async () => {
  const { body } = await things.lantern('GET', `/sites/${things.site}?$expand=lists($select=name),drive`);
  expect(body.lists).toContainEqual(expect.objectContaining({ name: 'Things' }));
  expect(body.drive).toMatchObject({ driveType: 'documentLibrary' });
});

test.each([
  ['GET', 'items?$select=nope', undefined, "Could not find a property named 'nope' on type 'microsoft.graph.listItem'"],
  ['GET', '?$select=nope', undefined, "named 'nope' on type 'microsoft.graph.list'"],
  ['GET', '?$expand=nope', undefined, "named 'nope' on type 'microsoft.graph.list'"],
  ['GET', '?$expand=items($expand=fields', undefined, 'Parsing OData Select and Expand failed'],
  ['PATCH', 'items/1', { Title: 'not in fields' }, 'Invalid request'],
  ['PATCH', '', { nope: 1 }, 'Invalid request'],
])('%s …/%s with what the type does not have is a 400 and changes nothing', async (method, path, body, message) => {
  const before = await things.admin('GET', `${things.list}/items/1`);
  const answer = await things.admin(method, `${things.list}${path.startsWith('items') ? '/' : ''}${path}`, body);
  expect([answer.status, answer.body.error.message]).toEqual([400, expect.stringContaining(message)]);
  expect((await things.admin('GET', `${things.list}/items/1`)).body.eTag).toBe(before.body.eTag);
});
