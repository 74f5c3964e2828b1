import type { TestList } from './test-list';

/** The header with which a caller asks to try a query without an index. */
export const TRY_ANYWAY = { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };

/** Five rows in an order that no column sorts: c, a, e, b, d with scores 3, 1, 5, 2 and none. */
export async function addRows(things: TestList): Promise<void> {
  await things.control('POST', '/throttle', { unitsPerMinute: 1_000_000 });
  const rows = [
    ['c', 3],
    ['a', 1],
    ['e', 5],
    ['b', 2],
    ['d', undefined],
  ] as const;
  for (const [Title, Score] of rows) {
    const DueAt = `2026-01-0${Score ?? 9}T00:00:00Z`;
    const Status = (Score ?? 4) > 2 ? 'Open' : 'New';
    await things.add({ Title, Score: Score ?? null, Status, Closed: Score === 1, DueAt, Key: `OS-${Title}` });
  }
}

/** The titles a query finds, run together; status and code when it is refused. */
export async function titlesOf(
  things: TestList,
  options: Record<string, string>,
  headers?: Record<string, string>,
): Promise<unknown> {
  const answer = await things.query({ $expand: 'fields($select=Title)', ...options }, headers);
  return answer.status === 200
    ? answer.body.value.map((item) => item.fields.Title).join('')
    : [answer.status, answer.body.error.code];
}
