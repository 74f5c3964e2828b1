const known = new WeakMap<Uint8Array, string>();

/**
 * The quickXorHash of a file, the only hash SharePoint gives (OneDrive developer documentation, code-snippets/
 * quickxorhash): every byte is XORed into 160 bits, each 11 bits further round than the one before, and the length into
 * the last eight bytes. Base64.
 */
export function quickXorHash(content: Uint8Array): string {
  const before = known.get(content);
  if (before !== undefined) return before;
  const cells = new Uint8Array(20);
  content.forEach((byte, index) => {
    const bit = (index * 11) % 160;
    const cell = bit >> 3;
    const shift = bit & 7;
    cells[cell] = (cells[cell] ?? 0) ^ ((byte << shift) & 0xff);
    const next = (cell + 1) % 20;
    cells[next] = (cells[next] ?? 0) ^ (byte >> (8 - shift));
  });
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(content.byteLength));
  length.forEach((byte, index) => (cells[12 + index] = (cells[12 + index] ?? 0) ^ byte));
  const hash = Buffer.from(cells).toString('base64');
  known.set(content, hash);
  return hash;
}
