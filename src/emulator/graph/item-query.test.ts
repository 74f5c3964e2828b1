import { startTestList, type TestList } from './test-list';

let things: TestList;
beforeAll(async () => {
  things = await startTestList();
  await things.control('POST', '/throttle', { unitsPerMinute: 1_000_000 });
  for (const [Title, Score] of [
    ['c', 3],
    ['a', 1],
    ['e', 5],
    ['b', 2],
    ['d', undefined],
  ] as const) {
    const at = `2026-01-0${Score ?? 9}T00:00:00Z`;
    await things.add({
      Title,
      Score: Score ?? null,
      Status: (Score ?? 4) > 2 ? 'Open' : 'New',
      Closed: Score === 1,
      DueAt: at,
      Key: `OS-${Title}`,
    });
  }
});
afterAll(() => things.close());

const titles = async (
  options: Record<string, string>,
  headers?: Record<string, string>,
): Promise<unknown> => {
  const answer = await things.query({ $expand: 'fields($select=Title)', ...options }, headers);
  return answer.status === 200
    ? answer.body.value.map((item) => item.fields.Title).join('')
    : [answer.status, answer.body.error.code];
};
const tryAnyway = { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };

test.each([
  ["fields/Status eq 'Open'", 'ced'],
  ["fields/Status eq 'open'", 'ced'],
  ["fields/Status ne 'Open'", 'ab'],
  ['fields/Score gt 2', 'ce'],
  ['fields/Score ge 2 and fields/Score lt 5', 'cb'],
  ['fields/Score eq 1 or fields/Score eq 5', 'ae'],
  ['fields/Closed eq 1', 'a'],
  ["fields/DueAt le '2026-01-02T00:00:00Z'", 'ab'],
  ["startswith(fields/Key,'os-')", 'caebd'],
  ["startswith(fields/Key,'OS-a')", 'a'],
  ['fields/ID gt 3', 'bd'],
])('$filter=%s finds %s', async ($filter, found) => {
  expect(await titles({ $filter })).toBe(found);
});

test.each([
  ["fields/Score eq '3'", 'text for a number'],
  ['fields/Status eq 3', 'a number for text'],
  ['fields/Closed eq 2', 'a number that is no yes or no'],
  ["fields/DueAt lt 'soon'", 'no date'],
  ["createdDateTime gt '2026-01-01T00:00:00Z'", 'a property of the item itself'],
  ["fields/Detail eq 'x'", 'a column of several lines'],
  ["fields/Tags eq 'a'", 'a column of several choices'],
  ["fields/Nothing eq 'x'", 'an unknown column'],
  ["contains(fields/Status,'O')", 'contains'],
])('$filter=%s is a 400 (%s)', async ($filter) => {
  expect(await titles({ $filter }, tryAnyway)).toEqual([400, 'invalidRequest']);
});

test('a column without an index is refused with the advice of the service, and tried when the caller insists', async () => {
  const answer = await things.query({ $filter: "fields/Plain eq 'x'" });
  expect([answer.status, answer.body.error.message]).toEqual([
    400,
    "Field 'Plain' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.",
  ]);
  expect((await things.query({ $orderby: 'fields/Title' })).status).toBe(400);
  expect(await titles({ $filter: "fields/Title eq 'a'" }, tryAnyway)).toBe('a');
  expect(await titles({ $orderby: 'fields/Title' }, tryAnyway)).toBe('abcde');
});

test('only one indexed column can be filtered at a time', async () => {
  const $filter = "fields/Status eq 'Open' and fields/Score gt 3";
  expect(await titles({ $filter })).toEqual([400, 'invalidRequest']);
  expect(await titles({ $filter }, tryAnyway)).toBe('e');
});

test.each([
  ['fields/Score', 'dabce'],
  ['fields/Score desc', 'ecbad'],
  ['fields/DueAt desc', 'decba'],
])('$orderby=%s gives %s, also page by page', async ($orderby, expected) => {
  expect(await titles({ $orderby })).toBe(expected);
  const { pages } = await readPages({ $orderby, $top: '2', $expand: 'fields($select=Title)' });
  expect(pages.flat().join('')).toBe(expected);
  expect(pages.map((page) => page.length)).toEqual([2, 2, 1]);
});

async function readPages(options: Record<string, string>): Promise<{ pages: unknown[][]; links: string[] }> {
  const pages: unknown[][] = [];
  const links: string[] = [];
  let answer = await things.query(options);
  for (;;) {
    pages.push(answer.body.value.map((item) => item.fields.Title));
    const next = answer.body['@odata.nextLink'];
    if (typeof next !== 'string') return { pages, links };
    links.push(next);
    answer = await things.lantern('GET', next);
  }
}

test('a next link keeps the query and carries the place in base64', async () => {
  const { pages, links } = await readPages({
    $top: '3',
    $filter: "startswith(fields/Key,'OS')",
    $expand: 'fields($select=Title)',
  });
  expect(pages).toEqual([
    ['c', 'a', 'e'],
    ['b', 'd'],
  ]);
  const link = new URL(links[0] ?? '');
  expect(link.searchParams.get('$filter')).toBe("startswith(fields/Key,'OS')");
  expect(Buffer.from(link.searchParams.get('$skiptoken') ?? '', 'base64').toString()).toBe(
    'Paged=TRUE&p_ID=3',
  );
});

test.each([
  '$skip=1',
  '$count=true',
  '$search=a',
  '$top=0',
  '$top=x',
  '$orderby=lastModifiedDateTime',
  '$skiptoken=zzz',
  '$apply=x',
])('%s is refused', async (option) => {
  expect((await things.lantern('GET', `${things.list}/items?${option}`)).status).toBe(400);
});

test('a path-addressed site refuses $expand=fields(…) as the real service does', async () => {
  const { sites } = (await things.control('GET', '')).body as unknown as {
    sites: { path: string; name: string }[];
  };
  const path = `/sites/${sites[0]?.path}:/lists/Things/items`;
  expect((await things.lantern('GET', `${path}?$expand=fields`)).status).toBe(200);
  const refused = await things.lantern('GET', `${path}?$expand=fields(select=Title)`);
  expect([refused.status, refused.body.error]).toEqual([
    400,
    expect.objectContaining({
      code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
      message: 'The expression "fields(select" is not valid.',
    }),
  ]);
});

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
    ['a column without an index, although the caller insists', { $filter: "fields/Title eq 'a'" }, tryAnyway],
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
