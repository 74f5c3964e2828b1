import type { KindRule } from '../policies/types';
import type { MessageRecord } from './types';

/**
 * Leaves out everything that could be, show or name an image (INV-4, P4) where the kind forbids media: the body and
 * all attachments with their names go; author, times, link and hash stay. `mediaDropped` counts what went. Doing it
 * twice changes nothing.
 */
export function withholdMedia(
  record: MessageRecord,
  kindRule: Pick<KindRule, 'mediaForbidden'>,
): MessageRecord {
  if (!kindRule.mediaForbidden) return record;
  const { body, ...rest } = record;
  return {
    ...rest,
    attachments: [],
    bodyState: record.bodyState === 'deleted' ? 'deleted' : 'withheld',
    mediaDropped: record.mediaDropped + record.attachments.length + countMedia(body ?? ''),
  };
}

/** Shortens a body that is longer than `limit` characters, never inside a tag or a pair of surrogates. */
export function cutBody(record: MessageRecord, limit: number): MessageRecord {
  if (record.body === undefined || record.body.length <= limit) return record;
  let end = limit;
  if (/[\uD800-\uDBFF]/.test(record.body[end - 1] ?? '')) end -= 1;
  const kept = record.body.slice(0, end);
  const openTag = kept.lastIndexOf('<');
  const whole = openTag > kept.lastIndexOf('>') ? kept.slice(0, openTag) : kept;
  return { ...record, body: whole, bodyState: 'cut' };
}

/** Pictures, films and sounds inside the HTML of a message; attachments are counted from their list. */
function countMedia(html: string): number {
  return html.match(/<(img|picture|video|audio|object|embed|iframe|svg)\b/gi)?.length ?? 0;
}
