import { createLadder } from '../../src/notify/ladder';
import { noteLetter } from '../../src/notify/note-letter';
import { fakeNotifier } from '../fakes/fake-notifier';

const NOTE = { title: 'An agreement is waiting for you to sign it', lines: ['“Acceptable use”'], open: { label: 'Read and sign', place: 'agreements' } };
const PERSON = { kind: 'person', personId: 'p1', name: 'Sam Vale' } as const;

function withMail({ mailbox = true, outcome = 'sent' as 'sent' | 'refused' } = {}) {
  const cards = fakeNotifier();
  const mailed: string[] = [];
  const noteByMail = async (personId: string) => {
    mailed.push(personId);
    return Promise.resolve(outcome);
  };
  const notice = () => ({ reference: '', summary: '', priority: '', link: '' });
  return { cards, mailed, ladder: createLadder({ cards, further: [], notice, ...(mailbox ? { noteByMail } : {}) }) };
}

describe('AUA-5 a message about agreements', () => {
  it('goes to the chat alone when the chat takes it, and by e-mail only when the chat refuses it', async () => {
    const { cards, mailed, ladder } = withMail();
    expect(await ladder.note(PERSON, NOTE, { byMail: 'whenRefused' })).toBe('sent');
    expect(mailed).toEqual([]);
    cards.refuse({ personId: 'p1' });
    expect(await ladder.note(PERSON, NOTE)).toBe('refused');
    expect(await ladder.note(PERSON, NOTE, { byMail: 'whenRefused' })).toBe('sent');
    expect(mailed).toEqual(['p1']);
  });

  it('a reminder goes both ways, and counts as sent when either took it', async () => {
    const { cards, mailed, ladder } = withMail({ outcome: 'refused' });
    expect(await ladder.note(PERSON, NOTE, { byMail: 'too' })).toBe('sent');
    expect([cards.notes.length, mailed]).toEqual([1, ['p1']]);
    cards.refuse({ personId: 'p1' });
    expect(await ladder.note(PERSON, NOTE, { byMail: 'too' })).toBe('refused');
  });

  it('is not mailed while the chat may yet take it, nor where there is no mailbox', async () => {
    const { cards, mailed, ladder } = withMail();
    cards.failNext('before');
    expect(await ladder.note(PERSON, NOTE, { byMail: 'too' })).toBe('tryAgain');
    expect(mailed).toEqual([]);
    const without = withMail({ mailbox: false });
    expect(await without.ladder.note(PERSON, NOTE, { byMail: 'too' })).toBe('sent');
  });

  it('as a letter has the same sentences, and the link in full', () => {
    const { subject, paragraphs } = noteLetter(NOTE, { appId: 'app', entityId: 'home' });
    expect(subject).toBe(NOTE.title);
    expect(paragraphs).toEqual([NOTE.lines[0], expect.stringMatching(/^Read and sign: https:\/\/teams\.microsoft\.com\/l\/entity\/app\/home\?context=/)]);
  });
});
