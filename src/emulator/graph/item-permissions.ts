import { PEOPLE, SCHOOL } from '../world/people';
import { bodyOf, listOf, metadata, siteContext, siteOf } from './addressed';
import type { GraphCall, GraphReply, Route } from './call';
import { driveOf } from './drives';
import { errors } from './errors';
import { nodeContext } from './file-shape';
import { nodeOf, withFoldersOf } from './file-tree';
import { requireMatch } from './item-store';
import { itemOf } from './items';
import { ON_CHANGE, readApplication, readRoles } from './permissions';
import { ownersGrant } from './personal-sites';
import type { Item, ItemGrant } from './state';

/** An item whose grants a call is about, and how its answers begin. */
interface Granted {
  item: Item;
  context: string;
}

function rowOf(call: GraphCall): Granted {
  const list = listOf(call);
  const item = itemOf(call, list);
  return {
    item,
    context: metadata(call, `${siteContext(siteOf(call))}/lists('${list.id}')/items('${item.id}')/permissions`),
  };
}

/** The root of a library has no grants of its own: those are the list's. */
function fileOf(call: GraphCall): Granted {
  const list = driveOf(call);
  const { item } = nodeOf(call, list);
  if (!item) throw errors.invalidRequest('Grants on the root of a library are made on its list.');
  return { item, context: nodeContext(call, list, `items('${call.params.item ?? ''}')/permissions`) };
}

/** An application is shown as on a list, a person beside their name in the site and the address they were invited by. */
function render({ id, roles, application, person }: ItemGrant): Record<string, unknown> {
  if (application) return { id, roles, grantedToV2: { application } };
  const user = { id: person?.id, displayName: person?.displayName };
  const siteUser = { ...user, loginName: loginOf(person?.email ?? '') };
  return {
    id,
    roles,
    grantedTo: { user },
    grantedToV2: { user, siteUser },
    hasPassword: false,
    invitation: { email: person?.email, signInRequired: true },
  };
}

const loginOf = (email: string): string => `i:0#.f|membership|${email}`;

function reply({ context }: Granted, grant: ItemGrant, status: number): GraphReply {
  return { status, body: { '@odata.context': `${context}/$entity`, ...render(grant) } };
}

function keep(item: Item, grant: ItemGrant): void {
  item.grants ??= new Map();
  item.grants.set(grant.id, grant);
}

/** A grant to an application, as on lists (`grantedToV2`); a second one to the same application replaces the first. */
function add(call: GraphCall, granted: Granted): GraphReply {
  const body = bodyOf(call);
  const roles = readRoles(body.roles, ON_CHANGE);
  const application = readApplication([body.grantedToV2]);
  const known = [...(granted.item.grants?.values() ?? [])];
  const before = known.find((each) => each.application?.id === application.id);
  const grant: ItemGrant = { id: before?.id ?? String(known.length + 1), roles, application };
  keep(granted.item, grant);
  return reply(granted, grant, 201);
}

/** GDC api/driveitem-invite.md, for people of the school; guests cannot be invited by an application. */
function invite(call: GraphCall): GraphReply {
  const { item, context } = fileOf(call);
  const { roles: wanted, recipients, message } = bodyOf(call);
  const roles = readRoles(wanted, ['read', 'write']);
  if (!Array.isArray(recipients) || recipients.length === 0)
    throw errors.invalidRequest('At least one recipient must be given.');
  if (typeof message === 'string' && message.length > 2_000)
    throw errors.invalidRequest('The message is longer than 2,000 characters.');
  const grants = recipients.map((each) => grantTo(each as Record<string, unknown>, roles));
  for (const grant of grants) keep(item, grant);
  return { status: 200, body: { '@odata.context': context, value: grants.map(render) } };
}

function grantTo(recipient: Record<string, unknown>, roles: string[]): ItemGrant {
  const named = String(recipient.email ?? recipient.alias ?? '').toLowerCase();
  const found = PEOPLE.find(
    (person) =>
      person.id === recipient.objectId ||
      [named, `${named}@${SCHOOL.domain}`].includes(person.userPrincipalName.toLowerCase()),
  );
  if (!found) throw errors.invalidRequest('One or more users could not be resolved.', 'noResolvedUsers');
  const person = { id: found.id, displayName: found.displayName, email: found.userPrincipalName };
  return { id: Buffer.from(loginOf(person.email)).toString('base64url'), roles, person };
}

/** What was granted on the item, and for a file on the folders above it and to whose OneDrive it is. */
function list({ context }: Pick<Granted, 'context'>, items: readonly Item[], inherited: readonly ItemGrant[] = []): GraphReply {
  const grants = [...items.flatMap((item) => [...(item.grants?.values() ?? [])]), ...inherited];
  return { status: 200, body: { '@odata.context': context, value: grants.map(render) } };
}

/** Also for the root of a library, which has none. */
export function getFilePermissions(call: GraphCall): GraphReply {
  const library = driveOf(call);
  const { item } = nodeOf(call, library);
  const context = nodeContext(call, library, `items('${call.params.item ?? 'root'}')/permissions`);
  const owners = ownersGrant(siteOf(call), call.world.context.people);
  return list({ context }, item ? withFoldersOf(library, item) : [], owners);
}

function grantOf(call: GraphCall, { item }: Granted): ItemGrant {
  const id = call.params.permission ?? '';
  const grant = item.grants?.get(id) ?? ownersGrant(siteOf(call), call.world.context.people).find((each) => each.id === id);
  if (!grant) throw errors.itemNotFound();
  return grant;
}

/** Only roles can be changed (GDC api/permission-update.md). */
function change(call: GraphCall, granted: Granted): GraphReply {
  const grant = grantOf(call, granted);
  requireMatch(granted.item, call.request.headers['if-match']?.replace(/[{}]/g, ''));
  grant.roles = readRoles(bodyOf(call).roles, ON_CHANGE);
  return reply(granted, grant, 200);
}

function remove(call: GraphCall, granted: Granted): GraphReply {
  granted.item.grants?.delete(grantOf(call, granted).id);
  return { status: 204 };
}

const OF_ROW = '/sites/{site}/lists/{list}/items/{item}/permissions';
const FILE = '/drives/{drive}/items/{item}';

type Row = [Route['method'], string, Route['need'], Route['handle']];
const ROWS: readonly Row[] = [
  ['GET', OF_ROW, 'share', (call) => list(rowOf(call), [rowOf(call).item])],
  ['POST', OF_ROW, 'share', (call) => add(call, rowOf(call))],
  ['GET', `${OF_ROW}/{permission}`, 'share', (call) => reply(rowOf(call), grantOf(call, rowOf(call)), 200)],
  ['PATCH', `${OF_ROW}/{permission}`, 'share', (call) => change(call, rowOf(call))],
  ['DELETE', `${OF_ROW}/{permission}`, 'share', (call) => remove(call, rowOf(call))],
  ['POST', `${FILE}/permissions`, 'share', (call) => add(call, fileOf(call))],
  ['GET', `${FILE}/permissions/{permission}`, 'read', (call) => reply(fileOf(call), grantOf(call, fileOf(call)), 200)],
  ['PATCH', `${FILE}/permissions/{permission}`, 'invite', (call) => change(call, fileOf(call))],
  ['DELETE', `${FILE}/permissions/{permission}`, 'invite', (call) => remove(call, fileOf(call))],
  ['POST', `${FILE}/invite`, 'invite', invite],
];

export const itemPermissionRoutes: readonly Route[] = ROWS.map(([method, template, need, handle]) => ({
  method,
  template,
  need,
  handle,
  units: 5,
}));
