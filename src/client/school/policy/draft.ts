import type { CellInput, MatrixView, Strength } from '../../../contract/policy';
import { STRENGTHS } from '../../../contract/choices';

/** Cells that somebody wants otherwise than the version they began from, by `cellKey`. */
export type Draft = ReadonlyMap<string, CellInput>;

type CellPlace = Pick<CellInput, 'matrix' | 'row' | 'action'>;

export function cellKey({ matrix, row, action }: CellPlace): string {
  return `${matrix}/${row}/${action}`;
}

/** What stands in a cell: as the draft has it, else as the version has it; null for no mark. */
export function strengthIn(matrix: MatrixView, place: CellPlace, draft: Draft): Strength | null {
  const wanted = draft.get(cellKey(place));
  return wanted ? wanted.strength : savedIn(matrix, place);
}

export function savedIn(matrix: MatrixView, { row, action }: CellPlace): Strength | null {
  return matrix.rows.find(({ id }) => id === row)?.cells[action]?.strength ?? null;
}

/** The draft with one more wish; a wish for what is there already is none. */
export function withWish(draft: Draft, matrix: MatrixView, wish: CellInput): Draft {
  const next = new Map(draft);
  if (savedIn(matrix, wish) === wish.strength) next.delete(cellKey(wish));
  else next.set(cellKey(wish), wish);
  return next;
}

/** The same wishes on top of another version: what that version grants already, and rows it no longer has, fall away. */
export function rebased(draft: Draft, matrices: readonly MatrixView[]): Draft {
  return new Map(
    [...draft].filter(([, wish]) => {
      const matrix = matrices.find(({ id }) => id === wish.matrix);
      const there = matrix?.rows.some(({ id }) => id === wish.row);
      return matrix !== undefined && there === true && savedIn(matrix, wish) !== wish.strength;
    }),
  );
}

/** Wishes for cells that somebody else has changed meanwhile, from one version to another. */
export function wishesOverlaid(
  draft: Draft,
  before: readonly MatrixView[],
  after: readonly MatrixView[],
): CellInput[] {
  const saved = (matrices: readonly MatrixView[], wish: CellInput) => {
    const matrix = matrices.find(({ id }) => id === wish.matrix);
    return matrix ? savedIn(matrix, wish) : null;
  };
  return [...draft.values()].filter((wish) => saved(before, wish) !== saved(after, wish));
}

/** not marked → required → possible → depends → to be decided → not marked. */
export function nextStrength(strength: Strength | null): Strength | null {
  const at = strength === null ? -1 : STRENGTHS.indexOf(strength);
  return STRENGTHS[at + 1] ?? null;
}
