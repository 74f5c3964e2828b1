import { APPS } from '../world/people';
import { type TestList, startTestList } from './test-list';

let things: TestList;
beforeAll(async () => void (things = await startTestList()));
afterAll(() => things.close());

test('an item comes back in the shape of the service, keys in its order, empty columns left out', async () => {
  const made = await things.add({ Title: 'One', Status: 'New', Detail: '', Plain: null, OwnerLookupId: 12 });
  expect(made.status).toBe(201);
  const read = await things.lantern('GET', `${things.list}/items/${made.body.id}?$expand=fields`);
  expect(Object.keys(read.body)).toEqual([
    '@odata.context',
    '@odata.etag',
    'createdDateTime',
    'eTag',
    'id',
    'lastModifiedDateTime',
    'webUrl',
    'createdBy',
    'lastModifiedBy',
    'parentReference',
    'contentType',
    'fields@odata.context',
    'fields',
  ]);
  expect(read.body.id).toBe('1');
  expect(read.body['@odata.etag']).toMatch(/^"[0-9a-f-]{36},1"$/);
  expect(read.body.eTag).toBe(read.body['@odata.etag']);
  expect(read.body.createdDateTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  expect(read.body.createdBy).toEqual({
    application: { id: APPS.lantern.clientId, displayName: 'Lantern' },
    user: { displayName: 'SharePoint App' },
  });
  const created = read.body.createdDateTime;
  expect(read.body.fields).toEqual({
    '@odata.etag': read.body.eTag,
    Title: 'One',
    LinkTitle: 'One',
    LinkTitleNoMenu: 'One',
    Status: 'New',
    OwnerLookupId: '12',
    id: '1',
    ContentType: 'Item',
    Modified: created,
    Created: created,
    AuthorLookupId: '1073741822',
    EditorLookupId: '1073741822',
    _UIVersionString: '1.0',
    Attachments: false,
    Edit: '',
    ItemChildCount: '0',
    FolderChildCount: '0',
    _ComplianceFlags: '',
    _ComplianceTag: '',
    _ComplianceTagWrittenTime: '',
    _ComplianceTagUserId: '',
    AppAuthorLookupId: '2',
    AppEditorLookupId: '2',
  });
});

test('without $expand no values come, and with $select only the named ones', async () => {
  const { id } = (await things.add({ Title: 'Two', Status: 'Open', Secret: 's' })).body;
  expect((await things.lantern('GET', `${things.list}/items/${id}`)).body.fields).toBeUndefined();
  const named = await things.lantern(
    'GET',
    `${things.list}/items/${id}?expand=fields(select=Title,Secret,Plain)`,
  );
  expect(named.body.fields).toEqual({ '@odata.etag': named.body.eTag, Title: 'Two', Secret: 's' });
  const all = await things.lantern('GET', `${things.list}/items/${id}?$expand=fields`);
  expect(all.body.fields).not.toHaveProperty('Secret');
});

test('dates are kept in whole seconds, and a date column shows a full timestamp', async () => {
  const { fields } = (await things.add({ DueAt: '2026-11-22T10:30:15.678+01:00', Day: '2026-11-22' })).body;
  expect(fields).toMatchObject({ DueAt: '2026-11-22T09:30:15Z', Day: '2026-11-22T00:00:00Z' });
});

test('a choice is taken also when it is not among the choices', async () => {
  expect((await things.add({ Status: 'Something else' })).status).toBe(201);
});

test.each([
  ['an unknown column', { Nothing: 'x' }, "Field 'Nothing' is not recognized"],
  ['a person column under its own name', { Owner: 'x' }, "Field 'Owner' is not recognized"],
  ['a read-only column', { Created: '2026-01-01T00:00:00Z' }, "Field 'Created' is read-only"],
  ['attachments', { Attachments: true }, "Field 'Attachments' is read-only"],
  ['a hyperlink', { Link: { Url: 'https://a.example', Description: 'a' } }, 'Invalid request'],
  ['text for a number', { Score: '3' }, "The value of field 'Score' is not of the type of its column."],
  ['a number out of range', { Score: 100_001 }, "The value of field 'Score' is out of range."],
  ['a number for text', { Plain: 3 }, "The value of field 'Plain' is not of the type of its column."],
  [
    'text for a yes or no',
    { Closed: 'true' },
    "The value of field 'Closed' is not of the type of its column.",
  ],
  ['no date', { DueAt: 'tomorrow' }, "The value of field 'DueAt' is not of the type of its column."],
  [
    'text that is too long',
    { Plain: 'x'.repeat(21) },
    "The value of field 'Plain' is longer than 20 characters.",
  ],
  [
    'a title that is too long',
    { Title: 'x'.repeat(256) },
    "The value of field 'Title' is longer than 255 characters.",
  ],
])('writing %s is a 400 invalidRequest and makes no item', async (_what, fields, message) => {
  const before = (await things.query({})).body.value.length;
  const answer = await things.add(fields);
  expect([answer.status, answer.body.error.code, answer.body.error.message]).toEqual([
    400,
    'invalidRequest',
    message,
  ]);
  expect((await things.query({})).body.value).toHaveLength(before);
});

test('several choices need their annotation', async () => {
  const answer = await things.add({ Tags: ['a', 'b'] });
  expect([answer.status, answer.body.error.code]).toEqual([500, 'generalException']);
  const right = await things.add({ 'Tags@odata.type': 'Collection(Edm.String)', Tags: ['a', 'b'] });
  expect(right.body.fields.Tags).toEqual(['a', 'b']);
});
