import { createAgreementBook } from '../../src/api/agreements/book';
import { createSignatureWriter } from '../../src/api/agreements/writer';
import { PARCEL_SIZE } from '../../src/domain/agreements/ports';
import type { SignatureEntry } from '../../src/domain/agreements/types';
import { fakeAgreementStores } from '../fakes/fake-agreement-stores';
import { fixedClock } from '../fakes/fixed-clock';

const GATHER_MS = 1_000;

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const entry = (n: number): SignatureEntry => ({
  entryKey: `k${n}`, kind: 'signed', audience: 'staffAndVolunteers', number: 1, hash: 'h', part: 'adult',
  subjectId: `p${n}`, signerId: `p${n}`, at: '2026-11-23T09:15:00.000Z', schoolYear: '2026-27', how: 'account',
});

/** A list of signatures that takes nothing, so that all are kept. */
function inStorm() {
  const stores = fakeAgreementStores();
  stores.failNext('add', 'before', { times: 1_000 });
  stores.failNext('addMany', 'before', { times: 1_000 });
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const writer = createSignatureWriter({ ...stores, book: createAgreementBook(stores), clock: fixedClock('2026-11-23T09:15:00Z'), log, gatherMs: GATHER_MS });
  const kept = (): number[] => stores.parcels.map(({ entries }) => entries.length);
  return { writer, kept };
}

it('P9 a full parcel is kept at once, what is over after a moment', async () => {
  const { writer, kept } = inStorm();
  const answers = Promise.all(Array.from({ length: PARCEL_SIZE + 1 }, (_, n) => writer.write(entry(n))));
  await jest.advanceTimersByTimeAsync(0);
  expect(kept()).toEqual([PARCEL_SIZE]);
  await jest.advanceTimersByTimeAsync(GATHER_MS);
  expect(kept()).toEqual([PARCEL_SIZE, 1]);
  expect(new Set((await answers).map(({ state }) => state))).toEqual(new Set(['kept']));
});

it('P9 once more than a parcel waits, signatures gather three times as long', async () => {
  const { writer, kept } = inStorm();
  for (let n = 0; n <= PARCEL_SIZE; n += 1) void writer.write(entry(n));
  await jest.advanceTimersByTimeAsync(GATHER_MS);
  void writer.write(entry(PARCEL_SIZE + 1));
  await jest.advanceTimersByTimeAsync(3 * GATHER_MS - 1);
  expect(kept()).toHaveLength(2);
  await jest.advanceTimersByTimeAsync(1);
  expect(kept()).toEqual([PARCEL_SIZE, 1, 1]);
});
