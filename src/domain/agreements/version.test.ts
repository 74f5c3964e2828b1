import { createHash } from 'node:crypto';
import { AGREEMENT_AUDIENCES } from '../policies/duties';
import { STARTING_TEXTS } from './starting-texts/all';
import type { AgreementText } from './types';
import { canonicalText, isIntact, nextVersion, problemsOfText } from './version';

const hasher = { sha256: (text: string) => createHash('sha256').update(text, 'utf8').digest('hex') };
const by = { id: 'lead-1', name: 'Lena Orme' };
const now = new Date('2026-09-01T08:00:00.000Z');
const TEXT = STARTING_TEXTS.learnersKs2;
const publish = (text: AgreementText, latest?: Parameters<typeof nextVersion>[0]['latest']) =>
  nextVersion({ audience: 'learnersKs2', text, by, now, hasher, latest });

describe('AUA-1 AUA-2 versions', () => {
  it.each(AGREEMENT_AUDIENCES)('there is a text to start from for %s, and it can be published', (audience) => {
    const text = STARTING_TEXTS[audience];
    expect(problemsOfText(text)).toEqual([]);
    expect(text.sections.flatMap(({ statements }) => statements).length).toBeGreaterThan(3);
  });

  it('learners of both key stages have a picture beside every statement', () => {
    const statements = [...STARTING_TEXTS.learnersKs1.sections, ...TEXT.sections].flatMap((one) => one.statements);
    expect(statements.filter(({ symbol }) => symbol === undefined)).toEqual([]);
  });

  it('the youngest read sentences of at most sixteen words', () => {
    const statements = STARTING_TEXTS.learnersKs1.sections.flatMap((one) => one.statements);
    expect(statements.filter(({ text }) => text.split(' ').length > 16)).toEqual([]);
  });

  it('P5 the hash holds the words, and blanks between them do not matter', () => {
    const first = publish(TEXT);
    const spaced = publish({ ...TEXT, title: `  ${TEXT.title.replace(' ', '\n ')} ` });
    const other = publish({ ...TEXT, title: `${TEXT.title}!` });
    const hashes = [first, spaced, other].map((result) => ('version' in result ? result.version.hash : ''));
    expect(hashes[1]).toBe(hashes[0]);
    expect(hashes[2]).not.toBe(hashes[0]);
  });

  it('P5 a version changed by hand is seen', () => {
    const result = publish(TEXT);
    if (!('version' in result)) throw new Error('refused');
    expect(isIntact(result.version, hasher)).toBe(true);
    expect(isIntact({ ...result.version, text: { ...TEXT, intro: 'Other words.' } }, hasher)).toBe(false);
  });

  it('no two parts can be put together to read as another text', () => {
    const question = { id: 'a', question: 'One', detail: 'two' };
    const joined = { id: 'a', question: 'One two' };
    expect(canonicalText('parents', { ...TEXT, permissions: [question] })).not.toBe(
      canonicalText('parents', { ...TEXT, permissions: [joined] }),
    );
  });

  it('the next version is one higher, and the same text again is none', () => {
    const first = publish(TEXT);
    if (!('version' in first)) throw new Error('refused');
    expect(publish(TEXT, first.version)).toEqual({ refused: 'unchanged' });
    expect(publish({ ...TEXT, intro: 'Other words.' }, first.version)).toMatchObject({ version: { number: 2 } });
  });

  it.each<[string, Partial<AgreementText>]>([
    ['nothing to agree to', { sections: [] }],
    ['an empty title', { title: ' ' }],
    ['nobody who signs', { signedBy: [] }],
    ['an adult and a parent together', { signedBy: ['adult', 'parent'] }],
    ['a witness without a learner', { signedBy: ['parent'], witness: true }],
    ['two parts with one id', { permissions: [{ id: 'x', question: 'A?' }, { id: 'x', question: 'B?' }] }],
    ['a permission without a question', { permissions: [{ id: 'x', question: '' }] }],
  ])('%s cannot be published', (_title, change) => {
    expect(problemsOfText({ ...TEXT, ...change })).toHaveLength(1);
  });
});
