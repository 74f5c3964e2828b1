import { ADULT, aVersion, BROTHER, CHILD, PARENT } from '../testing/agreements';
import { askedByLink, firstName, holderOf, knowsOneOf, lastDayOf, leftWith, linkEnds, linkIdOf, mayBeMailed, standingOf } from './links';
import type { SignLink } from './links';
import { subjectKey } from './requests';
import type { AgreementsNow } from './requests';
import type { SignatureEntry } from './types';

const NOW = new Date('2026-11-23T10:00:00.000Z');
const LINK: SignLink = {
  hash: 'f'.repeat(64), holder: 'person', key: 'P1', madeAt: NOW.toISOString(), until: '2026-12-21T00:00:00.000Z', madeBy: { id: 'x', name: 'X' },
};

function now(entries: SignatureEntry[] = [], versions = [aVersion('parents'), aVersion('learnersKs2'), aVersion('learnersKs1')]): AgreementsNow {
  const bySubject = new Map<string, SignatureEntry[]>();
  for (const entry of entries) bySubject.set(subjectKey(entry), [...(bySubject.get(subjectKey(entry)) ?? []), entry]);
  return {
    versions: new Map(versions.map((version) => [version.audience, [version]])),
    people: [ADULT, CHILD, BROTHER, PARENT],
    entries: bySubject,
    schoolYear: '2026-27',
  };
}
function answer(subjectId: string, change: Partial<SignatureEntry> = {}): SignatureEntry {
  return {
    entryKey: subjectId, kind: 'signed', audience: 'parents', number: 1, hash: 'h', part: 'parent', subjectId, signerId: 'P1',
    at: NOW.toISOString(), schoolYear: '2026-27', how: 'link', link: linkIdOf(LINK), ...change,
  };
}
const parentsOnly = [aVersion('parents')];

describe('AUA-2 who signs with a link', () => {
  it('a parent, everything asked about each child, and never the learner’s own part', () => {
    const holder = holderOf(LINK, now().people);
    const asked = askedByLink(now(), holder ?? ADULT);
    expect(new Set(asked.map(({ part }) => part))).toEqual(new Set(['parent']));
    expect(new Set(asked.map(({ subjectId }) => subjectId))).toEqual(new Set(['child-1', 'L2']));
  });

  it('whoever holds the slip of a child, for that child alone', () => {
    const holder = holderOf({ ...LINK, holder: 'family', key: 'L2' }, now().people);
    expect(holder).toMatchObject({ key: 'carer-of-L2', name: '', children: ['L2'] });
  });

  it('nobody, once the holder has left', () => {
    expect(standingOf({ ...LINK, key: 'gone' }, now(), NOW)).toMatchObject({ state: 'gone' });
  });
});

describe('a link is good', () => {
  it.each([
    ['until its last second', '2026-12-20T23:59:59.999Z', 'open'],
    ['no longer', '2026-12-21T00:00:00.000Z', 'gone'],
  ])('%s', (_when, at, state) => {
    expect(standingOf(LINK, now([], parentsOnly), new Date(at)).state).toBe(state);
  });

  it.each([
    ['nothing answered', [], 'open'],
    ['one of two children', [answer('L2')], 'open'],
    ['both', [answer('L2'), answer('child-1')], 'used'],
    ['both, one with a no', [answer('L2', { kind: 'declined' }), answer('child-1')], 'used'],
    ['both by the other parent, elsewhere', [answer('L2', { link: undefined }), answer('child-1', { link: undefined })], 'used'],
    ['only opened', [answer('L2', { kind: 'opened' }), answer('child-1', { kind: 'opened' })], 'open'],
  ] as const)('%s → %#', (_what, entries, state) => {
    expect(standingOf(LINK, now([...entries], parentsOnly), NOW).state).toBe(state);
  });

  it('once: what is published after it was used needs a new one', () => {
    const later = { ...aVersion('parents', {}, 2), publishedAt: '2026-11-24T10:00:00.000Z' };
    const known = now([answer('L2'), answer('child-1')], [later]);
    expect(standingOf(LINK, known, NOW).state).toBe('used');
    expect(mayBeMailed({ ...LINK, mailedAt: NOW.toISOString() }, known, askedByLink(known, PARENT), NOW)).toBe(true);
  });

  it('once: in the next school year it is used up', () => {
    const known = { ...now([answer('L2')], parentsOnly), schoolYear: '2027-28' };
    expect(leftWith(LINK, known, askedByLink(known, PARENT)).waiting).toEqual([]);
  });

  it('a version published before it was opened is signed with it', () => {
    const known = now([], [{ ...aVersion('parents', {}, 2), publishedAt: '2026-11-24T10:00:00.000Z' }]);
    expect(standingOf(LINK, known, NOW).state).toBe('open');
  });
});

describe('when a link ends', () => {
  it.each([
    ['person', '2026-11-23T10:00:00Z', '2026-12-21T00:00:00.000Z', '2026-12-20'],
    ['desk', '2026-11-23T23:59:00Z', '2026-11-24T00:00:00.000Z', '2026-11-23'],
    ['desk', '2026-07-01T22:30:00Z', '2026-07-01T23:00:00.000Z', '2026-07-01'],
    ['family', '2026-03-20T12:00:00Z', '2026-04-16T23:00:00.000Z', '2026-04-16'],
  ] as const)('%s, made %s: %s', (holder, made, until, lastDay) => {
    expect(linkEnds(holder, new Date(made))).toBe(until);
    expect(lastDayOf({ until })).toBe(lastDay);
  });
});

describe('nobody is sent a link twice', () => {
  const known = now([], parentsOnly);
  const may = (link: Partial<SignLink> | undefined) => mayBeMailed(link && { ...LINK, ...link }, known, askedByLink(known, PARENT), NOW);
  const before = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000).toISOString();
  it.each([
    ['without one', undefined, true],
    ['one that has run out', { until: before(1), mailedAt: before(9) }, true],
    ['one that was mailed', { mailedAt: before(1) }, false],
    ['one that the address refused', { refusedAt: before(1) }, false],
    ['one that is on its way', { mailing: true, madeAt: before(1) }, false],
    ['one that never left', { mailing: true, madeAt: before(3) }, true],
    ['one that was printed', { madeAt: before(1) }, true],
  ] as const)('%s: %#', (_what, link, expected) => {
    expect(may(link)).toBe(expected);
  });
});

describe('the name that opens a link', () => {
  it.each([
    ['Jack', true],
    [' jack ', true],
    ['JACK PEMBERTON', true],
    ['Pemberton', false],
    ['Jac', false],
    ['', false],
    ['-', false],
    ['Zoe', true],
    ['Zoë-Marie', true],
    ['Zoe Marie O’Hara', true],
    ['zoe marie ohara', true],
  ])('%p: %p', (typed, expected) => {
    expect(knowsOneOf(typed, ['Jack Pemberton', 'Zoë-Marie O’Hara'])).toBe(expected);
  });

  it('afterwards only the first name is shown', () => {
    expect(firstName(' Jack  Pemberton')).toBe('Jack');
  });
});
