import { londonClock, londonDue, londonTime, longAgo, londonDay } from './london-time';

const now = new Date('2026-11-22T10:36:00Z');

describe('londonTime', () => {
  test.each([
    ['2026-11-22T10:31:00Z', 'today 10:31'],
    ['2026-11-21T23:59:00Z', 'yesterday 23:59'],
    ['2026-11-23T08:40:00Z', 'tomorrow 08:40'],
    ['2026-11-27T08:40:00Z', 'Friday 27 November 08:40'],
    ['2025-11-27T08:40:00Z', '27 November 2025 08:40'],
  ])('%s is said as "%s"', (moment, said) => {
    expect(londonTime(moment, now)).toBe(said);
  });

  test('summer time counts from London, so 23:30 UTC in July is already the next day', () => {
    expect(londonTime('2026-07-01T23:30:00Z', new Date('2026-07-01T12:00:00Z'))).toBe('tomorrow 00:30');
    expect(londonClock('2026-07-01T09:00:00Z')).toBe('10:00');
  });

  test('the day of 25 hours in October keeps its neighbours', () => {
    const lateOnTheLongDay = new Date('2026-10-25T23:50:00Z');
    expect(londonTime('2026-10-26T08:00:00Z', lateOnTheLongDay)).toBe('tomorrow 08:00');
    expect(londonTime('2026-10-24T20:00:00Z', lateOnTheLongDay)).toBe('yesterday 21:00');
  });
});

test.each([
  ['2026-11-24T00:00:00Z', 'the end of tomorrow'],
  ['2026-11-23T00:00:00Z', 'the end of today'],
  ['2026-11-28T00:00:00Z', 'the end of Friday 27 November'],
  ['2027-06-01T23:00:00Z', 'the end of 1 June 2027'],
  ['2026-11-23T08:40:00Z', 'tomorrow 08:40'],
])('ESC-14 what is due at %s is due by "%s"', (moment, said) => {
  expect(londonDue(moment, now)).toBe(said);
});

describe('longAgo', () => {
  test.each([
    ['2026-11-22T10:35:30Z', 'just now'],
    ['2026-11-22T10:35:00Z', '1 minute ago'],
    ['2026-11-22T10:31:00Z', '5 minutes ago'],
    ['2026-11-22T07:00:00Z', '3 hours ago'],
    ['2026-11-20T10:00:00Z', '2 days ago'],
    ['2026-11-22T10:40:00Z', 'just now'],
  ])('%s is "%s"', (moment, said) => {
    expect(longAgo(moment, now)).toBe(said);
  });
});

test('the day is London’s, not the device’s', () => {
  expect(londonDay(new Date('2026-07-01T23:30:00Z'))).toBe('2026-07-02');
});
