import { metadata, siteContext, siteOf } from './addressed';
import type { GraphCall } from './call';
import { type FieldsWanted, renderFields } from './field-shape';
import { typeOfItem } from './content-types';
import { readExpansions } from './expansions';
import { addressOf, renderNode } from './file-shape';
import { pick } from './query';
import { type Author, type Item, type List, current, etagOf } from './state';

/** A list item, its keys in the order the service sends them. */
export function renderItem(
  call: GraphCall,
  list: List,
  item: Item,
  wanted: FieldsWanted,
  select?: readonly string[],
): Record<string, unknown> {
  const site = siteOf(call);
  const now = current(item);
  const isFile = list.template === 'documentLibrary';
  const body: Record<string, unknown> = {
    '@odata.etag': `"${etagOf(item)}"`,
    createdDateTime: item.createdAt,
    eTag: `"${etagOf(item)}"`,
    id: String(item.id),
    lastModifiedDateTime: now.at,
    webUrl:
      isFile && item.file
        ? addressOf(call, list, { item })
        : `${site.webUrl}/Lists/${encodeURIComponent(list.name)}/${item.id}_.000`,
    createdBy: identity(item.createdBy),
    lastModifiedBy: identity(now.by),
    parentReference: { id: list.id, siteId: site.id },
    contentType: typeOfItem(list, item),
  };
  const withFile = isFile && readExpansions(call.query.get('$expand')).some(({ name }) => name === 'driveItem');
  const picked = {
    ...pick(body, select),
    ...(withFile ? { driveItem: renderNode(call, list, { item }) } : {}),
  };
  if (wanted === false) return picked;
  return {
    ...picked,
    'fields@odata.context': fieldsContext(call, list, item),
    fields: renderFields(call, list, item, now, wanted),
  };
}

/** The context of one item answered on its own. */
export function itemContext(call: GraphCall, list: List, wanted: FieldsWanted): string {
  const expanded = wanted === false ? '' : wanted === true ? '(fields())' : `(fields(${wanted.join(',')}))`;
  return metadata(call, `${siteContext(siteOf(call))}/lists('${list.id}')/items${expanded}`);
}

export function fieldsContext(call: GraphCall, list: List, item: Item): string {
  return metadata(
    call,
    `${siteContext(siteOf(call))}/lists('${list.id}')/items('${item.id}')/fields/$entity`,
  );
}

/** What an app wrote shows its application beside the user "SharePoint App". */
export function identity(author: Author): Record<string, unknown> {
  return {
    application: { id: author.appId, displayName: author.appName },
    user: { displayName: 'SharePoint App' },
  };
}
