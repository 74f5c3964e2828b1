import { type TestList, startTestList } from './test-list';

let things: TestList;
beforeAll(async () => void (things = await startTestList()));
afterAll(() => things.close());

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

test('an item is changed as a whole or by its fields, and what is not named stays', async () => {
  const { id } = (await things.add({ Title: 'before', Plain: 'stays' })).body;
  const whole = await things.lantern('PATCH', `${things.list}/items/${id}`, { fields: { Title: 'whole' } });
  expect(whole.body.fields).toMatchObject({ Title: 'whole', Plain: 'stays', _UIVersionString: '2.0' });
  const named = await things.lantern('PATCH', `${things.list}/items/${id}/fields`, { Title: 'named' });
  expect(named.body).toMatchObject({ Title: 'named', Plain: 'stays', _UIVersionString: '3.0' });
  expect((await things.lantern('DELETE', `${things.list}/items/${id}`)).status).toBe(204);
  expect((await things.lantern('GET', `${things.list}/items/${id}`)).status).toBe(404);
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
