import { decideRecording, type Recording } from './record';
import type { CaseWork } from './types';

const A = { id: 'a', name: 'Ann Reed' };
const NOW = new Date('2026-11-24T10:31:00.000Z');
const BEFORE = '2026-11-24T10:05:00.000Z';
const by = { id: 'b', name: 'Ben Holt', at: BEFORE };
const clock = { what: 'clock' as const, clock: 'lado' as const, label: 'Tell the LADO' };
const warning = { what: 'action' as const, row: 'L04', action: 'warning' as const, label: 'Give a warning' };
const mia = { what: 'parents' as const, person: 'involved0', name: 'Mia Lindqvist' };

const RUNNING: CaseWork = { clocks: [{ clock: 'lado', told: ['near'], startedAt: BEFORE, by }] };
const ENDED: CaseWork = { clocks: [{ clock: 'lado', told: [], ended: { reference: 'LA-7' }, by }] };

describe('what is put on record, and its line in the chronology', () => {
  it.each<[string, Recording, string]>([
    ['CAS-3 done', { ...warning, state: 'done', doneAt: BEFORE, note: 'With the tutor.' }, 'Give a warning: done, at 10:05. With the tutor.'],
    ['CAS-3 not taken', { ...warning, state: 'notTaken', note: 'Too young.' }, 'Give a warning: not taken. Too young.'],
    ['ESC-14 the reference stops the clock', { ...clock, step: { to: 'end', reference: 'LA-7' } }, 'Tell the LADO: done, reference LA-7.'],
    ['not needed', { ...clock, step: { to: 'notNeeded', reason: 'Below the threshold.' } }, 'Tell the LADO: not needed. Below the threshold.'],
    ['another moment', { ...clock, step: { to: 'begin', at: '2026-11-23T22:40:00Z' } }, 'Tell the LADO: the clock began on 23 November 2026 at 22:40.'],
    ['ESC-11 told', { ...mia, state: 'told', toldAt: BEFORE, toldBy: 'the tutor', how: 'by telephone' }, 'Parents of Mia Lindqvist: told at 10:05 by the tutor, by telephone.'],
    ['ESC-11 not yet', { ...mia, state: 'notYet' }, 'Parents of Mia Lindqvist: not told yet.'],
    ['ESC-11 not told', { ...mia, state: 'notTold', reason: 'It would raise the risk.' }, 'Parents of Mia Lindqvist: not told. It would raise the risk.'],
    ['P3 another case goes unnamed', { what: 'same', person: 'about', name: 'Jo Quill', otherCase: 'key-of-another', otherPerson: 'about', same: true }, 'Jo Quill: said to be the same person as in an earlier case.'],
  ])('%s', (_what, recording, text) => {
    const decision = decideRecording({}, recording, A, NOW);
    expect(decision).toMatchObject({ ok: true, entry: { text, at: NOW.toISOString(), actor: A } });
  });

  it('keeps what else is on record, and replaces its own', () => {
    const work: CaseWork = { ...RUNNING, actions: [{ ...warning, state: 'done', by }] };
    const decision = decideRecording({ work }, { ...warning, state: 'notTaken', note: 'A mistake.', seen: BEFORE }, A, NOW);
    expect(decision).toMatchObject({ ok: true, work: { clocks: RUNNING.clocks, actions: [{ state: 'notTaken', by: A }] } });
  });
});

describe('two at once', () => {
  it.each<[string, CaseWork, Recording]>([
    ['an action', { actions: [{ ...warning, state: 'done', by }] }, { ...warning, state: 'notTaken', note: 'No.' }],
    ['a clock', ENDED, { ...clock, step: { to: 'end', reference: 'LA-8' } }],
    ['parents', { parents: [{ person: 'involved0', state: 'notYet', by }] }, { ...mia, state: 'notYoung' }],
    ['a pupil number', { pupilIds: [{ person: 'about', pupilId: '7', by }] }, { what: 'pupilId', person: 'about', name: 'Jo', pupilId: '8' }],
  ])('%s: the second is told who was first, and nothing changes', (_what, work, recording) => {
    expect(decideRecording({ work }, recording, A, NOW)).toEqual({ ok: false, refusal: 'overtaken', by });
    expect(decideRecording({ work }, { ...recording, seen: '2026-11-24T10:04:00.000Z' }, A, NOW)).toMatchObject({ ok: false });
  });
});

describe('a clock', () => {
  it('that begins at another moment reminds anew', () => {
    const decision = decideRecording({ work: RUNNING }, { ...clock, step: { to: 'begin', at: '2026-11-24T09:00:00.000Z' }, seen: BEFORE }, A, NOW);
    expect(decision).toMatchObject({ ok: true, work: { clocks: [{ startedAt: '2026-11-24T09:00:00.000Z', told: [] }] } });
  });

  it('that was stopped does nothing but go on', () => {
    const step = (to: Extract<Recording, { what: 'clock' }>['step']) => decideRecording({ work: ENDED }, { ...clock, step: to, seen: BEFORE }, A, NOW);
    expect(step({ to: 'begin', at: BEFORE })).toEqual({ ok: false, refusal: 'nothing' });
    expect(step({ to: 'end', reference: 'LA-8' })).toEqual({ ok: false, refusal: 'nothing' });
    expect(step({ to: 'goOn', reason: 'Wrong case.' })).toMatchObject({ ok: true, work: { clocks: [{ clock: 'lado', told: [], by: A }] } });
    expect(step({ to: 'goOn', reason: 'Wrong case.' })).not.toMatchObject({ work: { clocks: [{ ended: expect.anything() }] } });
  });
});
