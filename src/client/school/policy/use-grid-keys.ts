import { useRef, useState, type KeyboardEvent } from 'react';

export interface CellAt {
  row: number;
  column: number;
}

/**
 * One cell of a grid takes part in the tab order, and the arrow keys, Home, End, Page Up and Page Down move from it
 * (WAI-ARIA Authoring Practices, "Grid"). `press` is for Enter and the space bar, `clear` for Delete.
 */
export function useGridKeys(size: { rows: number; columns: number }, keys: { press?: (at: CellAt) => void; clear?: (at: CellAt) => void }) {
  const [at, setAt] = useState<CellAt>({ row: 0, column: 0 });
  const grid = useRef<HTMLTableElement>(null);

  function go(to: CellAt): void {
    grid.current?.querySelector<HTMLElement>(`[data-cell="${to.row}.${to.column}"]`)?.focus();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey) return;
    const to = moved(event, at, size);
    if (to) go(to);
    else if ((event.key === 'Enter' || event.key === ' ') && keys.press) keys.press(at);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && keys.clear) keys.clear(at);
    else return;
    event.preventDefault();
  }
  return { at, setAt, grid, onKeyDown };
}

function moved(
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  { row, column }: CellAt,
  { rows, columns }: { rows: number; columns: number },
): CellAt | undefined {
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(rows - 1, row + 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(columns - 1, column + 1) };
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrlKey ? rows - 1 : row, column: columns - 1 };
    case 'PageUp':
      return { row: 0, column };
    case 'PageDown':
      return { row: rows - 1, column };
    default:
      return undefined;
  }
}
