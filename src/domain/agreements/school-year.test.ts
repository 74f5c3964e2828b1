import { schoolYearAt } from './school-year';

const term = (from: string) => ({ name: 'Autumn', from, to: '2026-12-18' });

describe('AUA-4 the school year', () => {
  it.each([
    ['2026-08-31T22:59:59.000Z', '2025-26'],
    ['2026-08-31T23:00:00.000Z', '2026-27'],
    ['2027-01-01T00:00:00.000Z', '2026-27'],
    ['2027-08-31T12:00:00.000Z', '2026-27'],
    ['2099-10-01T12:00:00.000Z', '2099-00'],
  ])('%s lies in %s without a calendar: it begins on 1 September in London', (now, year) => {
    expect(schoolYearAt(new Date(now))).toBe(year);
  });

  it('begins with the first term after July where the calendar has one', () => {
    const terms = [term('2026-08-26'), term('2026-11-02'), term('2026-07-20')];
    expect(schoolYearAt(new Date('2026-08-25T12:00:00.000Z'), terms)).toBe('2025-26');
    expect(schoolYearAt(new Date('2026-08-26T12:00:00.000Z'), terms)).toBe('2026-27');
  });
});
