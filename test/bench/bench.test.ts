import { isMissed, median, tableOf } from './bench';

const size = { what: 'first load', value: 171.234, unit: 'KB', aim: { atMost: 160 } };
const speed = { what: 'fetchTask', value: 0.934, unit: '', aim: { atLeast: 0.8 } };
const units = { what: 'a report', value: 12, unit: 'units' };

it('the table of a run says what was measured, what it should be, and what is missed', () => {
  expect(tableOf([size, speed, units]).split('\n').map((line) => line.split(/ {2,}/))).toEqual([
    ['', 'measured', 'aim'],
    ['first load', '171 KB', '≤ 160', 'MISSED'],
    ['fetchTask', '0.93', '≥ 0.8', 'met'],
    ['a report', '12 units', '–'],
  ]);
});

it('a figure that could not be measured misses its aim', () => {
  expect([size, speed, units].map((figure) => isMissed({ ...figure, value: Number.NaN }))).toEqual([true, true, false]);
});

it('the median is the middle one', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2]);
});
