import { createHash } from 'node:crypto';
import type { PieceHasher } from '../../src/domain/ports';

/** SHA-256, lower-case hex of UTF-8 text. */
export const sha256Hasher: PieceHasher = {
  pieces: () => {
    const hash = createHash('sha256');
    return { add: (piece) => void hash.update(piece), digest: () => hash.digest('hex') };
  },
  sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
};
