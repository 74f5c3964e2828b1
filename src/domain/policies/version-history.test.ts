import { momentOfForce, nextVersionName, stateOfVersion, versionInForce } from './version-history';

const one = (version: string, inForceFrom: string) => ({ version, inForceFrom });
const FIRST = one('JIG-2026-05.1', '2026-05-01T00:00:00.000Z');
const PLANNED = one('JIG-2026-05.2', '2027-01-04T00:00:00.000Z');
const NOW = new Date('2026-11-23T10:00:00.400Z');

describe('ESC-10 versions follow one another', () => {
  it('from the instant of its date of force a version applies, and the earlier one until then', () => {
    const versions = [FIRST, PLANNED];
    expect(versions.map((each) => stateOfVersion(each, versions, NOW))).toEqual(['inForce', 'planned']);
    const start = new Date(PLANNED.inForceFrom);
    expect(versions.map((each) => stateOfVersion(each, versions, start))).toEqual(['earlier', 'inForce']);
    expect(versionInForce(versions, new Date('2026-04-30T23:59:59Z'))).toBeUndefined();
  });

  it.each([
    ['JIG-2026-05.1', 'JIG-2026-05.3'],
    ['jig-2026-05.1', 'jig-2026-05.3'],
    ['Our own policy', 'Our own policy.2'],
    ['CLA-2025-09.9', 'CLA-2025-09.10'],
  ])('after %s comes %s, the next name that is free', (version, next) => {
    expect(nextVersionName(version, [FIRST, PLANNED])).toBe(next);
  });
});

describe('ESC-10 a version is in force now or later, never in the past', () => {
  it.each<[string, string | undefined, typeof FIRST, string | undefined]>([
    ['at once, in whole seconds', undefined, FIRST, '2026-11-23T10:00:00.000Z'],
    ['at once, yet after a version of the same second', undefined, one('x', '2026-11-23T10:00:00.000Z'), '2026-11-23T10:00:01.000Z'],
    ['at once, but not before a planned one', undefined, PLANNED, undefined],
    ['tomorrow', '2026-11-24', FIRST, '2026-11-24T00:00:00.000Z'],
    ['a day in summer, by the clocks of London', '2027-06-01', FIRST, '2027-05-31T23:00:00.000Z'],
    ['today, which has begun', '2026-11-23', FIRST, undefined],
    ['yesterday', '2026-11-22', FIRST, undefined],
    ['the day of the planned one', '2027-01-04', PLANNED, undefined],
    ['the day after the planned one', '2027-01-05', PLANNED, '2027-01-05T00:00:00.000Z'],
    ['no day at all', '2027-02-29', FIRST, undefined],
  ])('%s', (_title, date, after, expected) => {
    expect(momentOfForce(date, after, NOW)?.toISOString()).toBe(expected);
  });
});
