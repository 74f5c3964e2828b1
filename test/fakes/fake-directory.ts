import type { Directory, DirectoryPerson } from '../../src/domain/ports';
import { Trouble } from './trouble';

export interface FakeDirectory extends Directory {
  failNext: Trouble<'search' | 'get'>['failNext'];
}

/** A directory in memory, found by the beginning of a name or of a word in it. */
export function fakeDirectory(people: readonly DirectoryPerson[]): FakeDirectory {
  const trouble = new Trouble<'search' | 'get'>();
  return {
    failNext: trouble.failNext.bind(trouble),
    search: (text) =>
      trouble.around('search', () => {
        const wanted = text.trim().toLowerCase();
        if (wanted === '') return [];
        return people
          .filter(({ name }) => ` ${name.toLowerCase()}`.includes(` ${wanted}`))
          .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
          .slice(0, 10);
      }),
    get: (id) =>
      trouble.around('get', () => people.find((person) => person.id.toLowerCase() === id.toLowerCase())),
  };
}
