import type { Directory, DirectoryPerson } from '../../src/domain/ports';
import { Trouble } from './trouble';

type Operation = 'search' | 'get' | 'findByAddress';

export interface FakeDirectory extends Directory {
  failNext: Trouble<Operation>['failNext'];
}

/** A directory in memory, found by the beginning of a name or of a word in it. */
export function fakeDirectory(people: readonly DirectoryPerson[]): FakeDirectory {
  const trouble = new Trouble<Operation>();
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
    // As in the emulator's school, an address is the first letter of a name, a dot and the surname.
    findByAddress: (address) =>
      trouble.around('findByAddress', () => people.find((person) => addressOf(person) === address.trim().toLowerCase())),
  };
}

function addressOf({ name }: DirectoryPerson): string {
  const [given = '', ...rest] = name.toLowerCase().split(' ');
  return `${given[0] ?? ''}.${rest.join(' ')}@wrenhollow.example`;
}
