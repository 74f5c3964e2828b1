import type { List } from './state';

type Kind = readonly [id: string, name: string, group: string, description: string];

const ITEM: Kind = ['0x0100', 'Item', 'List Content Types', 'Create a new list item.'];
const DOCUMENT: Kind = ['0x0101', 'Document', 'Document Content Types', 'Create a new document.'];
const FOLDER: Kind = ['0x0120', 'Folder', 'Folder Content Types', 'Create a new folder.'];

/** The content types a list has from its template (contentType). Their ids are the ones items carry. */
export function contentTypesOf(list: List): Record<string, unknown>[] {
  return render(list.template === 'documentLibrary' ? [DOCUMENT, FOLDER] : [ITEM, FOLDER]);
}

/** The content types of a site. */
export function contentTypesOfSite(): Record<string, unknown>[] {
  return render([ITEM, DOCUMENT, FOLDER]);
}

function render(kinds: readonly Kind[]): Record<string, unknown>[] {
  return kinds.map(([id, name, group, description], index) => ({
    description,
    group,
    hidden: false,
    id,
    isBuiltIn: true,
    name,
    parentId: id.slice(0, 4),
    readOnly: false,
    sealed: false,
    order: { default: index === 0, position: index },
  }));
}
