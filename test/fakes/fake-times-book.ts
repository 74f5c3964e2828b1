import { EtagConflict } from '../../src/domain/ports';
import type { KeptTimes, SchoolStore, SchoolTimesBook, TimesName, TimesValues } from '../../src/domain/ports';
import { MemoryList } from './memory-list';
import { Trouble } from './trouble';

interface Kept {
  name: TimesName;
  value: unknown;
  by?: KeptTimes<TimesName>['by'];
}

export interface FakeTimesBook extends SchoolTimesBook {
  failNext: Trouble<'read' | 'write'>['failNext'];
  /** As provisioning enters it: by nobody. */
  put<Name extends TimesName>(name: Name, value: TimesValues[Name]): void;
  times(): Awaited<ReturnType<SchoolStore['times']>>;
}

/** Calendar and rota in memory. */
export function fakeTimesBook(): FakeTimesBook {
  const list = new MemoryList<Kept>(({ name }) => name);
  const trouble = new Trouble<'read' | 'write'>();
  const find = <Name extends TimesName>(name: Name): KeptTimes<Name> | undefined => {
    const row = list.find(name);
    if (!row) return undefined;
    const { value, by } = row.value as Kept & { value: TimesValues[Name] };
    return { value, etag: row.etag, ...(by ? { by } : {}) };
  };
  return {
    failNext: trouble.failNext.bind(trouble),
    put: (name, value) => {
      const row = list.find(name);
      if (row) list.update(row.itemId, row.etag, { name, value });
      else list.create({ name, value });
    },
    times: () => {
      const [calendar, rota] = [find('calendar')?.value, find('rota')?.value];
      return { ...(calendar ? { calendar } : {}), ...(rota ? { rota } : {}) };
    },
    read: (name) => trouble.around('read', () => find(name)),
    write: (name, value, by, before) =>
      trouble.around('write', () => {
        const row = list.find(name);
        if (row?.etag !== before?.etag) throw new EtagConflict(`Somebody else wrote the ${name}.`);
        const next = row ? list.update(row.itemId, row.etag, { name, value, by }) : list.create({ name, value, by }).row;
        return { value, by, etag: next.etag };
      }),
  };
}
