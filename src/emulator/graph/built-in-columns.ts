import { randomUUID } from 'node:crypto';
import { type Kind, readFacet } from './column-facets';
import type { Column } from './columns';

type BuiltIn = [name: string, kind: Kind, facetName: string, writable?: true];

const OF_EVERY_LIST: readonly BuiltIn[] = [
  ['ID', 'number', 'number'],
  ['ContentType', 'text', 'text'],
  ['Modified', 'dateTime', 'dateTime'],
  ['Created', 'dateTime', 'dateTime'],
  ['Author', 'user', 'personOrGroup'],
  ['Editor', 'user', 'personOrGroup'],
  ['_UIVersionString', 'text', 'text'],
  ['Attachments', 'boolean', 'boolean'],
  ['Edit', 'text', 'text'],
  ['LinkTitleNoMenu', 'text', 'text'],
  ['LinkTitle', 'text', 'text'],
  ['ItemChildCount', 'number', 'lookup'],
  ['FolderChildCount', 'number', 'lookup'],
  ['_ComplianceFlags', 'text', 'text'],
  ['_ComplianceTag', 'text', 'text'],
  ['_ComplianceTagWrittenTime', 'text', 'text'],
  ['_ComplianceTagUserId', 'text', 'text'],
  ['AppAuthor', 'lookup', 'lookup'],
  ['AppEditor', 'lookup', 'lookup'],
];
const OF_LIBRARIES: readonly BuiltIn[] = [
  ['FileLeafRef', 'text', 'text'],
  ['FileSizeDisplay', 'text', 'text'],
];

/** What the template brings: Title first, then the read-only columns. Only ID is indexed. */
export function builtInColumns(template: string): Column[] {
  const names: BuiltIn[] = [
    ['Title', 'text', 'text', true],
    ...OF_EVERY_LIST,
    ...(template === 'documentLibrary' ? OF_LIBRARIES : []),
  ];
  return names.map(([name, kind, facetName, writable]) => ({
    id: randomUUID(),
    name,
    displayName: name,
    description: '',
    columnGroup: 'Custom Columns',
    kind,
    facet: { name: facetName, value: readFacet(facetName, {}) },
    indexed: name === 'ID',
    hidden: false,
    readOnly: !writable,
    required: false,
    enforceUniqueValues: false,
    builtIn: true,
  }));
}
