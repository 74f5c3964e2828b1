import { fromLondonInput, toLondonInput } from './london-input';

test.each([
  ['winter', '2026-11-22T10:31', '2026-11-22T10:31:00.000Z'],
  ['summer, an hour ahead', '2026-07-06T08:50', '2026-07-06T07:50:00.000Z'],
  ['midnight in summer', '2026-07-06T00:10', '2026-07-05T23:10:00.000Z'],
  ['the hour that comes twice: the first', '2026-10-25T01:30', '2026-10-25T00:30:00.000Z'],
])('%s: the field shows and means London’s time', (_when, text, iso) => {
  expect(fromLondonInput(text)).toBe(iso);
  expect(toLondonInput(new Date(iso))).toBe(text);
});

test('an empty field means no moment', () => {
  expect(fromLondonInput('')).toBeUndefined();
});
