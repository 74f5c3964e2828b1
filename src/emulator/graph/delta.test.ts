import type { Answer } from '../test-client';
import { type TestList, startTestList } from './test-list';

let things: TestList;
beforeAll(async () => void (things = await startTestList()));
afterAll(() => things.close());

const ids = (answer: Answer): unknown =>
  answer.body.value.map((item) => (item.deleted ? `-${item.id}` : item.id));
const link = (answer: Answer): string => String(answer.body['@odata.deltaLink']);

test('delta tells the latest state of what changed, deleted items by id, in pages', async () => {
  for (const Title of ['one', 'two', 'three']) await things.add({ Title });
  const first = await things.lantern(
    'GET',
    `${things.list}/items/delta?$expand=fields($select=Title)&$top=2`,
  );
  expect(ids(first)).toEqual(['1', '2']);
  const second = await things.lantern('GET', String(first.body['@odata.nextLink']));
  expect(ids(second)).toEqual(['3']);
  expect(first.body['@odata.deltaLink']).toBeUndefined();

  await things.lantern('PATCH', `${things.list}/items/2/fields`, { Title: 'two again' });
  await things.lantern('PATCH', `${things.list}/items/2/fields`, { Title: 'two at last' });
  await things.lantern('DELETE', `${things.list}/items/1`);
  const third = await things.lantern('GET', link(second));
  expect(ids(third)).toEqual(['2', '-1']);
  expect(third.body.value[0]?.fields.Title).toBe('two at last');
  expect(third.body.value[1]).toEqual({ id: '1', deleted: { state: 'deleted' } });
  expect(ids(await things.lantern('GET', link(third)))).toEqual([]);
});

test('what changes between two pages is told in the next round', async () => {
  const start = await things.lantern('GET', `${things.list}/items/delta?token=latest`);
  expect(start.body.value).toEqual([]);
  const made = await Promise.all(['a', 'b', 'c'].map((Title) => things.add({ Title })));
  const known = made.map((answer) => answer.body.id).sort();
  const page = await things.lantern('GET', `${link(start)}&$top=2`);
  await things.lantern('PATCH', `${things.list}/items/${known[0]}/fields`, { Title: 'changed meanwhile' });
  const rest = await things.lantern('GET', String(page.body['@odata.nextLink']));
  const round = await things.lantern('GET', link(rest));
  expect([...(ids(page) as string[]), ...(ids(rest) as string[])].sort()).toEqual(known);
  expect(ids(round)).toEqual([known[0]]);
});

test.each(['nonsense', Buffer.from('{"seen":1}').toString('base64url')])(
  'the token %s is 410 with the place to begin again',
  async (token) => {
    const answer = await things.lantern('GET', `${things.list}/items/delta?$expand=fields&token=${token}`);
    expect([answer.status, answer.body.error.code]).toEqual([410, 'resyncChangesApplyDifferences']);
    const again = await things.lantern('GET', answer.headers.get('location') ?? '');
    expect(again.status).toBe(200);
    expect(again.body.value[0]?.fields).toBeDefined();
  },
);

test('a token from before a reset is 410', async () => {
  const before = link(await things.lantern('GET', `${things.list}/items/delta`));
  await things.control('POST', '/snapshot');
  await things.control('POST', '/reset');
  expect((await things.lantern('GET', before)).status).toBe(410);
});
