import type { Fields } from './json-column';

/** One item of a list with its column values. */
export interface ListItem {
  id: string;
  etag: string;
  fields: Fields;
}

/** The same as Graph sends it; `deleted` in answers to delta only. */
export interface GraphItem {
  id: string;
  eTag?: string;
  '@odata.etag'?: string;
  fields?: Fields;
  deleted?: { state?: string };
}

/** `written` stands in for values that an answer leaves out. */
export function toItem(item: GraphItem, written?: Fields): ListItem {
  return { id: item.id, etag: item['@odata.etag'] ?? item.eTag ?? '', fields: item.fields ?? written ?? {} };
}
