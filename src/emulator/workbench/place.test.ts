import { placeOfLink, readPlace, writePlace, type Place } from './place';
import { clockFace, shortWhen, when } from './school-time';

const places: [string, Place][] = [
  ['#/as/p1/chat', { personId: 'p1', view: 'chat' }],
  [
    '#/as/p1/chat/19%3Adslalerts%40thread.tacv2',
    { personId: 'p1', view: 'chat', conversationId: '19:dslalerts@thread.tacv2' },
  ],
  ['#/as/p1/chat/19%3Aa/1700', { personId: 'p1', view: 'chat', conversationId: '19:a', messageId: '1700' }],
  ['#/as/p1/tab', { personId: 'p1', view: 'tab', subPage: '' }],
  ['#/as/p1/tab/cases/L-1', { personId: 'p1', view: 'tab', subPage: 'cases/L-1' }],
];

test.each(places)('%s is read and written back the same', (hash, place) => {
  expect(readPlace(hash)).toEqual(place);
  expect(writePlace(place)).toBe(hash);
});

test.each(['', '#/', '#/as//chat', '#/as/p1/elsewhere'])('"%s" is no place', (hash) => {
  expect(readPlace(hash)).toBeUndefined();
});

test('a Teams link to the tab leads to its place for the person who pressed it', () => {
  const context = encodeURIComponent('{"subEntityId":"cases/L-1"}');
  expect(placeOfLink(`https://teams.microsoft.com/l/entity/app/home?context=${context}`, 'p2')).toEqual({
    personId: 'p2',
    view: 'tab',
    subPage: 'cases/L-1',
  });
  expect(placeOfLink('https://teams.microsoft.com.example.org/l/entity/app/home', 'p2')).toBeUndefined();
});

test("times are the school's, summer and winter", () => {
  const summer = new Date('2026-07-01T22:50:00Z');
  expect(when('2026-07-01T09:31:00Z', summer)).toBe('today 10:31');
  expect(when('2026-06-30T22:59:00Z', summer)).toBe('yesterday 23:59');
  expect(when('2026-06-30T23:01:00Z', summer)).toBe('today 00:01');
  expect(when('2026-01-12T09:15:00Z', summer)).toBe('12 Jan 09:15');
  expect(shortWhen('2026-01-12T09:15:00Z', summer)).toBe('12 Jan');
  expect(clockFace(new Date('2026-11-23T10:31:00Z'))).toBe('Mon 23 Nov, 10:31');
});
