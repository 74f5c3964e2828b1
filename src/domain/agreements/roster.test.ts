import { CHILD, PARENT } from '../testing/agreements';
import { mergeShelf } from './roster';

describe('AUA-5 importing the roster', () => {
  it('the same rows again change nothing', () => {
    const { people } = mergeShelf([], [CHILD, PARENT], false);
    expect(mergeShelf(people, [PARENT, { ...CHILD }], false)).toEqual({ people, changed: 0 });
  });

  it('counts who is new and who differs', () => {
    const { people } = mergeShelf([], [CHILD], false);
    expect(mergeShelf(people, [{ ...CHILD, className: '6B' }, PARENT], false).changed).toBe(2);
  });

  it('whoever is missing from a whole file has left and is kept; from a part of one they stay', () => {
    const held = mergeShelf([], [CHILD, PARENT], false).people;
    expect(mergeShelf(held, [CHILD], false).people).toEqual(held);
    const { people, changed } = mergeShelf(held, [CHILD], true);
    expect(people.find(({ key }) => key === 'P1')).toEqual({ ...PARENT, left: true });
    expect(changed).toBe(1);
  });

  it('whoever comes back is there again', () => {
    const held = [{ ...CHILD, left: true }];
    expect(mergeShelf(held, [CHILD], true).people).toEqual([CHILD]);
  });
});
