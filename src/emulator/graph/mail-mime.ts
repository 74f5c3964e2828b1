import type { Address, Mail } from './mail-state';

const line = ({ name, address }: Address): string => `"${name}" <${address}>`;

/** The e-mail as it travels (GDC concepts/outlook-get-mime-message.md): one part, or several when it has attachments. */
export function toMime(mail: Mail): string {
  const head = [
    `From: ${line(mail.from)}`,
    `To: ${mail.to.map(line).join(', ')}`,
    ...(mail.cc.length > 0 ? [`Cc: ${mail.cc.map(line).join(', ')}`] : []),
    `Subject: ${/^[\x20-\x7e]*$/.test(mail.subject) ? mail.subject : `=?utf-8?B?${Buffer.from(mail.subject).toString('base64')}?=`}`,
    `Date: ${new Date(mail.receivedAt).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${mail.internetMessageId}`,
    ...mail.headers.map(({ name, value }) => `${name}: ${value}`),
    'MIME-Version: 1.0',
  ];
  const type = `text/${mail.bodyType === 'html' ? 'html' : 'plain'}; charset="utf-8"`;
  const body = part(type, Buffer.from(mail.content).toString('base64'));
  if (mail.attachments.length === 0) return [...head, body].join('\r\n');
  const boundary = '_part_of_this_message_';
  const parts = mail.attachments.map((each) => {
    const more = [`Content-Disposition: attachment; filename="${each.name}"`];
    const type = `${each.contentType}; name="${each.name}"`;
    // A message within a message is never encoded (RFC 2046 section 5.2.1).
    if (each.contentType !== 'message/rfc822') return part(type, each.bytes, more);
    return [`Content-Type: ${type}`, ...more, '', Buffer.from(each.bytes, 'base64').toString('latin1')].join('\r\n');
  });
  return [
    ...head,
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    ...[body, ...parts].map((each) => `--${boundary}\r\n${each}`),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

function part(type: string, base64: string, more: readonly string[] = []): string {
  const lines = base64.match(/.{1,76}/g) ?? [''];
  return [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', ...more, '', ...lines].join('\r\n');
}

/** Sender, recipients, subject and text of an e-mail that was handed in whole. */
export function readMime(source: string): {
  to: Address[];
  cc: Address[];
  subject: string;
  content: string;
  isHtml: boolean;
} {
  const [head = '', ...rest] = source.split(/\r?\n\r?\n/);
  const headers = head.replace(/\r?\n[ \t]+/g, ' ');
  const header = (name: string): string =>
    new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(headers)?.[1]?.trim() ?? '';
  const people = (text: string): Address[] =>
    text
      .split(',')
      .map((each) => /^\s*(?:"?([^"<]*)"?\s*<)?([^<>\s]+@[^<>\s]+?)>?\s*$/.exec(each))
      .flatMap((found) =>
        found ? [{ name: found[1]?.trim() || found[2] || '', address: found[2] ?? '' }] : [],
      );
  const body = rest.join('\n\n');
  const isBase64 = /^base64$/i.test(header('Content-Transfer-Encoding'));
  return {
    to: people(header('To')),
    cc: people(header('Cc')),
    subject: header('Subject'),
    content: isBase64 ? Buffer.from(body, 'base64').toString('utf8') : body,
    isHtml: /text\/html/i.test(header('Content-Type')),
  };
}
