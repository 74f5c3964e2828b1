import { randomUUID } from 'node:crypto';
import type { Column } from './columns';
import { errors } from './errors';
import type { ContentType, Item, List, Site } from './state';

type Kind = readonly [id: string, name: string, group: string, description: string];

const ITEM: Kind = ['0x01', 'Item', 'List Content Types', 'Create a new list item.'];
const DOCUMENT: Kind = ['0x0101', 'Document', 'Document Content Types', 'Create a new document.'];
const FOLDER: Kind = ['0x0120', 'Folder', 'Folder Content Types', 'Create a new folder.'];

/** What these say of an item. */
const COLUMNS: readonly string[] = ['ContentType', 'Title'];

/** The content types a list has from its template. Their ids are the ones items carry. */
export function firstTypesOfList(template: string, columns: readonly Column[]): ContentType[] {
  const [, ...rest] = ITEM;
  const kinds = template === 'documentLibrary' ? [DOCUMENT, FOLDER] : [['0x0100', ...rest] as const, FOLDER];
  return kinds.map((kind) => builtIn(kind, columns));
}

/** The content types every site begins with. */
export function firstTypesOfSite(columns: readonly Column[]): ContentType[] {
  return [ITEM, DOCUMENT, FOLDER].map((kind) => builtIn(kind, columns));
}

function builtIn([id, name, group, description]: Kind, columns: readonly Column[]): ContentType {
  const own = columns.filter((column) => COLUMNS.includes(column.name)).map((column) => ({ ...column }));
  return { id, name, group, description, parentId: parentOf(id), isBuiltIn: true, columns: own };
}

/** An id says its own descent: two digits, or `00` and 32, more than that of the parent. */
function parentOf(id: string): string {
  const own = /00[0-9A-F]{32}$/i.exec(id)?.[0].length ?? 2;
  return id.length - own >= 4 ? id.slice(0, -own) : '0x01';
}

/** A content type as Graph shows it; `order` is that of the list it is in. */
export function renderType(type: ContentType, order?: number): Record<string, unknown> {
  return {
    description: type.description,
    group: type.group,
    hidden: false,
    id: type.id,
    isBuiltIn: type.isBuiltIn,
    name: type.name,
    parentId: type.parentId,
    readOnly: false,
    sealed: false,
    ...(order === undefined ? {} : { order: { default: order === 0, position: order } }),
  };
}

/** A new type of a site from what a caller sent; its id is given, or made of that of the base (GDC api/site-post-contenttypes.md). */
export function readType(site: Site, body: Record<string, unknown>): ContentType {
  const { name, description, group, id } = body;
  if (typeof name !== 'string' || name.trim() === '') throw errors.invalidRequest('A content type needs a name.');
  const wanted = (body.base as { id?: unknown } | undefined)?.id;
  const base = site.contentTypes.find((each) => each.id === wanted);
  if (wanted !== undefined && !base) throw errors.itemNotFound('There is no such base content type.');
  if (id !== undefined && !(typeof id === 'string' && /^0x01[0-9A-F]*$/i.test(id)))
    throw errors.invalidRequest('The id of a content type begins with 0x01.');
  const parentId = base?.id ?? '0x01';
  const type: ContentType = {
    id: typeof id === 'string' ? id : idBelow(parentId),
    name,
    description: typeof description === 'string' ? description : '',
    group: typeof group === 'string' ? group : 'Custom Content Types',
    parentId,
    isBuiltIn: false,
    columns: (base?.columns ?? []).map((column) => ({ ...column })),
  };
  refuseTwice(site.contentTypes, type);
  return type;
}

/** A copy for a list, with an id and columns of its own. */
export function copyForList(list: List, type: ContentType): ContentType {
  const copy = { ...type, id: idBelow(type.id), parentId: type.id, isBuiltIn: false, columns: [...type.columns] };
  refuseTwice(list.contentTypes, copy);
  return copy;
}

function idBelow(parentId: string): string {
  return `${parentId}00${randomUUID().replaceAll('-', '').toUpperCase()}`;
}

function refuseTwice(types: readonly ContentType[], type: ContentType): void {
  const taken = types.some((each) => each.id === type.id || each.name.toLowerCase() === type.name.toLowerCase());
  if (taken) throw errors.nameAlreadyExists('A content type with the specified name or id already exists.');
}

/** The type a new item shall have, by id or name; the ones of the list alone can be given. */
export function typeForItem(list: List, given: unknown): string | undefined {
  if (given === undefined || given === null) return undefined;
  const { id, name } = given as { id?: unknown; name?: unknown };
  const found = list.contentTypes.find((type) => type.id === id || (id === undefined && type.name === name));
  if (!found) throw errors.invalidRequest('The list has no such content type.');
  return found.id;
}

/** The content type that an item shows. */
export function typeOfItem(list: List, item: Item): { id: string; name: string } {
  const [first, second] = list.contentTypes;
  const found = list.contentTypes.find(({ id }) => id === item.contentTypeId) ?? (item.file?.isFolder ? second : first);
  return { id: found?.id ?? '0x01', name: found?.name ?? 'Item' };
}
