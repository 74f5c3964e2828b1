import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestList, startTestList } from './graph/test-list';
import type { Exchange } from './record';

let things: TestList;
const folder = mkdtempSync(path.join(tmpdir(), 'emulator-record-'));
const file = path.join(folder, 'exchanges.jsonl');
beforeAll(async () => void (things = await startTestList(file)));
afterAll(async () => {
  await things.close();
  rmSync(folder, { recursive: true });
});

const lines = (): Exchange[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Exchange);

test('every exchange is a line with what went over the wire, and no token', async () => {
  await things.add({ Title: 'kept' });
  const last = lines().at(-1);
  expect(Object.keys(last ?? {})).toEqual([
    't',
    't2',
    'method',
    'url',
    'reqHeaders',
    'reqBody',
    'status',
    'resHeaders',
    'resBody',
  ]);
  expect(last).toMatchObject({
    method: 'POST',
    url: `/v1.0${things.list}/items`,
    reqBody: '{"fields":{"Title":"kept"}}',
    status: 201,
    resHeaders: { 'request-id': expect.any(String) },
  });
  expect(JSON.parse(last?.resBody ?? '')).toMatchObject({ id: '1', fields: { Title: 'kept' } });
  expect(last?.t2).toBeGreaterThanOrEqual(last?.t ?? Infinity);
  expect(readFileSync(file, 'utf8')).not.toMatch(/Bearer ey|"eyJ/);
});

test('a token that a client repeats in the entries of a batch is taken out too', async () => {
  const headers = { Authorization: 'Bearer eyJhbGciOi.eyJhdWQi.c2lnbmVk' };
  await things.lantern('POST', '/$batch', { requests: [{ id: '1', method: 'GET', url: things.list, headers }] });
  expect(lines().at(-1)?.reqBody).toContain('"Authorization":"(removed)"');
  expect(readFileSync(file, 'utf8')).not.toContain('c2lnbmVk');
});

test('a refusal and a cut connection are recorded as what the caller saw', async () => {
  await things.lantern('GET', '/planner/plans?$top=2');
  expect(lines().at(-1)).toMatchObject({ url: '/v1.0/planner/plans?$top=2', status: 501 });
  expect(lines().at(-1)?.resBody).toContain('"code":"notImplemented"');
  await things.control('POST', '/faults', { surface: 'graph', kind: 'drop' });
  await expect(things.add({ Title: 'cut' })).rejects.toThrow();
  expect(lines().at(-1)).toMatchObject({ method: 'POST', status: 0, resBody: '' });
});
