import { aVersion } from '../testing/agreements';
import { countsFrom, MOVES, SIGNATURE_STATES, stateAfter, stateNow } from './states';
import type { SignatureState } from './states';
import { ENTRY_KINDS } from './types';
import type { EntryKind, SignatureEntry } from './types';

const at = (minute: number) => new Date(Date.UTC(2026, 8, 7, 9, minute)).toISOString();
const entries = (...kinds: EntryKind[]) => kinds.map((kind, n) => ({ kind, at: at(n) }));

describe('AUA-5 where a signature stands', () => {
  it.each<[EntryKind[], SignatureState]>([
    [[], 'notSent'],
    [['sent'], 'sent'],
    [['sent', 'opened'], 'opened'],
    [['opened', 'sent'], 'opened'],
    [['sent', 'opened', 'signed'], 'signed'],
    [['signed', 'opened', 'sent', 'declined', 'exempt'], 'signed'],
    [['declined'], 'declined'],
    [['declined', 'sent', 'opened'], 'declined'],
    [['declined', 'signed'], 'signed'],
    [['exempt', 'sent'], 'exempt'],
    [['exempt', 'signed'], 'signed'],
  ])('%j → %s', (kinds, state) => {
    expect(stateAfter(entries(...kinds))).toBe(state);
  });

  it('the order in which entries are read does not matter, only their time', () => {
    expect(stateAfter(entries('sent', 'opened', 'declined').reverse())).toBe('declined');
  });

  it('P5 no entry takes a signature back; only a new version supersedes it', () => {
    expect(ENTRY_KINDS.filter((kind) => MOVES.signed[kind] !== undefined)).toEqual([]);
    expect(MOVES.signed.newVersion).toBe('superseded');
  });

  it('from every state somebody can come to sign', () => {
    const stuck = SIGNATURE_STATES.filter((state) => state !== 'signed' && MOVES[state].signed !== 'signed');
    expect(stuck).toEqual([]);
  });
});

describe('AUA-4 who is asked again', () => {
  const quiet = { renewal: { eachSchoolYear: false, onChange: false } };
  const entry = (kind: EntryKind, number: number, schoolYear = '2026-27'): SignatureEntry => ({
    entryKey: `${kind}-${number}`, kind, number, schoolYear, audience: 'parents', hash: 'h', part: 'parent',
    subjectId: 'c', signerId: 'p', at: at(number), how: 'account',
  });

  it.each([
    ['the first version', [aVersion('parents')], 1],
    ['a second that asks', [aVersion('parents'), aVersion('parents', {}, 2)], 2],
    ['a second that only puts words right', [aVersion('parents'), aVersion('parents', quiet, 2)], 1],
    ['a third that only puts words right', [aVersion('parents', quiet, 3), aVersion('parents', {}, 2), aVersion('parents')], 2],
  ])('after %s a signature counts from version %#', (_title, versions, from) => {
    expect(countsFrom(versions)).toBe(from);
  });

  it.each<[string, SignatureEntry[], { from: number; eachSchoolYear: boolean }, SignatureState]>([
    ['signed this version', [entry('signed', 2)], { from: 2, eachSchoolYear: true }, 'signed'],
    ['signed an older one', [entry('signed', 1)], { from: 2, eachSchoolYear: false }, 'superseded'],
    ['signed an older one that still counts', [entry('signed', 1)], { from: 1, eachSchoolYear: false }, 'signed'],
    ['signed last year', [entry('signed', 1, '2025-26')], { from: 1, eachSchoolYear: true }, 'superseded'],
    ['signed last year, once for all', [entry('signed', 1, '2025-26')], { from: 1, eachSchoolYear: false }, 'signed'],
    ['declined an older one', [entry('declined', 1)], { from: 2, eachSchoolYear: false }, 'notSent'],
    ['signed an older one and opened the new', [entry('signed', 1), entry('opened', 2)], { from: 2, eachSchoolYear: false }, 'opened'],
  ])('%s', (_title, made, wanted, state) => {
    expect(stateNow(made, { ...wanted, schoolYear: '2026-27' })).toBe(state);
  });
});
