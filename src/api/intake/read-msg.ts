import { Worker } from 'node:worker_threads';

/** Out of an Outlook message file; words only, and how many files are in it. */
export interface MsgWords {
  from: { name: string; address: string };
  to: { name: string; address: string }[];
  subject: string;
  sentAt: string;
  headers: string;
  messageId: string;
  text?: string;
  html?: string;
  attachments: { name: string; size: number }[];
}

const WITHIN_MS = 5_000;
const LARGEST = 40 * 1024 * 1024;
/** In the thread's own heap, in megabytes. */
const MEMORY = 256;

/**
 * What the thread does. The reader follows the chains of blocks in the file for as long as they go on, and a hostile file
 * makes them a circle: so it runs where it can be ended, with memory of its own.
 */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
const found = require('node:module').createRequire(workerData.folder + '/here.js')('@kenjiuno/msgreader');
const MsgReader = found.default ?? found;
const { buffer, byteOffset, byteLength } = workerData.bytes;
const fields = new MsgReader(new DataView(buffer, byteOffset, byteLength)).getFileData();
const words = (value, most) => (typeof value === 'string' ? value.slice(0, most) : undefined);
const html = fields.html instanceof Uint8Array ? new TextDecoder().decode(fields.html) : fields.bodyHtml;
parentPort.postMessage(fields.error ? undefined : {
  from: { name: words(fields.senderName, 500) ?? '', address: words(fields.senderSmtpAddress ?? fields.senderEmail, 500) ?? '' },
  to: (fields.recipients ?? []).slice(0, 100).map((one) => ({ name: words(one.name, 500) ?? '', address: words(one.smtpAddress ?? one.email, 500) ?? '' })),
  subject: words(fields.subject, 2000) ?? '',
  sentAt: words(fields.clientSubmitTime ?? fields.messageDeliveryTime, 100) ?? '',
  headers: words(fields.headers, 60000) ?? '',
  messageId: words(fields.messageId, 2000) ?? '',
  text: words(fields.body, 400000),
  html: words(html, 400000),
  attachments: (fields.attachments ?? []).slice(0, 200).map((one, n) => ({ name: words(one.fileName ?? one.name, 500) ?? '', size: one.contentLength ?? 0 })),
});
`;

/** Reads a .msg file in a thread of its own. Undefined for what is none, takes too long or too much. Never throws. */
export async function readMsg(bytes: Uint8Array, withinMs = WITHIN_MS): Promise<MsgWords | undefined> {
  if (bytes.byteLength > LARGEST) return undefined;
  const worker = new Worker(PROGRAM, {
    eval: true,
    // From here the reader is found, also where all our own code is one file.
    workerData: { folder: __dirname, bytes: new Uint8Array(bytes) },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    stdout: true,
    stderr: true,
  });
  let timeout: NodeJS.Timeout | undefined;
  try {
    return await new Promise<MsgWords | undefined>((resolve) => {
      timeout = setTimeout(() => resolve(undefined), withinMs);
      worker.once('message', resolve);
      worker.once('error', () => resolve(undefined));
      worker.once('exit', () => resolve(undefined));
    });
  } finally {
    clearTimeout(timeout);
    await worker.terminate();
  }
}
