import type { MailFile } from './read-mail';

/** Told by their first bytes, never by what the sender claims; SVG is not among them, because it can carry script. */
const SIGNATURES: readonly { type: string; at: number; bytes: readonly number[] }[] = [
  { type: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', at: 0, bytes: [0x47, 0x49, 0x46, 0x38] },
  { type: 'image/webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
];
const ONE_LIMIT = 8 * 1024 * 1024;
const ALL_LIMIT = 24 * 1024 * 1024;

/** What a browser may be shown as a picture; undefined for everything else. */
export function pictureType({ bytes }: MailFile): string | undefined {
  if (bytes === undefined) return undefined;
  return SIGNATURES.find((one) => one.bytes.every((byte, index) => bytes[one.at + index] === byte))?.type;
}

/** Pictures of an e-mail as `data:` addresses, as many as may be sent at once. */
export function picturesOf(files: readonly MailFile[]): { pictures: { name: string; address: string }[]; left: number } {
  const pictures: { name: string; address: string }[] = [];
  let total = 0;
  let left = 0;
  for (const file of files) {
    const type = pictureType(file);
    if (type === undefined || file.bytes === undefined) continue;
    if (file.size > ONE_LIMIT || total + file.size > ALL_LIMIT) {
      left += 1;
      continue;
    }
    total += file.size;
    pictures.push({ name: file.name, address: `data:${type};base64,${Buffer.from(file.bytes).toString('base64')}` });
  }
  return { pictures, left };
}
