import { randomUUID } from 'node:crypto';
import { DifferentBytes } from '../../src/domain/ports';
import type { EvidenceFile, EvidenceStore } from '../../src/domain/ports';
import { sha256Hasher } from './sha256-hasher';
import { Trouble } from './trouble';

interface Kept extends EvidenceFile {
  fileId: string;
  bytes: Buffer;
}

export interface FakeEvidenceStore extends EvidenceStore {
  failNext: Trouble<'keep' | 'read'>['failNext'];
  /** Every file, for assertions. */
  readonly all: readonly Kept[];
  /** Changes a file behind Lantern's back, as somebody with rights on the library can; without bytes it is gone. */
  tamper(fileId: string, bytes?: Buffer): void;
}

/** A library in memory that keeps the promises of the port. */
export function fakeEvidenceStore(): FakeEvidenceStore {
  const files = new Map<string, Kept>();
  const trouble = new Trouble<'keep' | 'read'>();
  const put = (file: EvidenceFile, bytes: Buffer): Kept => {
    const there = files.get(file.name);
    if (there) return there;
    const kept = { ...file, fileId: randomUUID(), bytes };
    files.set(file.name, kept);
    return kept;
  };
  return {
    failNext: trouble.failNext.bind(trouble),
    get all() {
      return [...files.values()];
    },
    tamper: (fileId, bytes) => {
      for (const [name, file] of files) {
        if (file.fileId !== fileId) continue;
        if (bytes) file.bytes = bytes;
        else files.delete(name);
      }
    },
    keep: async (file, pieces) => {
      const bytes = await gathered(pieces);
      return trouble.around('keep', () => {
        if (bytes.byteLength !== file.size || hashOf(bytes) !== file.sha256) throw new DifferentBytes();
        const kept = put(file, bytes);
        return { fileId: kept.fileId, sha256: hashOf(kept.bytes), size: kept.bytes.byteLength };
      });
    },
    read: (fileId) =>
      trouble.around('read', () => {
        const found = [...files.values()].find((file) => file.fileId === fileId);
        return found && inPieces(found.bytes);
      }),
  };
}

async function gathered(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

async function* inPieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.byteLength; from += 65_536) yield bytes.subarray(from, from + 65_536);
}

function hashOf(bytes: Buffer): string {
  const hash = sha256Hasher.pieces();
  hash.add(bytes);
  return hash.digest();
}
