import {
  Client,
  FileUpload,
  LargeFileUploadTask,
  OneDriveLargeFileUploadTask,
} from '@microsoft/microsoft-graph-client';
import type { DriveItem } from '@microsoft/microsoft-graph-types';
import { type TestEmulator, fetchToken, startTestEmulator } from '../test-client';
import { APPS } from '../world/people';
import { WithToken } from './test-graph-client';

const STEP = 320 * 1024;
let emulator: TestEmulator;
let drive: string;
let client: Client;
beforeAll(async () => {
  emulator = await startTestEmulator();
  drive = `/drives/${(await emulator.admin('GET', `/sites/${emulator.siteId('lantern')}/drive`)).body.id}`;
  const middleware = new WithToken(await fetchToken(emulator.origin, APPS.admin));
  client = Client.initWithMiddleware({ middleware, baseUrl: `${emulator.origin}/`, defaultVersion: 'v1.0' });
});
afterAll(() => emulator.close());

const session = async (path: string, body: object = {}): Promise<string> => {
  const made = await emulator.admin('POST', `${drive}${path}/createUploadSession`, body);
  expect([made.status, made.body.nextExpectedRanges]).toEqual([200, ['0-']]);
  return String(made.body.uploadUrl);
};

interface Part {
  status: number;
  body: Record<string, unknown>;
}

/** Puts a range as anybody could who has the address: without a token. */
async function put(url: string, bytes: Uint8Array, from: number, total: number): Promise<Part> {
  const range = `bytes ${from}-${from + bytes.byteLength - 1}/${total}`;
  const headers = { 'Content-Range': range };
  const response = await fetch(url, { method: 'PUT', headers, body: Buffer.from(bytes) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, n) => n % 251);

test('a file is uploaded range by range without a token, and each answer says what is still expected', async () => {
  const url = await session('/root:/new folder/long.bin:');
  const all = bytes(STEP * 2 + 7);
  const first = await put(url, all.slice(0, STEP), 0, all.length);
  expect([first.status, first.body.nextExpectedRanges]).toEqual([202, [`${STEP}-`]]);
  expect(await (await fetch(url)).json()).toMatchObject({ nextExpectedRanges: [`${STEP}-`] });
  expect((await put(url, all.slice(STEP, STEP * 2), STEP, all.length)).status).toBe(202);
  const last = await put(url, all.slice(STEP * 2), STEP * 2, all.length);
  expect([last.status, last.body.name, last.body.size]).toEqual([201, 'long.bin', all.length]);
  expect(last.body.parentReference).toMatchObject({ name: 'new folder' });
  const link = String(last.body['@microsoft.graph.downloadUrl']);
  expect(Buffer.from(await (await fetch(link)).arrayBuffer()).equals(all)).toBe(true);
  expect((await put(url, all.slice(0, STEP), 0, all.length)).status).toBe(404);
});

test('ranges that were received, leave a gap, are of no multiple or miss their length are refused', async () => {
  const url = await session('/root:/refused.bin:');
  const total = STEP * 3;
  expect((await put(url, bytes(STEP), 0, total)).status).toBe(202);
  const code = ({ status, body }: Part): unknown => {
    const { error } = body as { error: { code: string; innerError: { code?: string } } };
    return [status, error.code, error.innerError.code];
  };
  expect(code(await put(url, bytes(STEP), 0, total))).toEqual([416, 'invalidRange', 'fragmentOverlap']);
  expect(code(await put(url, bytes(STEP), STEP * 2, total))).toEqual([
    416,
    'invalidRange',
    'fragmentOutOfOrder',
  ]);
  expect(code(await put(url, bytes(100), STEP, total))).toEqual([400, 'invalidRequest', undefined]);
  const short = await fetch(url, {
    method: 'PUT',
    headers: { 'Content-Range': `bytes ${STEP}-${STEP * 2 - 1}/${total}` },
    body: 'too short',
  });
  expect(short.status).toBe(400);
  expect((await fetch(url, { method: 'PUT', body: 'no range' })).status).toBe(400);
});

test.each([
  ['fail', 409, undefined],
  ['replace', 200, 'taken.txt'],
  ['rename', 201, 'taken 1.txt'],
])('a name in use with conflictBehavior %s ends in %d', async (behaviour, status, name) => {
  await client.api(`${drive}/root:/taken.txt:/content`).put('before');
  const url = await session('/root:/taken.txt:', {
    item: { '@microsoft.graph.conflictBehavior': behaviour },
  });
  const answer = await put(url, bytes(5), 0, 5);
  expect([answer.status, answer.body.name]).toEqual([status, name]);
  if (status === 409) expect(answer.body.error).toMatchObject({ code: 'nameAlreadyExists' });
});

test('a cancelled upload is gone, and a deferred one needs its closing call', async () => {
  const cancelled = await session('/root:/never.txt:');
  expect((await fetch(cancelled, { method: 'DELETE' })).status).toBe(204);
  expect((await fetch(cancelled)).status).toBe(404);
  const deferred = await session('/root:/later.txt:', { deferCommit: true });
  expect((await put(deferred, bytes(5), 0, 5)).status).toBe(202);
  expect((await emulator.admin('GET', `${drive}/root:/later.txt`)).status).toBe(404);
  expect((await fetch(deferred, { method: 'POST' })).status).toBe(201);
  expect((await emulator.admin('GET', `${drive}/root:/later.txt`)).body.size).toBe(5);
});

test('an upload to an existing file by its id replaces it', async () => {
  const made = (await client.api(`${drive}/root:/again.txt:/content`).put('one')) as DriveItem;
  const url = await session(`/items/${made.id}`);
  const answer = await put(url, bytes(3), 0, 3);
  expect([answer.status, answer.body.id, answer.body.size]).toEqual([200, made.id, 3]);
});

test("the official client's upload tasks put a large file in slices", async () => {
  const content = bytes(STEP * 3 + 11);
  const made = await LargeFileUploadTask.createUploadSession(
    client,
    `${drive}/root:/task.bin:/createUploadSession`,
    { item: { '@microsoft.graph.conflictBehavior': 'rename' } },
  );
  const file = new FileUpload(content, 'task.bin', content.length);
  const done = await new LargeFileUploadTask(client, file, made, { rangeSize: STEP }).upload();
  expect((done.responseBody as DriveItem).size).toBe(content.length);

  const uploadSessionURL = `${drive}/root:/slices/one.bin:/createUploadSession`;
  const task = await OneDriveLargeFileUploadTask.createTaskWithFileObject(client, file, {
    fileName: 'one.bin',
    uploadSessionURL,
    rangeSize: STEP * 2,
  });
  const result = (await task.upload()).responseBody as DriveItem;
  expect([result.name, result.size]).toEqual(['one.bin', content.length]);
});
