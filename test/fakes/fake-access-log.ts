import type { AccessEntry } from '../../src/domain/evidence/types';
import type { AccessLog } from '../../src/domain/ports';
import { MemoryList } from './memory-list';
import { Trouble } from './trouble';

type Operation = 'append' | 'of' | 'since';

export interface FakeAccessLog extends AccessLog {
  failNext: Trouble<Operation>['failNext'];
  readonly all: readonly AccessEntry[];
}

/** An access log in memory. */
export function fakeAccessLog(): FakeAccessLog {
  const entries = new MemoryList<AccessEntry>(({ entryKey }) => entryKey);
  const trouble = new Trouble<Operation>();
  const all = (): AccessEntry[] => entries.all().map(({ value }) => value);
  return {
    failNext: trouble.failNext.bind(trouble),
    get all() {
      return all();
    },
    append: (entry) =>
      trouble.around('append', () => {
        const { row, created } = entries.create(entry);
        return created || row.value.hash === entry.hash;
      }),
    of: (reportKey) =>
      trouble.around('of', () =>
        all()
          .filter((entry) => entry.reportKey === reportKey)
          .sort((a, b) => a.number - b.number),
      ),
    since: (moment) => trouble.around('since', () => all().filter(({ at }) => new Date(at) >= moment)),
  };
}
