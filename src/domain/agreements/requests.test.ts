import { HOLDINGS, MORNING } from '../testing/sample';
import { ADULT, aVersion, BROTHER, CHILD, PARENT } from '../testing/agreements';
import { coverageOf } from './coverage';
import { newEntry } from './entry';
import type { WantedSignature } from './entry';
import { allRequests, requestsFor, subjectKey, waitingFor } from './requests';
import type { AgreementsNow } from './requests';
import { everybody } from './roster';
import type { AgreementVersion, EntryKind, RosterPerson, SignatureEntry } from './types';

const SCHOOL_YEAR = '2026-27';

function agreementsNow(versions: AgreementVersion[], entries: SignatureEntry[] = [], people = [ADULT, CHILD, BROTHER, PARENT]): AgreementsNow {
  const bySubject = new Map<string, SignatureEntry[]>();
  for (const entry of entries) bySubject.set(subjectKey(entry), [...(bySubject.get(subjectKey(entry)) ?? []), entry]);
  const byAudience = new Map<AgreementVersion['audience'], AgreementVersion[]>();
  for (const version of versions) byAudience.set(version.audience, [...(byAudience.get(version.audience) ?? []), version]);
  return { versions: byAudience, people, entries: bySubject, schoolYear: SCHOOL_YEAR };
}

function entry(version: AgreementVersion, wanted: Omit<WantedSignature, 'audience'>, kind: EntryKind = 'signed', signerId = wanted.subjectId) {
  return newEntry({ version, ...wanted, kind, signerId, now: MORNING, schoolYear: SCHOOL_YEAR, how: 'account' });
}

const names = (requests: { part: string; subject: RosterPerson }[]) => requests.map(({ part, subject }) => `${part} about ${subject.name}`);
const KS2 = aVersion('learnersKs2');
const PARENTS = aVersion('parents');

describe('AUA-3 AUA-4 what waits for whom', () => {
  it('each audience is asked for its own agreement and no other', () => {
    const now = agreementsNow([aVersion('staffAndVolunteers'), aVersion('visitors'), KS2]);
    expect(requestsFor(now, ADULT).map(({ audience }) => audience)).toEqual(['staffAndVolunteers']);
    expect(names(requestsFor(now, CHILD))).toEqual(['learner about Jo Quill']);
  });

  it('a parent is asked for each child: the learner’s agreement and the parents’ own', () => {
    const now = agreementsNow([KS2, PARENTS]);
    expect(names(waitingFor(now, PARENT))).toEqual(['parent about Jo Quill', 'parent about Jo Quill', 'parent about Sol Quill']);
    expect(waitingFor(now, ADULT)).toEqual([]);
  });

  it('a learner’s agreement is whole when learner and parent have signed, each by themselves', () => {
    const learner = entry(KS2, { part: 'learner', subjectId: 'child-1' });
    const now = agreementsNow([KS2], [learner]);
    expect(waitingFor(now, CHILD)).toEqual([]);
    expect(names(waitingFor(now, PARENT))).toEqual(['parent about Jo Quill']);
    const parent = entry(KS2, { part: 'parent', subjectId: 'child-1' }, 'signed', 'P1');
    expect(waitingFor(agreementsNow([KS2], [learner, parent]), PARENT)).toEqual([]);
  });

  it('nobody is asked twice for what they signed, declined or are exempt from', () => {
    for (const kind of ['signed', 'declined', 'exempt'] as const) {
      const now = agreementsNow([KS2], [entry(KS2, { part: 'learner', subjectId: 'child-1' }, kind)]);
      expect(waitingFor(now, CHILD)).toEqual([]);
    }
  });

  it('a new version asks again', () => {
    const next = aVersion('learnersKs2', { intro: 'Other words.' }, 2);
    const now = agreementsNow([KS2, next], [entry(KS2, { part: 'learner', subjectId: 'child-1' })]);
    expect(waitingFor(now, CHILD)).toMatchObject([{ version: { number: 2 }, state: 'superseded' }]);
  });

  it('what was signed under the school’s key counts when somebody gets an account', () => {
    const now = agreementsNow([KS2], [entry(KS2, { part: 'learner', subjectId: 'L1' })]);
    expect(waitingFor(now, CHILD)).toEqual([]);
  });

  it('whoever holds a role is asked without any roster, and once when the roster has them too', () => {
    const people = everybody([{ ...ADULT, account: 'head-1' }], HOLDINGS, MORNING);
    expect(people.filter(({ account }) => account === 'head-1')).toHaveLength(1);
    expect(people.find(({ account }) => account === 'chair-1')?.audiences).toEqual(['governors']);
  });

  it('leavers are asked for nothing', () => {
    expect(everybody([{ ...CHILD, left: true }], [], MORNING)).toEqual([]);
  });
});

describe('AUA-4 the key of an entry', () => {
  const parent = (signerId: string, version = PARENTS) => entry(version, { part: 'parent', subjectId: 'child-1' }, 'signed', signerId).entryKey;

  it('is the same for two devices at once, and another for another parent, child, version or answer', () => {
    expect(parent('P1')).toBe(parent('P1'));
    const keys = [
      parent('P1'), parent('P2'), parent('P1', aVersion('parents', {}, 2)),
      entry(PARENTS, { part: 'parent', subjectId: 'L2' }, 'signed', 'P1').entryKey,
      entry(PARENTS, { part: 'parent', subjectId: 'child-1' }, 'declined', 'P1').entryKey,
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('fits the text column with the longest ids there are', () => {
    const longest = entry(aVersion('staffAndVolunteers', {}, 999), { part: 'learner', subjectId: 'x'.repeat(90) }, 'declined', 'y'.repeat(90));
    expect(longest.entryKey.length).toBeLessThanOrEqual(255);
  });
});

describe('AUA-5 coverage', () => {
  it('counts every wanted signature once, by agreement, year and class', () => {
    const signed = entry(KS2, { part: 'learner', subjectId: 'child-1' });
    const requests = allRequests(agreementsNow([KS2, PARENTS], [signed]));
    const [ks2, parents] = coverageOf(requests, 'audience');
    expect(ks2).toMatchObject({ audience: 'learnersKs2', total: 2, counts: { signed: 1, notSent: 1 } });
    expect(parents).toMatchObject({ audience: 'parents', total: 2, counts: { notSent: 2 } });
    expect(coverageOf(requests, 'year').map(({ audience, group }) => `${audience} ${group}`)).toEqual([
      'learnersKs2 5', 'parents 1', 'parents 5',
    ]);
    expect(coverageOf(requests, 'class').map(({ group }) => group)).toEqual(['5B', '1A', '5B']);
  });
});
