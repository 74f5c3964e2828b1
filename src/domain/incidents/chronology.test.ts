import { createHash } from 'node:crypto';
import fc from 'fast-check';
import {
  appendEntries,
  EMPTY_CHRONOLOGY,
  mergeChronology,
  recordEntries,
  verifyChronology,
  type NewEntry,
} from './chronology';
import { sampleIncident } from '../testing/sample';
import type { ChronologyEntry } from './types';

const hasher = { sha256: (text: string) => createHash('sha256').update(text).digest('hex') };
const entry = (text: string, actor?: NewEntry['actor']): NewEntry => ({
  at: '2026-11-24T10:00:00.000Z',
  kind: 'note',
  text,
  ...(actor ? { actor } : {}),
});
const owner = { register: 'incidents' as const, reportKey: 'key', chronology: EMPTY_CHRONOLOGY, outbox: [] };
const written = appendEntries(
  owner,
  [entry('one'), entry('two', { id: 'a', name: 'A' }), entry('three')],
  hasher,
);

describe('chronology', () => {
  it('CAS-2 numbers the entries, keys each once and keeps them in the outbox', () => {
    expect(written.added.map((added) => added.entryKey)).toEqual(['key#1', 'key#2', 'key#3']);
    expect(written.outbox).toEqual(written.added);
    expect(written.chronology).toEqual({ count: 3, hash: written.added[2]?.hash });
    const more = appendEntries({ ...owner, ...written }, [entry('four')], hasher);
    expect(more.added[0]).toMatchObject({ number: 4, previousHash: written.chronology.hash });
    expect(more.outbox).toHaveLength(4);
    expect(verifyChronology(more.outbox, hasher, more.chronology)).toEqual({ intact: true });
  });

  it('continues the chronology of a record that is there already', () => {
    const incident = sampleIncident(hasher);
    const { change, added } = recordEntries(incident, [entry('later')], hasher);
    expect(added[0]?.entryKey).toBe(`${incident.report.reportKey}#2`);
    expect(verifyChronology(change.outbox, hasher, change.chronology)).toEqual({ intact: true });
  });

  const FIELDS: [string, (entry: ChronologyEntry) => ChronologyEntry][] = [
    ['text', (old) => ({ ...old, text: `${old.text}!` })],
    ['time', (old) => ({ ...old, at: '2026-11-24T10:00:00.001Z' })],
    ['kind', (old) => ({ ...old, kind: 'received' })],
    ['actor', (old) => ({ ...old, actor: { id: 'b', name: 'A' } })],
    ['name of the actor', (old) => ({ ...old, actor: { id: 'a', name: 'B' } })],
    ['key', (old) => ({ ...old, entryKey: 'other#2' })],
    ['hash', (old) => ({ ...old, hash: hasher.sha256('x') })],
    ['hash before', (old) => ({ ...old, previousHash: hasher.sha256('x') })],
  ];
  it.each(FIELDS)('P5 a changed %s shows, and where', (_field, tamper) => {
    const tampered = written.added.map((old) => (old.number === 2 ? tamper(old) : old));
    expect(verifyChronology(tampered, hasher)).toEqual({ intact: false, firstBroken: 2 });
  });

  it('P5 an entry rewritten with a hash that fits breaks the one after it', () => {
    const forged = appendEntries(
      { ...owner, chronology: { count: 1, hash: written.added[0]?.hash ?? '' } },
      [entry('forged')],
      hasher,
    );
    const tampered = [written.added[0], forged.added[0], written.added[2]].filter((one) => one !== undefined);
    expect(verifyChronology(tampered, hasher)).toEqual({ intact: false, firstBroken: 3 });
  });

  it('P5 a removed, moved or missing entry shows', () => {
    const [one, two, three] = written.added as [ChronologyEntry, ChronologyEntry, ChronologyEntry];
    expect(verifyChronology([one, three], hasher)).toEqual({ intact: false, firstBroken: 2 });
    expect(verifyChronology([two, one, three], hasher)).toEqual({ intact: false, firstBroken: 1 });
    expect(verifyChronology([one, two], hasher, written.chronology)).toEqual({
      intact: false,
      firstBroken: 3,
    });
    expect(verifyChronology(written.added, hasher, { count: 2, hash: two.hash })).toEqual({
      intact: false,
      firstBroken: 3,
    });
    expect(verifyChronology([], hasher, written.chronology)).toEqual({ intact: false, firstBroken: 1 });
    expect(verifyChronology(written.added, hasher, { count: 3, hash: 'other' })).toEqual({
      intact: false,
      firstBroken: 3,
    });
  });

  it('shows what is still on its way, each entry once, in order', () => {
    fc.assert(
      fc.property(fc.subarray([...written.added]), fc.subarray([...written.added]), (listed, outbox) => {
        const numbers = mergeChronology(listed, outbox).map((merged) => merged.number);
        const expected = [...new Set([...listed, ...outbox].map((known) => known.number))].sort();
        expect(numbers).toEqual(expected);
      }),
    );
  });
});
