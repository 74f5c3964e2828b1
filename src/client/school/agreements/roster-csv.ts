/** A line of a CSV file, with the number of the line in the file on which it begins (from 1). */
export interface CsvLine {
  line: number;
  cells: string[];
}

/**
 * A CSV file cut into cells (RFC 4180): quoted cells may hold separators, quotes and line breaks. The separator is a
 * comma or, as spreadsheets set to other countries write it, a tab. Empty lines are left out. `unclosed`: the line
 * where a quotation mark begins that never ends.
 */
export function cutCsv(text: string): { lines: CsvLine[]; unclosed?: number } {
  const source = text.replace(/^\uFEFF/, '');
  const separator = /^[^\n]*\t/.test(source) ? '\t' : ',';
  const lines: CsvLine[] = [];
  let [cell, quoted, cells, line, begun] = ['', false, [] as string[], 1, 1];
  const endLine = (): void => {
    cells.push(cell);
    if (cells.some((one) => one.trim() !== '')) lines.push({ line: begun, cells });
    [cell, cells] = ['', []];
  };
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at] ?? '';
    if (sign === '\n') line += 1;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      [cell, quoted] = ['', true];
    } else if (sign === separator) {
      cells.push(cell);
      cell = '';
    } else if (sign === '\n') {
      endLine();
      begun = line;
    } else if (sign !== '\r') cell += sign;
  }
  endLine();
  return quoted ? { lines, unclosed: begun } : { lines };
}
