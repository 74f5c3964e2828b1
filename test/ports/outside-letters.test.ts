import type { OutsideLetter, OutsideLetterSender } from '../../src/domain/agreements/ports';
import { outsideLetterSender } from '../../src/store/notices/outside-letter';
import { fakeOutsideLetters } from '../fakes/fake-outside-letters';
import { startBareSite } from './graph-site';
import type { GraphSite } from './graph-site';

interface UnderTest {
  letters: OutsideLetterSender;
  sent(): Promise<OutsideLetter[]>;
}

const MAILBOX = 'online.safety@wrenhollow.example';
const LETTER: OutsideLetter = { address: 'susan@example.org', subject: 'Please read', text: 'Open it:\r\nhttps://lantern.example/sign/main/abc' };

function lettersSuite(name: string, make: () => Promise<UnderTest>): void {
  describe(`letters, ${name}`, () => {
    it('sends to somebody outside the school what it was given', async () => {
      const { letters, sent } = await make();
      expect(await letters.send(LETTER)).toBe('sent');
      expect(await sent()).toEqual([LETTER]);
    });

    it('an address that is none is refused for good', async () => {
      const { letters, sent } = await make();
      expect(await letters.send({ ...LETTER, address: 'nobody' })).toBe('refused');
      expect(await sent()).toEqual([]);
    });
  });
}

lettersSuite('in memory', async () => {
  const letters = fakeOutsideLetters();
  return { letters, sent: async () => [...letters.sent] };
});

describe('over Graph', () => {
  let site: GraphSite;
  beforeAll(async () => {
    site = await startBareSite();
  });
  beforeEach(() => site.emulator.reset());
  afterAll(() => site.close());
  const sender = () => outsideLetterSender(site.client('service', { retry: { maxAttempts: 1, pauseMs: 1 } }), MAILBOX);
  const kept = async () =>
    (await (await fetch(`${site.emulator.origin}/_emulator/state`)).json()) as { sentMail: { to: string[]; subject: string; content: string }[] };

  lettersSuite('sendMail', async () => ({
    letters: sender(),
    sent: async () => (await kept()).sentMail.map(({ to, subject, content }) => ({ address: to.join(), subject, text: content })),
  }));

  it('P7 a letter is not kept among the sent items, where others would find the link', async () => {
    const path = `/users/${encodeURIComponent(MAILBOX)}/mailFolders/sentitems/messages`;
    const sentItems = async () => (await site.client().get<{ value: unknown[] }>(path, { lane: 'routine' })).value.length;
    const before = await sentItems();
    await sender().send(LETTER);
    expect(await sentItems()).toBe(before);
  });

  it('another time may help while Exchange is busy', async () => {
    await site.trouble({ path: 'sendMail', kind: 'status', status: 503, retryAfterSeconds: 60 });
    expect(await sender().send(LETTER)).toBe('tryAgain');
  });
});
