import { listOf, metadata, siteContext, siteOf } from './addressed';
import type { GraphCall, GraphReply, Route } from './call';
import { errors } from './errors';
import { type FieldsWanted, readExpand, renderFields } from './field-shape';
import { identity } from './item-shape';
import { restoreVersion } from './item-store';
import { actOf, itemOf } from './items';
import { onlyOptions, readSelect } from './query';
import type { Item, ItemVersion, List } from './state';

function render(
  call: GraphCall,
  list: List,
  item: Item,
  version: ItemVersion,
  wanted: FieldsWanted,
): Record<string, unknown> {
  return {
    id: `${version.number}.0`,
    lastModifiedDateTime: version.at,
    lastModifiedBy: identity(version.by),
    ...(wanted === false ? {} : { fields: renderFields(call, list, item, version, wanted) }),
  };
}

function context(call: GraphCall, list: List, item: Item): string {
  return metadata(call, `${siteContext(siteOf(call))}/lists('${list.id}')/items('${item.id}')/versions`);
}

/** Newest first. */
function getVersions(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$expand');
  const list = listOf(call);
  const item = itemOf(call, list);
  const wanted = readExpand(call.query.get('$expand'));
  const value = [...item.versions].reverse().map((version) => render(call, list, item, version, wanted));
  return { status: 200, body: { '@odata.context': context(call, list, item), value } };
}

function versionOf(call: GraphCall, item: Item): ItemVersion {
  const version = item.versions.find((each) => each.number === versionNumber(call));
  if (!version) throw errors.itemNotFound();
  return version;
}

/** A single version always comes with its fields. */
function getVersion(call: GraphCall): GraphReply {
  const list = listOf(call);
  const item = itemOf(call, list);
  const version = versionOf(call, item);
  return {
    status: 200,
    body: {
      '@odata.context': `${context(call, list, item)}/$entity`,
      ...render(call, list, item, version, true),
    },
  };
}

function getVersionFields(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select');
  const list = listOf(call);
  const item = itemOf(call, list);
  const version = versionOf(call, item);
  const place = `${context(call, list, item)}('${version.number}.0')/fields/$entity`;
  const fields = renderFields(call, list, item, version, readSelect(call.query) ?? true);
  return { status: 200, body: { '@odata.context': place, ...fields } };
}

function postRestore(call: GraphCall): GraphReply {
  const list = listOf(call);
  restoreVersion(list, itemOf(call, list), versionNumber(call), actOf(call));
  return { status: 204 };
}

function versionNumber(call: GraphCall): number {
  return Number(/^(\d+)\.0$/.exec(call.params.version ?? '')?.[1] ?? NaN);
}

const VERSIONS = '/sites/{site}/lists/{list}/items/{item}/versions';

export const versionRoutes: readonly Route[] = [
  { method: 'GET', template: VERSIONS, need: 'read', units: 2, handle: getVersions },
  { method: 'GET', template: `${VERSIONS}/{version}`, need: 'read', units: 1, handle: getVersion },
  {
    method: 'GET',
    template: `${VERSIONS}/{version}/fields`,
    need: 'read',
    units: 1,
    handle: getVersionFields,
  },
  {
    method: 'POST',
    template: `${VERSIONS}/{version}/restoreVersion`,
    need: 'write',
    units: 2,
    handle: postRestore,
  },
];
