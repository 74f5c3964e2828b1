import { listOf } from './addressed';
import type { GraphCall, GraphReply, Route } from './call';
import { readRound, roundLink } from './delta-round';
import { readExpand } from './field-shape';
import { itemContext, renderItem } from './item-shape';
import { onlyOptions, readSelect, readTop } from './query';

/**
 * GET …/items/delta: the latest state of what changed since the token, oldest change first, deleted items as
 * `{id, deleted}` (GDC api/listitem-delta.md).
 */
function getDelta(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$expand', '$select', '$top', '$skiptoken');
  const list = listOf(call);
  const wanted = readExpand(call.query.get('$expand'));
  const round = readRound(call, list);
  const page = round.changes.slice(0, readTop(call.query, 200, 5_000));
  const value = page.map(({ id, item }) =>
    item
      ? renderItem(call, list, item, wanted, readSelect(call.query))
      : { id: String(id), deleted: { state: 'deleted' } },
  );
  return {
    status: 200,
    body: { '@odata.context': itemContext(call, list, wanted), ...roundLink(call, list, round, page), value },
  };
}

export const deltaRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/sites/{site}/lists/{list}/items/delta',
    need: 'read',
    units: (query) => (query.has('token') || query.has('$skiptoken') ? 1 : 2),
    handle: getDelta,
  },
];
