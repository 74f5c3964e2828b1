import type { GraphCall, GraphReply } from './call';
import { folderOf, mailboxOf } from './mail-address';
import { mailContext, mailErrors, renderMail } from './mail-shape';
import type { Mail } from './mail-state';
import { onlyOptions, pick, readSelect } from './query';

interface Position {
  epoch: string;
  seen: number;
}

/**
 * GET …/mailFolders/{}/messages/delta (GDC api/message-delta.md): what changed in one folder since the token, pages by
 * `Prefer: odata.maxpagesize`, what left the folder as `@removed`. `changeType` leaves the other kinds out.
 */
export function getMailDelta(call: GraphCall): GraphReply {
  onlyOptions(call.query, 'changeType', '$select', '$top', '$filter', '$orderby', '$expand', '$deltatoken', '$skiptoken');
  const box = mailboxOf(call);
  const folder = folderOf(call, box);
  const token = call.query.get('$deltatoken') ?? call.query.get('$skiptoken');
  const from = token === undefined ? { epoch: call.world.state.epoch, seen: 0 } : readToken(token);
  if (!from || from.epoch !== call.world.state.epoch) throw mailErrors.syncStateNotFound();
  const kind = call.query.get('changeType');
  const since = receivedSince(call);
  const changes = [
    ...[...box.mails.values()]
      .filter((mail) => mail.folderId === folder.id && since(mail) && kind !== 'deleted')
      .filter((mail) => kind !== 'updated' || mail.change !== mail.cameAt)
      .map((mail) => ({ change: kind === 'created' ? mail.cameAt : mail.change, value: () => rendered(call, mail) })),
    ...(token === undefined || (kind !== undefined && kind !== 'deleted') ? [] : box.gone.filter((gone) => gone.folderId === folder.id)).map(
      ({ id, change }) => ({
        change,
        value: () => ({ '@odata.type': '#microsoft.graph.message', id, '@removed': { reason: 'deleted' } }),
      }),
    ),
  ]
    .filter(({ change }) => change > from.seen)
    .sort((left, right) => left.change - right.change);
  const size = Number(/odata\.maxpagesize=(\d+)/i.exec(call.request.headers.prefer ?? '')?.[1] ?? 10);
  const page = changes.slice(0, Math.max(1, size));
  const more = changes.length > page.length;
  const seen = more ? (page.at(-1)?.change ?? 0) : box.change;
  const link = linkTo(call, more ? '$skiptoken' : '$deltatoken', { epoch: from.epoch, seen });
  return {
    status: 200,
    headers: { 'Preference-Applied': `odata.maxpagesize=${size}` },
    body: {
      '@odata.context': mailContext(
        call,
        `mailFolders('${encodeURIComponent(call.params.folder ?? '')}')/messages`,
      ),
      [more ? '@odata.nextLink' : '@odata.deltaLink']: link,
      value: page.map(({ value }) => value()),
    },
  };
}

/** `$filter` takes a beginning and nothing else: receivedDateTime ge or gt. */
function receivedSince(call: GraphCall): (mail: Mail) => boolean {
  const filter = call.query.get('$filter');
  if (filter === undefined) return () => true;
  const [, operator, from] = /^\s*receivedDateTime\s+(ge|gt)\s+(\S+)\s*$/i.exec(filter) ?? [];
  const start = Date.parse(from ?? '');
  if (Number.isNaN(start)) throw mailErrors.filterInvalid('The query parameter is not supported.');
  return (mail) => (operator?.toLowerCase() === 'ge' ? Date.parse(mail.receivedAt) >= start : Date.parse(mail.receivedAt) > start);
}

function rendered(call: GraphCall, mail: Mail): Record<string, unknown> {
  const select = readSelect(call.query);
  return {
    '@odata.type': '#microsoft.graph.message',
    ...pick(renderMail(call, mail), select && [...select, 'id']),
  };
}

function linkTo(call: GraphCall, option: string, position: Position): string {
  const kept = [...call.query]
    .filter(([name]) => name !== '$deltatoken' && name !== '$skiptoken')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const token = Buffer.from(JSON.stringify(position)).toString('base64url');
  return `${call.base}${call.path}?${[...kept, `${option}=${token}`].join('&')}`;
}

function readToken(token: string): Position | undefined {
  try {
    const read = JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as Partial<Position>;
    return typeof read.seen === 'number' && read.epoch ? (read as Position) : undefined;
  } catch {
    return undefined;
  }
}
