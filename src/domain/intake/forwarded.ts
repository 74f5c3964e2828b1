/** What somebody wrote above a message that they forwarded, and that message as far as a forward tells of it. */
export interface Forward {
  /** The forwarder's own words. */
  own: string;
  original?: {
    sender: { name: string; address: string };
    /** As it was written; no two mail programs agree about the form. */
    sent: string;
    to: string;
    subject: string;
    /** The lines that told all this. */
    heading: string;
    text: string;
  };
}

/** Lines that Outlook, Gmail and Apple Mail put above what they forward; Outlook on the web puts only a rule. */
const DIVIDER = /^\s*(-{2,}\s*(original message|forwarded message)\s*-{2,}|begin forwarded message:|_{10,})\s*$/i;
const FIELD = /^\s*\*?(from|sent|date|to|cc|subject)\s*:\*?\s*(.*)$/i;
/** Lines of a heading that are looked at. */
const HEADING_LINES = 12;

/**
 * Takes a forward apart by its lines: from the first heading that names a sender and a subject or a time. Without one
 * everything is the writer's own. Pure; the text is as hostile as the mail and only ever shown as text.
 */
export function takeApart(text: string): Forward {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    if (!/^\s*\*?from\s*:/i.test(lines[at] ?? '')) continue;
    const heading = headingAt(lines, at);
    if (!heading) continue;
    const above = lines.slice(0, at);
    while (above.length > 0 && (above.at(-1)?.trim() === '' || DIVIDER.test(above.at(-1) ?? ''))) above.pop();
    const { from = '', subject = '', to = '', sent = '' } = heading.fields;
    return {
      own: above.join('\n').trim(),
      original: {
        sender: senderOf(from),
        sent,
        to,
        subject,
        heading: lines.slice(at, heading.end).join('\n').trim(),
        text: lines.slice(heading.end).join('\n').trim(),
      },
    };
  }
  return { own: text.trim() };
}

function headingAt(lines: readonly string[], from: number): { fields: Record<string, string>; end: number } | undefined {
  const fields: Record<string, string> = {};
  let end = from;
  for (; end < Math.min(lines.length, from + HEADING_LINES); end += 1) {
    const line = lines[end] ?? '';
    if (line.trim() === '' && Object.keys(fields).length > 1) break;
    const [, name, value = ''] = FIELD.exec(line) ?? [];
    if (name === undefined && line.trim() !== '') break;
    const key = name?.toLowerCase() === 'date' ? 'sent' : name?.toLowerCase();
    if (key !== undefined) fields[key] ??= value.trim();
  }
  const whole = fields.from !== undefined && fields.from !== '' && (fields.sent !== undefined || fields.subject !== undefined);
  return whole ? { fields, end } : undefined;
}

function senderOf(from: string): { name: string; address: string } {
  const address = /[^\s<>"()[\]:;,]+@[^\s<>"()[\]:;,]+/.exec(from)?.[0] ?? '';
  const name = from.replace(address, '').replace(/mailto:/gi, '').replace(/[<>"[\]()]/g, '').trim();
  return { name: name === '' ? address : name, address };
}
