import { requireAccess } from './access';
import { bodyOf, siteOf } from './addressed';
import type { GraphCall, GraphReply, Route } from './call';
import { driveOf } from './drives';
import { errors } from './errors';
import { nodeContext } from './file-shape';
import { nodeOf, withFoldersOf } from './file-tree';
import { identity } from './item-shape';
import { actOf } from './items';
import type { AppliedLabel, Item, List } from './state';

type Behaviour = 'retain' | 'retainAsRecord';

/** The labels of the made-up tenant. */
const LABELS: ReadonlyMap<string, Behaviour> = new Map([
  ['Keep for 25 years', 'retain'],
  ['Safeguarding record', 'retainAsRecord'],
]);

/** The label that counts for an item, its own or that of the nearest folder. */
export function labelOn(list: List, item: Item): { label: AppliedLabel; isOwn: boolean } | undefined {
  const holder = withFoldersOf(list, item).find((each) => each.label);
  return holder?.label && { label: holder.label, isOwn: holder === item };
}

/** What a label allows; a record that is locked holds its content, and no record is deleted (Purview, records management). */
function settingsOf({ name, isLocked }: AppliedLabel): Record<string, unknown> & { isDeleteAllowed: boolean } {
  const isRecord = LABELS.get(name) === 'retainAsRecord';
  return {
    behaviorDuringRetentionPeriod: LABELS.get(name),
    isDeleteAllowed: !isRecord,
    isRecordLocked: isLocked,
    isMetadataUpdateAllowed: true,
    isContentUpdateAllowed: !isLocked,
    isLabelUpdateAllowed: !isRecord,
  };
}

/** Throws 403 when the label on an item, or on a folder above it, forbids this. */
export function requireLabelAllows(list: List, item: Item, what: 'isDeleteAllowed' | 'isContentUpdateAllowed'): void {
  const found = labelOn(list, item);
  if (found && !settingsOf(found.label)[what]) throw errors.accessDenied();
}

export function renderLabel({ label, isOwn }: { label: AppliedLabel; isOwn: boolean }): Record<string, unknown> {
  return {
    name: label.name,
    retentionSettings: settingsOf(label),
    isLabelAppliedExplicitly: isOwn,
    labelAppliedDateTime: label.at,
    labelAppliedBy: identity(label.by),
  };
}

function labelledItem(call: GraphCall): { list: List; item: Item } {
  const list = driveOf(call);
  const { item } = nodeOf(call, list);
  if (!item) throw errors.invalidRequest('The root of a library takes no label.');
  return { list, item };
}

function reply(call: GraphCall, status: number): GraphReply {
  const { list, item } = labelledItem(call);
  const found = labelOn(list, item);
  if (!found) throw errors.itemNotFound('The item has no retention label.');
  const context = nodeContext(call, list, `items('${call.params.item ?? ''}')/retentionLabel/$entity`);
  return { status, body: { '@odata.context': context, ...renderLabel(found) } };
}

/** Records are changed by whoever controls all sites only (the note in GDC api/driveitem-setretentionlabel.md). */
function requireRecordAccess(call: GraphCall, names: readonly (string | undefined)[]): void {
  if (names.some((name) => LABELS.get(name ?? '') === 'retainAsRecord'))
    requireAccess(call.caller, 'siteAdmin', { site: siteOf(call), items: [] });
}

/** `name` puts a label on, 201 the first time; `retentionSettings.isRecordLocked` locks and unlocks a record. */
function patchLabel(call: GraphCall): GraphReply {
  const { item } = labelledItem(call);
  const { name, retentionSettings } = bodyOf(call);
  const before = item.label;
  if (name !== undefined) {
    if (typeof name !== 'string' || !LABELS.has(name)) throw errors.invalidRequest('There is no such retention label.');
    requireRecordAccess(call, [name, before?.name]);
    const { by, at } = actOf(call);
    item.label = { name, at: at.toISOString(), by, isLocked: LABELS.get(name) === 'retainAsRecord' };
    return reply(call, before ? 200 : 201);
  }
  const isLocked = (retentionSettings as { isRecordLocked?: unknown } | undefined)?.isRecordLocked;
  if (typeof isLocked !== 'boolean' || LABELS.get(before?.name ?? '') !== 'retainAsRecord' || !before)
    throw errors.invalidRequest('Only the label of a record can be locked and unlocked.');
  before.isLocked = isLocked;
  return reply(call, 200);
}

/** An application alone cannot take a record's label away (GDC api/driveitem-removeretentionlabel.md). */
function deleteLabel(call: GraphCall): GraphReply {
  const { item } = labelledItem(call);
  if (LABELS.get(item.label?.name ?? '') === 'retainAsRecord') throw errors.accessDenied();
  delete item.label;
  return { status: 204 };
}

const LABEL = '/drives/{drive}/items/{item}/retentionLabel';

export const retentionLabelRoutes: readonly Route[] = [
  { method: 'GET', template: LABEL, need: 'read', units: 1, handle: (call) => reply(call, 200) },
  { method: 'PATCH', template: LABEL, need: 'write', units: 2, handle: patchLabel },
  { method: 'DELETE', template: LABEL, need: 'write', units: 2, handle: deleteLabel },
];
