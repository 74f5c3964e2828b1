import { createHash } from 'node:crypto';
import type { Hasher } from '../../src/domain/ports';

/** SHA-256, lower-case hex of UTF-8 text. */
export const sha256Hasher: Hasher = {
  sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
};
