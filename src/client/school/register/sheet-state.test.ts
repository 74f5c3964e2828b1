import type { RegisterSheet } from '../../../contract/register';
import { emptySheet, missingOn, signaturesOf, withEverybody, withTick } from './sheet-state';

const SHEET: RegisterSheet = {
  audience: 'parents', part: 'parent', partLabel: 'A parent', title: 'Rules', number: 3, witness: false, from: '2026-11-01',
  permissions: [{ id: 'images', question: 'Pictures?' }],
  rows: [
    { subjectId: 'a', name: 'Ida', state: 'notSent', stateLabel: 'Not sent', settled: false },
    { subjectId: 'b', name: 'Kit', state: 'signed', stateLabel: 'Signed', settled: true },
    { subjectId: 'c', name: 'Noah', state: 'opened', stateLabel: 'Opened', settled: false },
  ],
};
const empty = emptySheet('2026-11-23');

it('ticks everybody who has not answered, and keeps what was entered', () => {
  const one = withTick(empty, 'a', { name: 'Grace', answers: { images: true } });
  expect([...withEverybody(one, SHEET.rows).ticked]).toEqual([['a', { name: 'Grace', answers: { images: true } }], ['c', { name: '', answers: {} }]]);
});

it('each question needs an answer for each who is ticked: nothing is answered beforehand', () => {
  expect(missingOn(SHEET, withEverybody(empty, SHEET.rows))).toEqual(['answer-a-images', 'answer-c-images']);
  expect(missingOn(SHEET, withTick(empty, 'a', { name: '', answers: { images: false } }))).toEqual([]);
});

it('sends who is ticked, with a name only where one was typed', () => {
  const state = withTick(withTick(empty, 'a', { name: ' Grace ', answers: { images: false } }), 'c', { name: ' ', answers: { images: true } });
  expect(signaturesOf(SHEET, withTick(state, 'b', undefined))).toEqual({
    audience: 'parents', number: 3, part: 'parent', signedOn: '2026-11-23', keptAt: '',
    rows: [{ subjectId: 'a', name: 'Grace', answers: { images: false } }, { subjectId: 'c', answers: { images: true } }],
  });
});
