import { randomUUID } from 'node:crypto';
import { bodyOf, parametersOf } from './addressed';
import type { GraphCall, GraphReply, Route } from './call';
import { folderOf, mailboxOf } from './mail-address';
import { mailContext, mailErrors, renderFolder } from './mail-shape';
import { type Mail, type MailFolder, type Mailbox, exchangeId } from './mail-state';
import { onlyOptions, pick, readSelect, readTop } from './query';

function reply(call: GraphCall, box: Mailbox, folder: MailFolder, status: number): GraphReply {
  const body = pick(renderFolder(box, folder), readSelect(call.query));
  return { status, body: { '@odata.context': mailContext(call, 'mailFolders/$entity'), ...body } };
}

/** Those at the top, or those in one folder. */
function getFolders(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select', '$top', '$skip', '$count', 'includeHiddenFolders');
  const box = mailboxOf(call);
  const parent = call.params.folder === undefined ? undefined : folderOf(call, box);
  const found = box.folders.filter(({ parentId }) => parentId === parent?.id);
  const skip = Number(call.query.get('$skip') ?? 0);
  const page = found.slice(skip, skip + readTop(call.query, 100, 1_000));
  const value = page.map((folder) => pick(renderFolder(box, folder), readSelect(call.query)));
  const count = call.query.get('$count') === 'true' ? { '@odata.count': found.length } : {};
  return { status: 200, body: { '@odata.context': mailContext(call, 'mailFolders'), ...count, value } };
}

function getFolder(call: GraphCall): GraphReply {
  const box = mailboxOf(call);
  return reply(call, box, folderOf(call, box), 200);
}

/** GDC api/user-post-mailfolders.md, mailfolder-post-childfolders.md. Search folders are not made here. */
function postFolder(call: GraphCall): GraphReply {
  const box = mailboxOf(call);
  const parent = call.params.folder === undefined ? undefined : folderOf(call, box);
  const { displayName } = bodyOf(call);
  const folder: MailFolder = {
    id: exchangeId('AQMk', `${box.ownerId} ${randomUUID()}`),
    displayName: freeName(box, parent?.id, displayName),
    wellKnown: '',
    ...(parent ? { parentId: parent.id } : {}),
  };
  box.folders.push(folder);
  return reply(call, box, folder, 201);
}

function freeName(box: Mailbox, parentId: string | undefined, name: unknown, self?: MailFolder): string {
  if (typeof name !== 'string' || name.trim() === '')
    throw mailErrors.requestInvalid('A folder needs a display name.');
  const beside = box.folders.filter((each) => each.parentId === parentId && each !== self);
  if (beside.some((each) => each.displayName.toLowerCase() === name.toLowerCase())) throw mailErrors.folderExists();
  return name;
}

function ownFolder(call: GraphCall, box: Mailbox): MailFolder {
  const folder = folderOf(call, box);
  if (folder.wellKnown !== '') throw mailErrors.accessDenied('Distinguished folders cannot be changed or deleted.');
  return folder;
}

function patchFolder(call: GraphCall): GraphReply {
  const box = mailboxOf(call);
  const folder = ownFolder(call, box);
  const { displayName } = bodyOf(call);
  if (displayName !== undefined) folder.displayName = freeName(box, folder.parentId, displayName, folder);
  return reply(call, box, folder, 200);
}

/** A folder and all folders in it. */
function branch(box: Mailbox, folder: MailFolder): MailFolder[] {
  return [folder, ...box.folders.filter(({ parentId }) => parentId === folder.id).flatMap((each) => branch(box, each))];
}

/** With everything in it; what is deleted this way does not come back here. */
function deleteFolder(call: GraphCall): GraphReply {
  const box = mailboxOf(call);
  const gone = branch(box, ownFolder(call, box));
  box.folders = box.folders.filter((each) => !gone.includes(each));
  for (const mail of mailsIn(box, gone)) box.mails.delete(mail.id);
  return { status: 204 };
}

function mailsIn(box: Mailbox, folders: readonly MailFolder[]): Mail[] {
  return [...box.mails.values()].filter((mail) => folders.some(({ id }) => id === mail.folderId));
}

/** Into another folder, not into itself (GDC api/mailfolder-move.md, 200). */
function moveFolder(call: GraphCall): GraphReply {
  const box = mailboxOf(call);
  const folder = ownFolder(call, box);
  const target = folderOf(call, box, String(parametersOf(call).destinationId ?? ''));
  if (branch(box, folder).includes(target)) throw mailErrors.requestInvalid('A folder cannot be moved into itself.');
  freeName(box, target.id, folder.displayName, folder);
  folder.parentId = target.id;
  return reply(call, box, folder, 200);
}

/** With the e-mails and folders in it (GDC api/mailfolder-copy.md, 200). */
function copyFolder(call: GraphCall): GraphReply {
  const box = mailboxOf(call);
  const folder = folderOf(call, box);
  const target = folderOf(call, box, String(parametersOf(call).destinationId ?? ''));
  freeName(box, target.id, folder.displayName);
  return reply(call, box, copyInto(box, folder, target.id), 200);
}

function copyInto(box: Mailbox, folder: MailFolder, parentId: string): MailFolder {
  const inner = box.folders.filter((each) => each.parentId === folder.id);
  const copy = { ...folder, id: exchangeId('AQMk', `${folder.id} ${randomUUID()}`), wellKnown: '', parentId };
  box.folders.push(copy);
  for (const mail of mailsIn(box, [folder])) {
    box.change += 1;
    const id = exchangeId('AAMk', `${mail.id} ${copy.id}`);
    box.mails.set(id, { ...mail, id, folderId: copy.id, change: box.change, cameAt: box.change });
  }
  for (const each of inner) copyInto(box, each, copy.id);
  return copy;
}

const FOLDERS = '/users/{user}/mailFolders';
const FOLDER = `${FOLDERS}/{folder}`;

type Row = [Route['method'], string, Route['need'], Route['handle']];
const ROWS: readonly Row[] = [
  ['GET', FOLDERS, 'mailRead', getFolders],
  ['POST', FOLDERS, 'mailWrite', postFolder],
  ['GET', FOLDER, 'mailRead', getFolder],
  ['PATCH', FOLDER, 'mailWrite', patchFolder],
  ['DELETE', FOLDER, 'mailWrite', deleteFolder],
  ['GET', `${FOLDER}/childFolders`, 'mailRead', getFolders],
  ['POST', `${FOLDER}/childFolders`, 'mailWrite', postFolder],
  ['POST', `${FOLDER}/move`, 'mailWrite', moveFolder],
  ['POST', `${FOLDER}/copy`, 'mailWrite', copyFolder],
];

export const mailFolderRoutes: readonly Route[] = ROWS.map(([method, template, need, handle]) => ({
  method,
  template,
  need,
  handle,
  units: 1,
  budget: 'outlook',
}));
