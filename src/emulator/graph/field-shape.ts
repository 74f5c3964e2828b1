import { APPS } from '../world/people';
import { siteOf } from './addressed';
import type { GraphCall } from './call';
import type { Column } from './columns';
import { typeOfItem } from './content-types';
import { errors } from './errors';
import { readExpansions } from './expansions';
import { isLookup } from './item-fields';
import { readSelect } from './query';
import {
  type Author,
  type FieldValue,
  type Item,
  type ItemVersion,
  type List,
  type LookupValue,
  current,
} from './state';

/** Which column values go with an item: none, all that a plain expand shows, or the named ones. */
export type FieldsWanted = false | true | readonly string[];

/**
 * Reads `$expand=fields`, `fields($select=A,B)` and the same without dollar signs. `driveItem` beside it is for
 * renderItem; any other expansion is a 501.
 */
export function readExpand(expand: string | undefined): FieldsWanted {
  const expansions = readExpansions(expand);
  const odd = expansions.find(({ name }) => name !== 'fields' && name !== 'driveItem');
  if (odd) throw errors.notImplemented(`$expand=${odd.name} on list items`);
  const fields = expansions.find(({ name }) => name === 'fields');
  return fields === undefined ? false : (readSelect(fields.options) ?? true);
}

/** Column values of one version. Empty columns are left out; lookups show as `<name>LookupId` unless they are named. */
export function renderFields(
  call: GraphCall,
  list: List,
  item: Item,
  version: ItemVersion,
  wanted: FieldsWanted,
): Record<string, unknown> {
  const etag = { '@odata.etag': `"${item.guid},${version.number}"` };
  if (Array.isArray(wanted)) {
    const named = wanted.map((name) => [name, namedValue(call, list, item, version, name)] as const);
    return { ...etag, ...Object.fromEntries(named.filter(([, value]) => value !== undefined)) };
  }
  const own = list.columns.filter((column) => !column.builtIn && !column.hidden);
  const title = version.fields.Title;
  return {
    ...etag,
    ...(title === undefined ? {} : { Title: title, LinkTitle: title, LinkTitleNoMenu: title }),
    ...Object.fromEntries(own.flatMap((column) => plainEntry(column, version.fields[column.name]))),
    ...systemFields(list, item, version),
  };
}

function plainEntry(column: Column, value: FieldValue | undefined): [string, unknown][] {
  if (value === undefined) return [];
  if (!isLookup(column)) return [[column.name, value]];
  return typeof value === 'string' ? [[`${column.name}LookupId`, value]] : [];
}

function systemFields(list: List, item: Item, version: ItemVersion): Record<string, unknown> {
  return {
    id: String(item.id),
    ContentType: typeOfItem(list, item).name,
    Modified: version.at,
    Created: item.createdAt,
    AuthorLookupId: '1073741822',
    EditorLookupId: '1073741822',
    _UIVersionString: `${version.number}.0`,
    Attachments: false,
    Edit: '',
    ItemChildCount: '0',
    FolderChildCount: '0',
    _ComplianceFlags: '',
    _ComplianceTag: item.label?.name ?? '',
    _ComplianceTagWrittenTime: item.label?.at ?? '',
    _ComplianceTagUserId: '',
    AppAuthorLookupId: appLookupId(item.createdBy),
    AppEditorLookupId: appLookupId(version.by),
    ...(item.file
      ? { FileLeafRef: item.file.name, FileSizeDisplay: String(version.content?.byteLength ?? 0) }
      : {}),
  };
}

function namedValue(call: GraphCall, list: List, item: Item, version: ItemVersion, name: string): unknown {
  const column = list.columns.find((each) => each.name === name && !each.builtIn);
  const value = version.fields[name];
  if (column && isLookup(column)) return lookupText(call, column, value);
  if (value !== undefined) return value;
  const base = list.columns.find((each) => `${each.name}LookupId` === name);
  if (base && typeof version.fields[base.name] === 'string') return version.fields[base.name];
  if (name === 'LinkTitle' || name === 'LinkTitleNoMenu') return version.fields.Title;
  return systemFields(list, item, version)[name === 'ID' ? 'id' : name];
}

/** The text a lookup points at; several as LookupId and LookupValue. People have no list here, so they show no text. */
function lookupText(call: GraphCall, column: Column, value: FieldValue | undefined): unknown {
  const target = siteOf(call).lists.get(String(column.facet.value.listId ?? ''));
  const shown = (id: number): string => {
    const found = target?.items.get(id);
    return String((found && current(found).fields[String(column.facet.value.columnName)]) ?? '');
  };
  if (typeof value === 'string') return shown(Number(value)) || undefined;
  if (!Array.isArray(value)) return undefined;
  return (value as readonly LookupValue[]).map(({ LookupId }) => ({
    LookupId,
    LookupValue: shown(LookupId),
  }));
}

function appLookupId(author: Author): string {
  return author.appId === APPS.lantern.clientId ? '2' : '3';
}
