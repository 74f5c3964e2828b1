import type { Hasher } from '../../domain/ports';

/** A report key in the form that devices make, the same for the same text wherever it is worked out. */
export function reportKeyFrom({ hasher }: { hasher: Hasher }, text: string): string {
  const hash = hasher.sha256(text);
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `4${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`, hash.slice(20, 32)];
  return parts.join('-');
}
