import type { Column } from './columns';
import { pick } from './query';

/** Facets a plain listing leaves out; a hyperlink column comes with no facet at all. */
const SHOWN_ONLY_WHEN_SELECTED = [
  'hyperlinkOrPicture',
  'term',
  'thumbnail',
  'type',
  'isDeletable',
  'isReorderable',
  'isSealed',
  'propagateChanges',
  'validation',
];

/** A column as Graph shows it; with `select`, only what is named, and also what a plain listing leaves out. */
export function renderColumn(column: Column, select?: readonly string[]): Record<string, unknown> {
  const whole: Record<string, unknown> = {
    columnGroup: column.columnGroup,
    description: column.description,
    displayName: column.displayName,
    enforceUniqueValues: column.enforceUniqueValues,
    hidden: column.hidden,
    id: column.id,
    indexed: column.indexed,
    name: column.name,
    readOnly: column.readOnly,
    required: column.required,
    ...(column.defaultValue ? { defaultValue: column.defaultValue } : {}),
    [column.facet.name]: column.facet.value,
    isDeletable: !column.builtIn,
    isReorderable: true,
    isSealed: false,
    propagateChanges: false,
    type: column.kind.replace('lookupMulti', 'lookup').replace('userMulti', 'user'),
  };
  if (select) return pick(whole, select);
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !SHOWN_ONLY_WHEN_SELECTED.includes(key)));
}
