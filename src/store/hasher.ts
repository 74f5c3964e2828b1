import { createHash } from 'node:crypto';
import type { PieceHasher } from '../domain/ports';

/** SHA-256 of UTF-8 text or of bytes as lower-case hex. */
export const nodeHasher: PieceHasher = {
  pieces: () => {
    const hash = createHash('sha256');
    return { add: (piece) => void hash.update(piece), digest: () => hash.digest('hex') };
  },
  sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
};
