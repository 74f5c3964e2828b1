import { bodyOf, listOf } from './addressed';
import type { GraphCall, GraphReply, Route } from './call';
import { typeForItem } from './content-types';
import { errors } from './errors';
import { type FieldsWanted, readExpand, renderFields } from './field-shape';
import { readFields } from './item-fields';
import { getItems } from './item-query';
import { fieldsContext, itemContext, renderItem } from './item-shape';
import { type Act, addItem, changeItem, removeItem, requireMatch } from './item-store';
import { checkBody } from './known-properties';
import { onlyOptions, readSelect } from './query';
import { type Item, type List, current } from './state';

/** Who acts and when, for what a call writes. */
export function actOf(call: GraphCall): Act {
  return {
    by: { appId: call.caller.appId, appName: call.caller.appName },
    at: call.world.context.clock.now(),
  };
}

export function itemOf(call: GraphCall, list: List): Item {
  const item = /^\d+$/.test(call.params.item ?? '') ? list.items.get(Number(call.params.item)) : undefined;
  if (!item) throw errors.itemNotFound('The specified list item was not found');
  return item;
}

/** One item as an answer of its own. */
export function itemReply(
  call: GraphCall,
  list: List,
  item: Item,
  wanted: FieldsWanted,
  status: number,
): GraphReply {
  const context = `${itemContext(call, list, wanted)}/$entity`;
  return {
    status,
    body: { '@odata.context': context, ...renderItem(call, list, item, wanted, readSelect(call.query)) },
  };
}

function postItem(call: GraphCall): GraphReply {
  const list = listOf(call);
  if (list.template === 'documentLibrary')
    throw errors.invalidRequest('Use PUT …/content to add a file to a library.');
  // What is beside them is passed over, as the tests of PnPjs show of the real service.
  const { fields, contentType } = bodyOf(call);
  const contentTypeId = typeForItem(list, contentType);
  const item = addItem(list, readFields(list, fields ?? {}), actOf(call));
  if (contentTypeId !== undefined) item.contentTypeId = contentTypeId;
  return itemReply(call, list, item, true, 201);
}

function getItem(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$expand', '$select');
  const list = listOf(call);
  return itemReply(call, list, itemOf(call, list), readExpand(call.query.get('$expand')), 200);
}

function patchItem(call: GraphCall): GraphReply {
  const list = listOf(call);
  const item = itemOf(call, list);
  requireMatch(item, call.request.headers['if-match']);
  const body = bodyOf(call);
  checkBody('listItem', body);
  const contentTypeId = typeForItem(list, body.contentType);
  changeItem(list, item, readFields(list, body.fields ?? {}), actOf(call));
  if (contentTypeId !== undefined) item.contentTypeId = contentTypeId;
  return itemReply(call, list, item, true, 200);
}

export function fieldsReply(call: GraphCall, list: List, item: Item): GraphReply {
  const select = readSelect(call.query);
  const fields = renderFields(call, list, item, current(item), select ?? true);
  return { status: 200, body: { '@odata.context': fieldsContext(call, list, item), ...fields } };
}

function getFields(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select');
  const list = listOf(call);
  return fieldsReply(call, list, itemOf(call, list));
}

function patchFields(call: GraphCall): GraphReply {
  const list = listOf(call);
  return patchFieldsOf(call, list, itemOf(call, list));
}

export function patchFieldsOf(call: GraphCall, list: List, item: Item): GraphReply {
  requireMatch(item, call.request.headers['if-match']);
  changeItem(list, item, readFields(list, bodyOf(call)), actOf(call));
  return fieldsReply(call, list, item);
}

function deleteItem(call: GraphCall): GraphReply {
  const list = listOf(call);
  const item = itemOf(call, list);
  requireMatch(item, call.request.headers['if-match']);
  removeItem(list, item);
  return { status: 204 };
}

const ITEMS = '/sites/{site}/lists/{list}/items';

export const itemRoutes: readonly Route[] = [
  { method: 'GET', template: ITEMS, need: 'read', units: 2, handle: getItems },
  { method: 'POST', template: ITEMS, need: 'write', units: 2, handle: postItem },
  { method: 'GET', template: `${ITEMS}/{item}`, need: 'read', units: 1, handle: getItem },
  { method: 'PATCH', template: `${ITEMS}/{item}`, need: 'write', units: 2, handle: patchItem },
  { method: 'DELETE', template: `${ITEMS}/{item}`, need: 'write', units: 2, handle: deleteItem },
  { method: 'GET', template: `${ITEMS}/{item}/fields`, need: 'read', units: 1, handle: getFields },
  {
    method: 'PATCH',
    template: `${ITEMS}/{item}/fields`,
    need: 'write',
    units: 2,
    handle: patchFields,
  },
];
