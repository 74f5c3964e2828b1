import { AGENCY_ADVICE } from './agency-advice';
import { AGENCY_IDS, type OpenHours } from './types';
import { openingAt } from './opening-hours';

const OFFICE: OpenHours = { kind: 'weekly', weekdays: [1, 2, 3, 4, 5], opens: 525, closes: 1035, bankHolidays: false };

describe('ESC-13 in hours and out of hours', () => {
  it.each([
    ['a Monday morning', '2026-11-23T10:00:00Z', 'open until 2026-11-23T17:15:00.000Z'],
    ['the minute it opens', '2026-11-23T08:45:00Z', 'open until 2026-11-23T17:15:00.000Z'],
    ['the minute it closes', '2026-11-23T17:15:00Z', 'closed until 2026-11-24T08:45:00.000Z'],
    ['a Friday night', '2026-11-27T22:40:00Z', 'closed until 2026-11-30T08:45:00.000Z'],
    ['Christmas Eve at night, before two bank holidays and a weekend', '2026-12-24T20:00:00Z', 'closed until 2026-12-29T08:45:00.000Z'],
    ['a summer morning, an hour ahead of UTC', '2026-07-06T07:50:00Z', 'open until 2026-07-06T16:15:00.000Z'],
    ['the Sunday on which the clocks go back', '2026-10-25T12:00:00Z', 'closed until 2026-10-26T08:45:00.000Z'],
  ])('%s', (_when, now, expected) => {
    const opening = openingAt(OFFICE, new Date(now));
    const until = opening.open ? opening.until : opening.opensAt;
    expect(`${opening.open ? 'open' : 'closed'} until ${until?.toISOString()}`).toBe(expected);
  });

  it('what never closes is open at any moment', () => {
    expect(openingAt({ kind: 'always' }, new Date('2026-12-25T03:00:00Z'))).toEqual({ open: true });
  });
});

describe('INV-4 what is never sent', () => {
  it.each(AGENCY_IDS.filter((id) => id !== 'ico'))('%s is never sent an indecent image', (id) => {
    expect(AGENCY_ADVICE[id].neverSend.join(' ')).toMatch(/Never a sexual image of a child/);
  });

  it('every agency says what to have ready', () => {
    expect(AGENCY_IDS.filter((id) => AGENCY_ADVICE[id].haveReady.length === 0)).toEqual([]);
  });
});
