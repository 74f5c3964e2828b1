import { hintsFor, type HintId } from './account-hints';

const GOOD = 'At 10:05 in the class chat J wrote to M: “nobody wants you here”. M said "please stop".';

test('an account with time, place, initials, facts and quoted words needs no hint', () => {
  expect(Object.values(hintsFor(GOOD, []))).toEqual(['fine', 'fine', 'fine', 'fine', 'fine']);
});

test('a text hardly begun gets no hints at all', () => {
  expect(Object.values(hintsFor('He was', []))).toEqual(Array(5).fill('waiting'));
});

test.each<[HintId, string]>([
  ['time', 'In the class chat J wrote “nobody wants you here” to M.'],
  ['place', 'At 10:05 J came to M and wrote “nobody wants you here”.'],
  ['names', 'At 10:05 in the class chat, Jack Pemberton wrote “nobody wants you”.'],
  ['facts', 'At 10:05 in the class chat J was obviously being nasty to M.'],
  ['childsWords', 'At 10:05 in the corridor M told me that nobody wants her here.'],
])('%s is missed in: %s', (hint, text) => {
  const states = hintsFor(text, []);
  expect(states[hint]).toBe('look');
  expect(Object.entries(states).filter(([, state]) => state === 'look')).toEqual([[hint, 'look']]);
});

test('a name given in the step before is noticed wherever it stands', () => {
  expect(hintsFor('mia lindqvist was in the corridor at 10:05 today.', ['Mia Lindqvist']).names).toBe('look');
});

test('a title with a surname or a year group is not taken for a child’s full name', () => {
  expect(hintsFor('At 10:05 in the corridor, with Year Nine there, I saw it.', []).names).toBe('fine');
});
