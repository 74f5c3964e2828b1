import type { AccessGroup } from '../../src/domain/agreements/ports';
import { NotSetUp, StoreUnavailable } from '../../src/domain/ports';

export interface FakeAccessGroup extends AccessGroup {
  readonly ids: Set<string>;
  /** What becomes of the next change. */
  failNext(how: 'refused' | 'away'): void;
  /** Nobody made such a group. */
  missing: boolean;
}

/** A group in memory. */
export function fakeAccessGroup(): FakeAccessGroup {
  const ids = new Set<string>();
  const failures: ('refused' | 'away')[] = [];
  const change = async (act: () => void): Promise<'done' | 'refused'> => {
    await Promise.resolve();
    const failure = failures.shift();
    if (failure === 'away') throw new StoreUnavailable('The directory is away.');
    if (failure === 'refused') return failure;
    act();
    return 'done';
  };
  const group: FakeAccessGroup = {
    ids,
    missing: false,
    failNext: (how) => void failures.push(how),
    members: async () => {
      await Promise.resolve();
      if (group.missing) throw new NotSetUp('There is no group with the id in ACCESS_GROUP.');
      return [...ids];
    },
    add: (personId) => change(() => ids.add(personId)),
    remove: (personId) => change(() => ids.delete(personId)),
  };
  return group;
}
