import type { Kept, MailBook } from '../../src/domain/intake/ports';
import type { IntakeState, MailEntry } from '../../src/domain/intake/types';
import { EtagConflict } from '../../src/domain/ports';
import { MemoryList } from './memory-list';
import { Trouble } from './trouble';

type Row = { key: string; entry?: MailEntry; state?: IntakeState };

export interface FakeMailBook extends MailBook {
  entries(): readonly MailEntry[];
  failNext: Trouble<'enter' | 'change' | 'writeState'>['failNext'];
}

/** What came by e-mail, in memory. */
export function fakeMailBook(): FakeMailBook {
  const list = new MemoryList<Row>(({ key }) => key);
  const trouble = new Trouble<'enter' | 'change' | 'writeState'>();
  const entries = (): MailEntry[] => list.all().flatMap(({ value }) => value.entry ?? []);
  const put = (key: string, before: Kept<unknown> | undefined, value: Row): string => {
    const row = list.find(key);
    if (row?.etag !== before?.etag) throw new EtagConflict('It was changed meanwhile.');
    return row ? list.update(row.itemId, row.etag, value).etag : list.create(value).row.etag;
  };
  return {
    entries,
    failNext: trouble.failNext.bind(trouble),
    find: async (key) => {
      await Promise.resolve();
      const row = list.find(key);
      return row?.value.entry && { value: row.value.entry, etag: row.etag };
    },
    enter: (entry) =>
      trouble.around('enter', () => {
        const { row, created } = list.create({ key: entry.key, entry });
        return { value: row.value.entry ?? entry, etag: row.etag, created };
      }),
    change: (before, entry) => trouble.around('change', () => ({ value: entry, etag: put(entry.key, before, { key: entry.key, entry }) })),
    since: async (moment) => {
      await Promise.resolve();
      return entries().filter(({ receivedAt }) => Date.parse(receivedAt) >= moment.getTime());
    },
    readState: async () => {
      await Promise.resolve();
      const row = list.find('state');
      return row?.value.state && { value: row.value.state, etag: row.etag };
    },
    writeState: (state, before) => trouble.around('writeState', () => ({ value: state, etag: put('state', before, { key: 'state', state }) })),
  };
}
