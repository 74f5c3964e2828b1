import { bodyOf, listOf, metadata, parametersOf, siteContext, siteOf } from './addressed';
import type { GraphCall, GraphReply, Route } from './call';
import { copyForList, readType, renderType } from './content-types';
import { errors } from './errors';
import { onlyOptions, pick, readSelect } from './query';
import { type ContentType, toSeconds } from './state';

/** Where content types are: a site, or a list with copies of those of its site. */
interface Holder {
  types: ContentType[];
  context: string;
  isList: boolean;
}

function holderOf(call: GraphCall): Holder {
  const site = siteOf(call);
  const list = call.params.list === undefined ? undefined : listOf(call);
  const place = list ? `${siteContext(site)}/lists('${list.id}')` : siteContext(site);
  return {
    types: (list ?? site).contentTypes,
    context: metadata(call, `${place}/contentTypes`),
    isList: list !== undefined,
  };
}

/** The content type of a call, of a site or a list. Throws 404. */
export function typeOf(call: GraphCall): ContentType {
  const type = holderOf(call).types.find(({ id }) => id.toLowerCase() === call.params.type?.toLowerCase());
  if (!type) throw errors.itemNotFound();
  return type;
}

function render({ types, isList }: Holder, type: ContentType): Record<string, unknown> {
  return renderType(type, isList ? types.indexOf(type) : undefined);
}

function reply(call: GraphCall, type: ContentType, status: number): GraphReply {
  const holder = holderOf(call);
  const body = pick(render(holder, type), readSelect(call.query));
  return { status, body: { '@odata.context': `${holder.context}/$entity`, ...body } };
}

function getTypes(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select');
  const holder = holderOf(call);
  const value = holder.types.map((type) => pick(render(holder, type), readSelect(call.query)));
  return { status: 200, body: { '@odata.context': holder.context, value } };
}

function getType(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select');
  return reply(call, typeOf(call), 200);
}

function postType(call: GraphCall): GraphReply {
  const site = siteOf(call);
  const type = readType(site, bodyOf(call));
  site.contentTypes.push(type);
  const base = site.contentTypes.find(({ id }) => id === type.parentId);
  const made = reply(call, type, 201);
  return { ...made, body: { ...(made.body as object), ...(base ? { base: renderType(base) } : {}) } };
}

/** A copy of a type of the site, whose columns the list gets too (GDC api/contenttype-addcopy.md). */
function postCopy(call: GraphCall): GraphReply {
  const list = listOf(call);
  const address = parametersOf(call).contentType;
  const id = typeof address === 'string' ? address.split('/').pop() : undefined;
  const original = siteOf(call).contentTypes.find((each) => each.id.toLowerCase() === id?.toLowerCase());
  if (!original) throw errors.itemNotFound('The content type was not found in the site.');
  const copy = copyForList(list, original);
  list.contentTypes.push(copy);
  for (const column of copy.columns)
    if (!list.columns.some(({ name }) => name === column.name)) list.columns.push({ ...column });
  touchList(call);
  return reply(call, copy, 201);
}

/** A new name, description or group; those that came with the template keep theirs. */
function patchType(call: GraphCall): GraphReply {
  const type = typeOf(call);
  const { name, description, group } = bodyOf(call);
  if (name !== undefined && (typeof name !== 'string' || name.trim() === ''))
    throw errors.invalidRequest('A content type needs a name.');
  const others = holderOf(call).types.filter((each) => each !== type);
  if (typeof name === 'string' && others.some((each) => each.name.toLowerCase() === name.toLowerCase()))
    throw errors.nameAlreadyExists('A content type with the specified name already exists.');
  if (typeof name === 'string') type.name = name;
  if (typeof description === 'string') type.description = description;
  if (typeof group === 'string') type.group = group;
  return reply(call, type, 200);
}

/** One that a list or an item still has is refused, as are those that came with the template. */
function deleteType(call: GraphCall): GraphReply {
  const { types } = holderOf(call);
  const type = typeOf(call);
  const lists = call.params.list === undefined ? [...siteOf(call).lists.values()] : [listOf(call)];
  const isUsed = lists.some(
    (list) =>
      (call.params.list === undefined && list.contentTypes.some(({ parentId }) => parentId === type.id)) ||
      [...list.items.values()].some((item) => item.contentTypeId === type.id),
  );
  if (type.isBuiltIn || isUsed) throw errors.invalidRequest('The content type is in use.');
  types.splice(types.indexOf(type), 1);
  return { status: 204 };
}

/** There is no content type hub here, so nothing of it fits. */
function getFromHub(call: GraphCall): GraphReply {
  return { status: 200, body: { '@odata.context': holderOf(call).context, value: [] } };
}

function touchList(call: GraphCall): void {
  const list = listOf(call);
  list.version += 1;
  list.modifiedAt = toSeconds(call.world.context.clock.now());
}

const OF_SITE = '/sites/{site}/contentTypes';
const OF_LIST = '/sites/{site}/lists/{list}/contentTypes';

type Row = [Route['method'], string, Route['need'], number, Route['handle']];
const ROWS: readonly Row[] = [
  ['POST', OF_SITE, 'manage', 2, postType],
  ['POST', `${OF_LIST}/addCopy`, 'manage', 2, postCopy],
  ...[OF_SITE, OF_LIST].flatMap((path): Row[] => [
    ['GET', path, 'read', 2, getTypes],
    ['GET', `${path}/getCompatibleHubContentTypes`, 'read', 2, getFromHub],
    ['GET', `${path}/{type}`, 'read', 1, getType],
    ['PATCH', `${path}/{type}`, 'manage', 2, patchType],
    ['DELETE', `${path}/{type}`, 'manage', 2, deleteType],
  ]),
];

export const contentTypeRoutes: readonly Route[] = ROWS.map(([method, template, need, units, handle]) => ({
  method,
  template,
  need,
  units,
  handle,
}));
