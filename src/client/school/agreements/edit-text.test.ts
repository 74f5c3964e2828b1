import { moved } from './edit-text';

const parts = ['a', 'b', 'c'].map((id) => ({ id }));
const order = (id: string, by: -1 | 1) => moved(parts, id, by).map((part) => part.id).join('');

describe('AUA-1 parts of an agreement are put in order', () => {
  it.each([['c', -1, 'acb'], ['a', 1, 'bac'], ['a', -1, 'abc'], ['c', 1, 'abc']] as const)('%s by %i gives %s', (id, by, expected) => {
    expect(order(id, by)).toBe(expected);
  });
});
