import type { GraphCall, GraphReply } from './call';
import { type Changes, readRound, roundLink } from './delta-round';
import { driveOf } from './drives';
import { nodeContext, renderNode } from './file-shape';
import { driveIdOfGuid } from './file-tree';
import { onlyOptions, pick, readSelect, readTop } from './query';
import type { List } from './state';

/**
 * GET …/root/delta: the folders and files of a library that changed since the token, the root first in a first round
 * (GDC api/driveitem-delta.md). Deleted ones are `{id, deleted}`.
 */
export function getDriveDelta(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$expand', '$select', '$top', '$skiptoken');
  const list = driveOf(call);
  const round = readRound(call, list);
  const page = round.changes.slice(0, readTop(call.query, 200, 5_000));
  const select = readSelect(call.query);
  const value = page.map((change) => pick(render(call, list, change), select));
  const root = round.first && round.seen === 0 ? [pick(renderNode(call, list, {}), select)] : [];
  return {
    status: 200,
    body: {
      '@odata.context': nodeContext(call, list, 'items'),
      ...roundLink(call, list, round, page),
      value: [...root, ...value],
    },
  };
}

function render(call: GraphCall, list: List, change: Changes): Record<string, unknown> {
  if (change.item) return renderNode(call, list, { item: change.item });
  return { id: driveIdOfGuid(list, change.guid), deleted: { state: 'deleted' } };
}
