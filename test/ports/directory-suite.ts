import type { Directory, DirectoryPerson } from '../../src/domain/ports';

/** What every Directory promises, asked of the made-up school. */
export function directorySuite(name: string, make: () => Promise<Directory>): void {
  const names = (people: readonly DirectoryPerson[]): string[] => people.map((person) => person.name);

  describe(`Directory, ${name}`, () => {
    it('finds people by the beginning of their name, or of a word in it', async () => {
      const directory = await make();
      expect(names(await directory.search('amara'))).toEqual(['Amara Osei']);
      expect(names(await directory.search(' Pemb '))).toEqual(['Jack Pemberton', 'Susan Pemberton']);
      expect(names(await directory.search('Jack Pe'))).toEqual(['Jack Pemberton']);
      expect(await directory.search('emberton')).toEqual([]);
    });

    it('ESC-4 names people by identity, and tells those of one name apart', async () => {
      const directory = await make();
      const [found] = await directory.search('Helen');
      expect(found?.id).toBe('00000000-0000-4000-8000-000000000005');
      expect(await directory.get(found?.id ?? '')).toEqual(found);
      const [one, other] = await directory.search('Pemberton');
      expect(one?.detail).toBeTruthy();
      expect(one?.detail).not.toBe(other?.detail);
    });

    it('P3 knows whose address it is, however it is written, and none from outside the school', async () => {
      const directory = await make();
      expect((await directory.findByAddress(' O.Grantley@WrenHollow.example '))?.name).toBe('Oliver Grantley');
      expect(await directory.findByAddress('x.anon.9b@quickpost.example')).toBeUndefined();
      expect(await directory.findByAddress("o'grantley@wrenhollow.example' or startswith(mail,'a")).toBeUndefined();
      expect(await directory.findByAddress('')).toBeUndefined();
    });

    it('gives nothing for a name or an id that nobody has, whatever is in it', async () => {
      const directory = await make();
      expect(await directory.search('   ')).toEqual([]);
      expect(await directory.search("O'Neil & sons #1")).toEqual([]);
      expect(await directory.search("x') or startswith(displayName,'A")).toEqual([]);
      expect(await directory.get('99999999-0000-4000-8000-000000000099')).toBeUndefined();
      expect(await directory.get('../groups')).toBeUndefined();
    });
  });
}
