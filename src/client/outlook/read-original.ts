import type { Fidelity, MailParts } from '../../contract/evidence';
import type { SentOriginal } from '../service';
import { asked, type Office, type OfficeItem } from './office';

/** MIME of one of the reader's own messages, with their own token. Throws when it is not to be had. */
export type GraphReader = (restId: string) => Promise<Blob>;

export interface ToRead {
  office: Office;
  item: OfficeItem;
  headers: string;
  graph: GraphReader;
}

const MAIL = 'message/rfc822';

/**
 * The original, as well as this Outlook can: as a file (1.14), else from Graph, else from its parts. Which of them it
 * was goes with it.
 */
export async function readOriginal(from: ToRead): Promise<SentOriginal> {
  for (const [fidelity, read] of WAYS) {
    try {
      const bytes = await read(from);
      if (bytes && bytes.size > 0) return { bytes, fidelity, sha256: await fingerprint(bytes) };
    } catch {
      // The next way.
    }
  }
  throw new Error('The e-mail could not be read.');
}

const WAYS: readonly [Fidelity, (from: ToRead) => Promise<Blob | undefined>][] = [
  ['outlookFile', asFile],
  ['graphMime', fromGraph],
  ['parts', fromParts],
];

async function asFile({ office, item }: ToRead): Promise<Blob | undefined> {
  if (!office.context.requirements.isSetSupported('Mailbox', '1.14') || !item.getAsFileAsync) return undefined;
  const text = await asked<string>((done) => item.getAsFileAsync?.(done));
  return new Blob([bytesOf(text)], { type: MAIL });
}

async function fromGraph({ office, item, graph }: ToRead): Promise<Blob> {
  const { mailbox } = office.context;
  // On mobile the id is a REST id already, and there is nothing to convert.
  const bytes = await graph(mailbox.convertToRestId?.(item.itemId, 'v2.0') ?? item.itemId);
  return new Blob([bytes], { type: MAIL });
}

async function fromParts({ item, headers }: ToRead): Promise<Blob> {
  const parts: MailParts = {
    headers,
    body: await asked<string>((done) => item.body.getAsync('html', done)),
    bodyType: 'html',
    attachments: (item.attachments ?? []).map(({ name, contentType, size }) => ({ name, contentType, size })),
  };
  return new Blob([JSON.stringify(parts)], { type: 'application/json' });
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** SHA-256 as lower-case hex, so that the service notices what was changed or cut off on the way. */
async function fingerprint(bytes: Blob): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
