import type { Caller, Deps } from '../deps';
import { bytesOf, openItem } from './open-item';
import type { OpenedItem, Opening } from './open-item';
import { readMail } from './read-mail';
import type { ReadMail } from './read-mail';

/** A message of 50 MB takes several times that while it is read, so this copy of the service reads one at a time. */
let turn: Promise<unknown> = Promise.resolve();

/** Opens an item, logged first, and reads it as an e-mail. Throws as openItem and bytesOf do. */
export async function openMail(
  deps: Deps,
  caller: Caller,
  opening: Opening,
): Promise<{ opened: OpenedItem; mail: ReadMail; intact: boolean }> {
  const opened = await openItem(deps, caller, opening);
  const read = async (): Promise<{ mail: ReadMail; intact: boolean }> => {
    const { bytes, sha256 } = await gathered(deps, await bytesOf(deps, opened));
    return { mail: await readMail(bytes, opened.item.fidelity), intact: sha256 === opened.item.sha256 };
  };
  const mine = turn.then(read, read);
  turn = mine.catch(() => undefined);
  return { opened, ...(await mine) };
}

async function gathered(
  { hasher }: Pick<Deps, 'hasher'>,
  pieces: AsyncIterable<Uint8Array>,
): Promise<{ bytes: Uint8Array; sha256: string }> {
  const all: Uint8Array[] = [];
  const hash = hasher.pieces();
  for await (const piece of pieces) {
    all.push(piece);
    hash.add(piece);
  }
  return { bytes: Buffer.concat(all), sha256: hash.digest() };
}
