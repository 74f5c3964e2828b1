import type { MailRecord } from './types';

/** Kept of each e-mail, in characters and entries, so that ten of them always fit beside the report. */
export const KEPT = { headers: 12_000, recipients: 30, subject: 500, id: 500, name: 120, text: 20_000 } as const;

/** Headers that carry a picture of their own (RFC 4021 has none of them; mail programs do). */
const PICTURE_HEADERS = /^(face|x-face|x-image-url|bimi-indicator)\s*:/i;

/**
 * The record as it goes on record: control characters and halves of characters gone, long parts cut, and where nothing
 * may be kept no header that could be a picture (P4). The hash was taken before. Doing it twice changes nothing.
 */
export function keptMail(record: MailRecord, mediaForbidden: boolean): MailRecord {
  const headers = mediaForbidden ? withoutPictures(record.headers) : record.headers;
  const { text, ...rest } = record;
  const whole = lines(headers);
  return {
    ...rest,
    ...(text === undefined || mediaForbidden ? {} : { text: lines(text).slice(0, KEPT.text) }),
    sender: { ...record.sender, ...shortAddress(record.sender) },
    recipients: record.recipients.slice(0, KEPT.recipients).map(shortAddress),
    subject: line(record.subject, KEPT.subject),
    internetMessageId: line(record.internetMessageId, KEPT.id),
    headers: whole.slice(0, KEPT.headers),
    headersCut: record.headersCut || whole.length > KEPT.headers,
    original: mediaForbidden ? 'withheld' : record.original,
  };
}

function shortAddress({ name, address }: { name: string; address: string }): { name: string; address: string } {
  return { name: line(name, KEPT.name), address: line(address, KEPT.name) };
}

/** A header goes on for as long as lines begin with a blank (RFC 5322 section 2.2.3). */
function withoutPictures(headers: string): string {
  return headers
    .split(/\r?\n(?![ \t])/)
    .filter((header) => !PICTURE_HEADERS.test(header))
    .join('\r\n');
}

/** One line of text: nothing in it can begin another line, hide, or be half a character. */
function line(text: string, limit: number): string {
  return lines(text).replace(/[\r\n\t]+/g, ' ').slice(0, limit).replace(/\p{Surrogate}/gu, '');
}

function lines(text: string): string {
   
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '').replace(/\p{Surrogate}/gu, '\ufffd');
}
