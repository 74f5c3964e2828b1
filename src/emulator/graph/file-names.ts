import { errors } from './errors';
import { type Node, childNamed, isFolder } from './file-tree';
import { type Act, addItem } from './item-store';
import type { Item, List } from './state';

export type Conflict = 'fail' | 'replace' | 'rename';

/** What to do when a name is in use; 400 for a word the metadata does not know. */
export function readConflict(given: unknown, usual: Conflict): Conflict {
  if (given === undefined) return usual;
  if (given === 'fail' || given === 'replace' || given === 'rename') return given;
  throw errors.invalidRequest('The value of @microsoft.graph.conflictBehavior is fail, replace or rename.');
}

/** Names SharePoint takes for files and folders. */
export function checkName(name: unknown): string {
  if (typeof name !== 'string' || name.trim() === '' || name.length > 255 || /["*:<>?/\\|]/.test(name))
    throw errors.invalidRequest('The provided name is not valid.');
  return name;
}

/** `a 1.txt`, `a 2.txt` … until one is free. */
export function freeName(list: List, parent: Node, name: string): string {
  const dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length;
  for (let n = 1; ; n += 1) {
    const tried = `${name.slice(0, dot)} ${n}${name.slice(dot)}`;
    if (!childNamed(list, parent, tried)) return tried;
  }
}

export function nameTaken(): Error {
  return errors.nameAlreadyExists('An item with the same name already exists under the parent.');
}

export function addFolder(list: List, parent: Node, name: string, act: Act): Item {
  return addItem(list, {}, act, { name, mimeType: '', isFolder: true, ...under(parent) });
}

/** The part of a file's facts that says where it lies. */
export function under(parent: Node): { parent?: number } {
  return parent.item ? { parent: parent.item.id } : {};
}

/** The folder a path lies in, made on the way when it is not there, and the last name of the path. */
export function placeFor(list: List, start: Node, path: string, act: Act): { parent: Node; name: string } {
  const names = path.split('/').filter(Boolean);
  const name = checkName(names.pop());
  let parent = start;
  for (const each of names) {
    const found = childNamed(list, parent, each);
    parent = { item: found ?? addFolder(list, parent, checkName(each), act) };
    if (!isFolder(parent)) throw errors.itemNotFound();
  }
  if (!isFolder(parent)) throw errors.invalidRequest('The parent is not a folder.');
  return { parent, name };
}
