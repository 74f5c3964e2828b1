import { createHash, randomUUID } from 'node:crypto';
import { nextAccess } from '../../src/domain/evidence/access-log';
import type { EvidenceStore, AccessLog } from '../../src/domain/ports';
import { graphAccessLog } from '../../src/store/access-log';
import { graphEvidenceStore } from '../../src/store/evidence-files';
import { nodeHasher } from '../../src/store/hasher';
import { fakeAccessLog } from '../fakes/fake-access-log';
import { fakeEvidenceStore } from '../fakes/fake-evidence-store';
import { startProvisionedSite } from './graph-site';
import type { GraphSite } from './graph-site';

let site: GraphSite;
beforeAll(async () => {
  site = await startProvisionedSite();
}, 60_000);
jest.setTimeout(20_000);
beforeEach(() => site.emulator.reset());
afterAll(() => site.close());

const fileOf = (bytes: Buffer, name = `${randomUUID()}-1-outlookFile.eml`) => ({
  name,
  size: bytes.byteLength,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  facts: { reportKey: 'r', fidelity: 'outlookFile', addedBy: 'p', addedAt: '2026-11-23T10:00:00.000Z' },
});
async function* pieces(bytes: Buffer, size = 1_000_000): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.byteLength; from += size) yield bytes.subarray(from, from + size);
}
async function whole(bytes: AsyncIterable<Uint8Array> | undefined): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of bytes ?? []) all.push(piece);
  return Buffer.concat(all);
}

const STORES: [string, () => EvidenceStore][] = [
  ['in memory', () => fakeEvidenceStore()],
  ['SharePoint library', () => graphEvidenceStore({ graph: site.client(), register: 'staffConcerns', site: site.staffSite, hasher: nodeHasher })],
];

describe.each(STORES)('EvidenceStore, %s', (_name, make) => {
  it('INV-6 gives back what it was given, byte for byte, whatever the length', async () => {
    const store = make();
    // One byte, exactly one range of the upload, one more than that, and several.
    for (const size of [1, 5_242_880, 5_242_881, 7_000_000]) {
      const bytes = Buffer.alloc(size, size % 251);
      const { fileId, ...kept } = await store.keep(fileOf(bytes), pieces(bytes));
      expect(kept).toEqual({ sha256: fileOf(bytes).sha256, size });
      expect((await whole(await store.read(fileId))).equals(bytes)).toBe(true);
    }
  });

  it('P5 the first of a name stands: an earlier try kept it', async () => {
    const store = make();
    const first = Buffer.from('the first');
    const { fileId } = await store.keep(fileOf(first, 'a.eml'), pieces(first));
    const second = Buffer.from('another');
    expect(await store.keep(fileOf(second, 'a.eml'), pieces(second))).toEqual({ fileId, sha256: fileOf(first).sha256, size: 9 });
    expect((await whole(await store.read(fileId))).toString()).toBe('the first');
  });

  it('keeps nothing of bytes that are not those announced', async () => {
    const store = make();
    const bytes = Buffer.from('cut off');
    for (const file of [{ ...fileOf(bytes, 'b.eml'), sha256: '00'.repeat(32) }, { ...fileOf(bytes, 'b.eml'), size: 6 }, { ...fileOf(bytes, 'b.eml'), size: 9 }])
      await expect(store.keep(file, pieces(bytes))).rejects.toMatchObject({ name: 'DifferentBytes' });
    const { fileId } = await store.keep(fileOf(bytes, 'b.eml'), pieces(bytes));
    expect((await whole(await store.read(fileId))).toString()).toBe('cut off');
  });

  it('a file that is not there is none', async () => {
    expect(await make().read('01NOSUCHFILE')).toBeUndefined();
  });
});

it('an upload goes on after a fault, and one cut off half-way is found whole or not at all', async () => {
  const store = graphEvidenceStore({ graph: site.client(), register: 'incidents', site: site.schoolSite, hasher: nodeHasher });
  const bytes = Buffer.alloc(600_000, 3);
  await site.trouble({ kind: 'status', status: 503, method: 'PUT', path: '/_content/uploads' });
  const { fileId } = await store.keep(fileOf(bytes, 'c.eml'), pieces(bytes));
  expect((await whole(await store.read(fileId))).byteLength).toBe(600_000);
  const small = Buffer.from('small');
  // The work is done and the answer lost; the same bytes again are refused, and the next try finds the file.
  await site.trouble({ kind: 'drop', method: 'PUT', path: '/_content/uploads' });
  await store.keep(fileOf(small, 'd.eml'), pieces(small)).catch(() => undefined);
  expect(await store.keep(fileOf(small, 'd.eml'), pieces(small))).toMatchObject({ sha256: fileOf(small).sha256 });
});

const LOGS: [string, () => AccessLog][] = [
  ['in memory', () => fakeAccessLog()],
  ['SharePoint list', () => graphAccessLog({ graph: site.client(), register: 'incidents', site: site.schoolSite })],
];

describe.each(LOGS)('AccessLog, %s', (_name, make) => {
  const opened = (reportKey: string, at: string, name = 'Daniel Whitcombe') => ({
    reportKey, evidence: 1, step: 'text' as const, person: { id: name, name }, at, distressing: true,
  });

  it('INV-6 gives a number once, knows its own repeat, and answers by report and by time', async () => {
    const log = make();
    const first = nextAccess([], opened('k1', '2026-11-23T10:00:00.123Z'), nodeHasher);
    expect(await log.append(first)).toBe(true);
    expect(await log.append(first)).toBe(true);
    expect(await log.append(nextAccess([], opened('k1', '2026-11-23T10:00:01.000Z', 'Priya Raman'), nodeHasher))).toBe(false);
    const second = nextAccess([first], opened('k1', '2026-11-23T10:00:01.000Z', 'Priya Raman'), nodeHasher);
    expect(await log.append(second)).toBe(true);
    await log.append(nextAccess([], opened('k2', '2026-11-01T10:00:00.000Z'), nodeHasher));
    expect(await log.of('k1')).toEqual([first, second]);
    expect((await log.since(new Date('2026-11-20T00:00:00Z'))).map(({ entryKey }) => entryKey).sort()).toEqual(['k1#1', 'k1#2']);
  });
});
