import { type TestList, startTestList } from './test-list';
import { addRows, titlesOf, TRY_ANYWAY } from './test-rows';

let things: TestList;
beforeAll(async () => {
  things = await startTestList();
  await addRows(things);
});
afterAll(() => things.close());

const titles = (options: Record<string, string>, headers?: Record<string, string>): Promise<unknown> =>
  titlesOf(things, options, headers);

describe('past the list view threshold', () => {
  beforeAll(async () => {
    const batch = (from: number) => ({
      requests: Array.from({ length: 20 }, (_, n) => ({
        id: String(n),
        method: 'POST',
        url: `${things.list}/items`,
        headers: { 'Content-Type': 'application/json' },
        body: { fields: { Status: 'Bulk', Score: from + n } },
      })),
    });
    for (let from = 10; from < 5_030; from += 20) await things.lantern('POST', '/$batch', batch(from));
  });

  test.each([
    ['a first term that is too wide', { $filter: "fields/Status eq 'Bulk'" }, undefined],
    [
      'a wide first term, although the second narrows it',
      { $filter: 'fields/Score ge 0 and fields/Score le 3' },
      undefined,
    ],
    [
      'a column without an index, although the caller insists',
      { $filter: "fields/Title eq 'a'" },
      TRY_ANYWAY,
    ],
    ['newest first by id', { $orderby: 'fields/id desc' }, undefined],
  ])('%s is a 429 that no budget explains', async (_what, options, headers) => {
    const answer = await things.query({ $top: '1', ...options }, headers);
    expect([answer.status, answer.body.error.code, answer.body.error.message]).toEqual([
      429,
      'activityLimitReached',
      'The request has been throttled',
    ]);
    expect(answer.headers.get('retry-after')).toBe('10');
    expect(answer.headers.get('ratelimit-limit')).toBeNull();
  });

  test('a narrow first term, an indexed order and plain paging still work', async () => {
    expect(await titles({ $filter: 'fields/Score le 3 and fields/Score ge 2' })).toBe('cb');
    expect((await things.query({ $orderby: 'fields/Score desc', $top: '1' })).status).toBe(200);
    expect((await things.query({})).body.value).toHaveLength(200);
    expect((await things.query({ $top: '9999' })).body.value).toHaveLength(5_000);
  });
});
