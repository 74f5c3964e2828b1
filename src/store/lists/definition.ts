/** A list as data: the one source for making it, writing to it and asking it. */
export interface ListDefinition {
  /** Title and address of the list. */
  name: string;
  /** Which of the two sites it lives in: staff concerns have one of their own. */
  site: 'school' | 'staff';
  description: string;
  /** A library keeps files, with these columns beside each. */
  library?: true;
  columns: readonly Column[];
}

/**
 * One column. Names are ASCII words, so that the internal name is the same, and none is a built-in one. A column used
 * in a filter is `indexed`: SharePoint refuses the question otherwise, and cannot add the index once the list is long.
 * People are object ids in text columns; person columns need a row of the site's hidden user list. No hyperlink
 * columns: Graph cannot write them.
 */
export interface Column {
  name: string;
  /** `json`: a structured value in plain multi-line text; never used in a filter. */
  type: 'text' | 'number' | 'dateTime' | 'json';
  description: string;
  indexed?: boolean;
  unique?: boolean;
  /** `json` only: over how many columns a long value is spread (Name, Name2, Name3 …). */
  parts?: number;
}

/** Characters in one multi-line column; SharePoint's own forms stop a little above. */
export const PART_LENGTH = 60_000;

/** The columns a value is spread over: `Report`, `Report2`, `Report3`. */
export function partNames(column: Column): readonly string[] {
  return Array.from({ length: column.parts ?? 1 }, (_, n) =>
    n === 0 ? column.name : `${column.name}${n + 1}`,
  );
}

/** The column of that name; a wrong name is a mistake in our own code. */
export function columnOf(list: ListDefinition, name: string): Column {
  const column = list.columns.find((candidate) => candidate.name === name);
  if (!column) throw new TypeError(`${list.name} has no column ${name}.`);
  return column;
}

/** A column as Graph makes and lists it (`columnDefinition` in Microsoft's v1.0 metadata). */
export interface GraphColumn {
  id?: string;
  name: string;
  description?: string;
  indexed?: boolean;
  enforceUniqueValues?: boolean;
  text?: { allowMultipleLines?: boolean; textType?: 'plain'; linesForEditing?: number };
  number?: { decimalPlaces?: 'none' };
  dateTime?: { format?: 'dateTime'; displayAs?: 'standard' };
}

/** Every column of a list in the words of Graph. Unique needs indexed in SharePoint; both are said. */
export function graphColumns(list: ListDefinition): readonly GraphColumn[] {
  return list.columns.flatMap((column) => partNames(column).map((name) => graphColumn(column, name)));
}

function graphColumn(column: Column, name: string): GraphColumn {
  const facets: Record<Column['type'], Pick<GraphColumn, 'text' | 'number' | 'dateTime'>> = {
    text: { text: {} },
    json: { text: { allowMultipleLines: true, textType: 'plain', linesForEditing: 6 } },
    number: { number: { decimalPlaces: 'none' } },
    dateTime: { dateTime: { format: 'dateTime', displayAs: 'standard' } },
  };
  return {
    name,
    description: column.description,
    ...facets[column.type],
    ...(column.indexed || column.unique ? { indexed: true } : {}),
    ...(column.unique ? { enforceUniqueValues: true } : {}),
  };
}
