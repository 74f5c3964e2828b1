import { createHash } from 'node:crypto';
import type { Hasher } from '../domain/ports';

/** SHA-256 of UTF-8 text as lower-case hex. */
export const nodeHasher: Hasher = {
  sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
};
