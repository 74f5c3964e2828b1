import { APPS } from '../world/people';
import { startTestList, type TestList } from './test-list';

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

test('P1 a unique value is taken once, whatever its case, and the clash is a 400 and not a 409', async () => {
  expect((await things.add({ Key: 'only-one' })).status).toBe(201);
  const clash = await things.add({ Key: 'ONLY-one' });
  expect([clash.status, clash.body.error.code, clash.body.error.message]).toEqual([
    400,
    'invalidRequest',
    'One or more fields with unique constraints already has the provided value.',
  ]);
  const other = await things.add({ Key: 'another' });
  expect(
    (await things.lantern('PATCH', `${things.list}/items/${other.body.id}/fields`, { Key: 'only-one' }))
      .status,
  ).toBe(400);
  expect(
    (await things.lantern('PATCH', `${things.list}/items/${other.body.id}/fields`, { Key: 'another' }))
      .status,
  ).toBe(200);
});

test('P1 of twenty creates with one key at the same time exactly one succeeds', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => things.add({ Key: 'race' })));
  expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
  expect((await things.query({ $filter: "fields/Key eq 'race'" })).body.value).toHaveLength(1);
});

test('a freed unique value can be used again', async () => {
  const first = await things.add({ Key: 'freed' });
  await things.lantern('DELETE', `${things.list}/items/${first.body.id}`);
  const second = await things.add({ Key: 'freed' });
  expect(second.status).toBe(201);
  expect(Number(second.body.id)).toBeGreaterThan(Number(first.body.id));
});

describe('ETags', () => {
  test('every change raises the version, and a write on an old one is 412 and changes nothing', async () => {
    const made = (await things.add({ Title: 'v1' })).body;
    const path = `${things.list}/items/${made.id}`;
    const etag = String(made['@odata.etag']);
    const changed = await things.lantern('PATCH', `${path}/fields`, { Title: 'v2' }, { 'If-Match': etag });
    expect(changed.status).toBe(200);
    expect(changed.body['@odata.etag']).toBe(etag.replace(',1"', ',2"'));
    for (const [method, at, body] of [
      ['PATCH', `${path}/fields`, { Title: 'v3' }],
      ['PATCH', path, { fields: { Title: 'v3' } }],
      ['DELETE', path, undefined],
    ] as const) {
      const refused = await things.lantern(method, at, body, { 'If-Match': etag });
      expect([refused.status, refused.body.error.code]).toEqual([412, 'resourceModified']);
    }
    expect((await things.lantern('GET', `${path}/fields`)).body).toMatchObject({
      Title: 'v2',
      _UIVersionString: '2.0',
    });
  });

  test.each([
    ['*', (etag: string) => etag.replace(/.*/, '*')],
    ['the ETag without quotes', (etag: string) => etag.replaceAll('"', '')],
    ['a weak ETag', (etag: string) => `W/${etag}`],
  ])('If-Match takes %s', async (_what, form) => {
    const made = (await things.add({ Title: 'x' })).body;
    const answer = await things.lantern(
      'PATCH',
      `${things.list}/items/${made.id}/fields`,
      {},
      { 'If-Match': form(String(made.eTag)) },
    );
    expect(answer.status).toBe(200);
  });

  test('of ten claims of one item at the same time exactly one wins', async () => {
    const made = (await things.add({ Title: 'claim' })).body;
    const claim = (n: number) =>
      things.lantern(
        'PATCH',
        `${things.list}/items/${made.id}/fields`,
        { Plain: `copy ${n}` },
        { 'If-Match': String(made.eTag) },
      );
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => claim(n)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, ...Array<number>(9).fill(412)]);
  });
});

test('errors carry the ids of the call, and replies the time of the school', async () => {
  things.context.clock.advance(90 * 60_000);
  const answer = await things.lantern('GET', `${things.list}/items/999999`, undefined, {
    'client-request-id': 'my-call',
  });
  const date = Date.parse(answer.headers.get('date') ?? '');
  things.context.clock.reset();
  expect([answer.status, answer.body.error.code]).toEqual([404, 'itemNotFound']);
  expect(answer.body.error.innerError).toEqual({
    date: new Date(date).toISOString().slice(0, 19),
    'request-id': answer.headers.get('request-id'),
    'client-request-id': 'my-call',
  });
  expect(answer.headers.get('client-request-id')).toBe('my-call');
  expect(Math.abs(date - Date.now() - 90 * 60_000)).toBeLessThan(5_000);
});

test('versions are kept newest first, and restoring one adds another', async () => {
  const { id } = (await things.add({ Title: 'first', Plain: 'gone later' })).body;
  const path = `${things.list}/items/${id}`;
  await things.lantern('PATCH', `${path}/fields`, { Title: 'second', Plain: null });
  expect((await things.lantern('POST', `${path}/versions/1.0/restoreVersion`)).status).toBe(204);
  const versions = (await things.lantern('GET', `${path}/versions?$expand=fields`)).body.value;
  expect(versions.map((version) => [version.id, version.fields.Title, version.fields.Plain])).toEqual([
    ['3.0', 'first', 'gone later'],
    ['2.0', 'second', undefined],
    ['1.0', 'first', 'gone later'],
  ]);
  expect((await things.lantern('GET', `${path}/versions/2.0`)).body.fields.Title).toBe('second');
  expect((await things.lantern('GET', `${path}/versions/9.0`)).status).toBe(404);
});
