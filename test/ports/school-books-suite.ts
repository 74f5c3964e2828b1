import { holdingsOf } from '../../src/domain/people/role-lines';
import type { NewRoleLine } from '../../src/domain/people/role-lines';
import { EMPTY_ROTA } from '../../src/domain/duty/types';
import { EtagConflict } from '../../src/domain/ports';
import type { RoleBook, SchoolStore, SchoolTimesBook } from '../../src/domain/ports';

export interface Books {
  roleBook: RoleBook;
  timesBook: SchoolTimesBook;
  school: Pick<SchoolStore, 'roles' | 'times'>;
}

const by = { id: 'b', name: 'Bo Ss', at: '2026-11-23T10:00:00.000Z' };
const given = (personId: string): NewRoleLine => ({
  personId,
  name: `Name of ${personId}`,
  role: 'deputyDsl',
  from: '2026-11-23T10:00:00Z',
  telephone: '01632 960009',
  changes: [{ at: by.at, by: { id: by.id, name: by.name }, what: 'given', why: 'Because “it” is so' }],
});

/** What RoleBook and SchoolTimesBook promise, over a school with nothing in either. */
export function schoolBooksSuite(name: string, make: () => Promise<Books>): void {
  describe(`RoleBook, ${name}`, () => {
    it('GOV-6 keeps a line with what was changed, once per key, and it is seen at once', async () => {
      const { roleBook, school } = await make();
      expect(await school.roles()).toEqual([]);
      const line = await roleBook.enter(given('p1'));
      expect(line).toMatchObject(given('p1'));
      expect((await roleBook.enter(given('p1'))).itemId).toBe(line.itemId);
      expect(await roleBook.lines()).toEqual([line]);
      expect(await school.roles()).toEqual(holdingsOf([line]));
    });

    it('changes only what is named, takes away what is null, and refuses who read it before somebody else changed it', async () => {
      const { roleBook, school } = await make();
      const line = await roleBook.enter(given('p1'));
      const handedTo = { personId: 'p2', name: 'P 2', role: 'deputyDsl' as const, from: '2026-12-01T00:00:00Z', changes: [] };
      const handed = await roleBook.change(line, { until: '2026-12-01T00:00:00Z', telephone: null, handedTo });
      await expect(roleBook.change(line, { until: '2027-01-01T00:00:00Z' })).rejects.toBeInstanceOf(EtagConflict);
      const [read] = await roleBook.lines();
      expect(read).toMatchObject({ until: '2026-12-01T00:00:00Z', handedTo, changes: given('p1').changes });
      expect(read?.telephone).toBeUndefined();
      expect((await school.roles()).map(({ personId }) => personId)).toEqual(['p1', 'p2']);
      await roleBook.change(handed, { handedTo: null });
      expect((await roleBook.lines())[0]?.handedTo).toBeUndefined();
    });
  });

  describe(`SchoolTimesBook, ${name}`, () => {
    it('ESC-12 keeps one of each, is seen at once, and refuses the second of two', async () => {
      const { timesBook, school } = await make();
      expect([await timesBook.read('rota'), await school.times()]).toEqual([undefined, {}]);
      const first = await timesBook.write('rota', EMPTY_ROTA, by, undefined);
      await expect(timesBook.write('rota', EMPTY_ROTA, by, undefined)).rejects.toBeInstanceOf(EtagConflict);
      const rota = { ...EMPTY_ROTA, holiday: ['p1'] };
      const second = await timesBook.write('rota', rota, by, first);
      await expect(timesBook.write('rota', EMPTY_ROTA, by, first)).rejects.toBeInstanceOf(EtagConflict);
      expect(await timesBook.read('rota')).toEqual({ value: rota, etag: second.etag, by });
      expect(await school.times()).toEqual({ rota });
    });
  });
}
