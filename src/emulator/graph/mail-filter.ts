import { mailErrors } from './mail-shape';
import type { Mail } from './mail-state';

type Test = (mail: Mail) => boolean;
type Key = string | boolean | number;

const VALUES: Record<string, (mail: Mail) => Key> = {
  receivedDateTime: (mail) => Date.parse(mail.receivedAt),
  sentDateTime: (mail) => Date.parse(mail.receivedAt),
  isRead: (mail) => mail.isRead,
  hasAttachments: (mail) => mail.attachments.some((each) => !each.isInline),
  subject: (mail) => mail.subject.toLowerCase(),
  importance: (mail) => mail.importance,
  conversationId: (mail) => mail.conversationId,
  internetMessageId: (mail) => mail.internetMessageId.toLowerCase(),
  'from/emailAddress/address': (mail) => mail.from.address.toLowerCase(),
};

/** `$filter` of messages: comparisons, startswith and contains, joined by `and` (GDC api/user-list-messages.md). */
export function mailFilter(source: string | undefined): Test {
  if (source === undefined) return () => true;
  const terms = source.split(/\s+and\s+(?=(?:[^']*'[^']*')*[^']*$)/i).map(term);
  return (mail) => terms.every((test) => test(mail));
}

function term(text: string): Test {
  const called = /^\s*(startswith|contains)\s*\(\s*([\w/]+)\s*,\s*'((?:[^']|'')*)'\s*\)\s*$/i.exec(text);
  const compared = /^\s*([\w/]+)\s+(eq|ne|lt|le|gt|ge)\s+('(?:[^']|'')*'|\S+)\s*$/i.exec(text);
  const read = VALUES[called?.[2] ?? compared?.[1] ?? ''];
  if (!read) throw mailErrors.filterInvalid('Invalid filter clause.');
  if (called) {
    const wanted = (called[3] ?? '').replaceAll("''", "'").toLowerCase();
    return (mail) =>
      called[1]?.toLowerCase() === 'contains'
        ? String(read(mail)).includes(wanted)
        : String(read(mail)).startsWith(wanted);
  }
  const wanted = literal(compared?.[3] ?? '');
  const operator = compared?.[2]?.toLowerCase() ?? '';
  return (mail) => holds(operator, read(mail), wanted);
}

function literal(text: string): Key {
  if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'").toLowerCase();
  if (text === 'true' || text === 'false') return text === 'true';
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw mailErrors.filterInvalid('Invalid filter clause.');
  return time;
}

function holds(operator: string, left: Key, right: Key): boolean {
  if (operator === 'eq') return left === right;
  if (operator === 'ne') return left !== right;
  if (operator === 'lt') return left < right;
  if (operator === 'le') return left <= right;
  return operator === 'gt' ? left > right : left >= right;
}
