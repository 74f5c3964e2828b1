import {
  BatchRequestContent,
  BatchResponseContent,
  Client,
  GraphError,
  PageIterator,
  type BatchRequestStep,
  type PageCollection,
} from '@microsoft/microsoft-graph-client';
import type { ListItem } from '@microsoft/microsoft-graph-types';
import { fetchToken } from '../test-client';
import { APPS } from '../world/people';
import { WithToken } from './test-graph-client';
import { type TestList, startTestList } from './test-list';

let things: TestList;
let client: Client;
beforeAll(async () => {
  things = await startTestList();
  const middleware = new WithToken(await fetchToken(things.origin, APPS.lantern));
  client = Client.initWithMiddleware({ middleware, baseUrl: `${things.origin}/`, defaultVersion: 'v1.0' });
});
afterAll(() => things.close());

test('the official client creates, pages, and updates by ETag', async () => {
  for (let n = 1; n <= 25; n += 1)
    await client.api(`${things.list}/items`).post({ fields: { Title: `T${n}`, Status: 'New' } });
  const first = (await client
    .api(`${things.list}/items`)
    .filter("fields/Status eq 'New'")
    .expand('fields($select=Title)')
    .top(10)
    .get()) as PageCollection;
  const seen: string[] = [];
  await new PageIterator(client, first, (item: ListItem) => {
    seen.push((item.fields as { Title: string }).Title);
    return true;
  }).iterate();
  expect(seen).toEqual(Array.from({ length: 25 }, (_, n) => `T${n + 1}`));

  const item = (await client.api(`${things.list}/items/1`).get()) as ListItem;
  const update = (etag: string) =>
    client.api(`${things.list}/items/1/fields`).header('If-Match', etag).patch({ Status: 'Open' });
  expect(await update(item.eTag ?? '')).toMatchObject({ Status: 'Open' });
  const conflict = await update(item.eTag ?? '').catch((error: unknown) => error);
  expect(conflict).toBeInstanceOf(GraphError);
  expect(conflict).toMatchObject({
    statusCode: 412,
    code: 'resourceModified',
    requestId: expect.any(String),
  });
});

test('the official client reads a site by path and a unique clash as a GraphError', async () => {
  const { sites } = (await things.control('GET', '')).body as unknown as {
    sites: { path: string; id: string }[];
  };
  expect(await client.api(`/sites/${sites[0]?.path}`).get()).toMatchObject({ id: sites[0]?.id });
  await client.api(`${things.list}/items`).post({ fields: { Key: 'k' } });
  await expect(client.api(`${things.list}/items`).post({ fields: { Key: 'k' } })).rejects.toMatchObject({
    statusCode: 400,
    code: 'invalidRequest',
  });
});

test("the official client's batch helpers send dependent steps and read each answer", async () => {
  const step = (
    id: string,
    method: string,
    path: string,
    body?: object,
    dependsOn?: string[],
  ): BatchRequestStep => ({
    id,
    // The helper keeps everything behind the host, and a batch knows no version.
    request: new Request(`${things.origin}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } } : {}),
    }),
    ...(dependsOn ? { dependsOn } : {}),
  });
  const content = await new BatchRequestContent([
    step('1', 'POST', `${things.list}/items`, { fields: { Key: 'by batch' } }),
    step('2', 'POST', `${things.list}/items`, { fields: { Key: 'by batch' } }, ['1']),
    step('3', 'GET', '/users?$top=2', undefined, ['1']),
  ]).getContent();
  const answers = new BatchResponseContent(await client.api('/$batch').post(content));
  expect([answers.getResponseById('1').status, answers.getResponseById('2').status]).toEqual([201, 400]);
  expect(((await answers.getResponseById('3').json()) as PageCollection).value).toHaveLength(2);
});

test('the official client reads a file through the redirect to its bytes', async () => {
  const file = `/sites/${things.site}/drive/root:/by client.txt`;
  await client.api(`${file}:/content`).put('from the client');
  const stream = (await client.api(`${file}:/content`).getStream()) as ReadableStream<Uint8Array>;
  expect(await new Response(stream).text()).toBe('from the client');
});
