import { sayDue, sayFully, sayUntil, sayWhen } from './when';

const now = new Date('2026-07-01T23:30:00Z');

test.each([
  ['2026-07-01T23:10:00Z', 'today 00:10'],
  ['2026-07-01T22:10:00Z', 'yesterday 23:10'],
  ['2026-07-03T08:00:00Z', 'tomorrow 09:00'],
  ['2026-03-01T09:00:00Z', '1 Mar 09:00'],
  ['2025-12-01T09:00:00Z', '1 Dec 2025 09:00'],
])('half past midnight in a London summer: %s is %s', (iso, said) => {
  expect(sayWhen(iso, now)).toBe(said);
});

test.each([
  ['2026-07-02T23:00:00Z', 'the end of today'],
  ['2026-07-08T23:00:00Z', 'the end of 8 Jul'],
  ['2026-07-08T22:59:00Z', '8 Jul 23:59'],
])('ESC-14 due at %s is due by %s', (iso, said) => {
  expect(sayDue(iso, now)).toBe(said);
});

test('the whole date names day, year and zone', () => {
  expect(sayFully('2026-07-01T22:10:00Z')).toMatch(/Wednesday,? 1 July 2026 at 23:10 (BST|GMT\+1)/);
});

test.each([
  ['2026-10-24T22:30:00Z', '2026-10-25T23:30:00Z', 'yesterday 23:30'],
  ['2026-03-30T22:30:00Z', '2026-03-29T23:30:00Z', 'today 23:30'],
])('a day of 25 or 23 hours is one day: %s at %s is %s', (iso, at, said) => {
  expect(sayWhen(iso, new Date(at))).toBe(said);
});

test.each([
  [0, 'now'],
  [-5, 'now'],
  [30, 'in less than a minute'],
  [60, 'in 1 min'],
  [270, 'in 4 min'],
  [3600, 'in 1 h'],
  [3900, 'in 1 h 5 min'],
  [3 * 86_400, 'in 3 days'],
])('%i seconds ahead is said "%s"', (seconds, said) => {
  expect(sayUntil(new Date(now.getTime() + seconds * 1000).toISOString(), now)).toBe(said);
});
