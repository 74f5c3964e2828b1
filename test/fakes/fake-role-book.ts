import { roleKeyOf } from '../../src/domain/people/role-lines';
import type { NewRoleLine, RoleLine } from '../../src/domain/people/role-lines';
import type { RoleHolding } from '../../src/domain/people/types';
import type { RoleBook } from '../../src/domain/ports';
import { MemoryList } from './memory-list';
import type { Row } from './memory-list';
import { Trouble } from './trouble';

type Kept = Omit<RoleLine, 'itemId' | 'etag'>;

export interface FakeRoleBook extends RoleBook {
  failNext: Trouble<'lines' | 'enter' | 'change'>['failNext'];
  /** As when somebody has written the whole list anew by hand. */
  replace(holdings: readonly RoleHolding[]): void;
  readonly all: readonly RoleLine[];
}

/** The roles list in memory. */
export function fakeRoleBook(holdings: readonly RoleHolding[]): FakeRoleBook {
  let list = listOf(holdings);
  const trouble = new Trouble<'lines' | 'enter' | 'change'>();
  return {
    failNext: trouble.failNext.bind(trouble),
    replace: (next) => void (list = listOf(next)),
    get all() {
      return list.all().map(lineOf);
    },
    lines: () => trouble.around('lines', () => list.all().map(lineOf)),
    enter: (line) => trouble.around('enter', () => lineOf(list.create(line).row)),
    change: ({ itemId, etag, ...kept }, change) =>
      trouble.around('change', () => {
        const { telephone = kept.telephone, handedTo = kept.handedTo, ...rest } = change;
        const next = { ...kept, ...rest, telephone: telephone ?? undefined, handedTo: handedTo ?? undefined };
        return lineOf(list.update(itemId, etag, { ...next, changes: change.changes ?? kept.changes }));
      }),
  };
}

function listOf(holdings: readonly RoleHolding[]): MemoryList<Kept> {
  const list = new MemoryList<Kept>(roleKeyOf);
  for (const holding of holdings) list.create({ ...holding, changes: [] } satisfies NewRoleLine);
  return list;
}

function lineOf({ itemId, etag, value }: Row<Kept>): RoleLine {
  return { ...value, itemId, etag };
}
