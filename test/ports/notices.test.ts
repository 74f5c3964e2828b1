import { PEOPLE } from '../../src/emulator/world/people';
import { activityFeedSender } from '../../src/store/notices/activity-feed';
import { letterSender, mailSender } from '../../src/store/notices/mail';
import { startBareSite } from './graph-site';
import type { GraphSite } from './graph-site';

const notice = {
  reference: 'OS-2026-0042',
  summary: 'OS-2026-0042: a concern needs you. Priority: High.',
  priority: 'High',
  link: 'https://teams.microsoft.com/l/entity/app/home',
};
const idOf = (name: string): string => PEOPLE.find(({ displayName }) => displayName === name)?.id ?? '';
const HELEN = idOf('Helen Marchetti');
const MAILBOX = 'online.safety@wrenhollow.example';

interface Kept {
  sentMail: { from: string; to: string[]; subject: string; content: string }[];
  activityNotifications: { targetId: string; topic: string; activityType: string; preview: string }[];
}

let site: GraphSite;
beforeAll(async () => {
  site = await startBareSite();
});
beforeEach(() => site.emulator.reset());
afterAll(() => site.close());

const impatient = () => site.client('service', { retry: { maxAttempts: 1, pauseMs: 1 } });
const kept = async (): Promise<Kept> => (await (await fetch(`${site.emulator.origin}/_emulator/state`)).json()) as Kept;

describe('ESC-9 the activity feed', () => {
  it('takes a notice for somebody who has the app', async () => {
    expect(await activityFeedSender(impatient()).send(HELEN, notice)).toBe('sent');
    expect((await kept()).activityNotifications).toMatchObject([
      { targetId: HELEN, topic: notice.reference, activityType: 'concernWaiting', preview: notice.summary },
    ]);
  });

  it.each([
    ['somebody without the app', idOf('Jack Pemberton')],
    ['nobody of this school', '00000000-0000-4000-8000-0000000009ff'],
  ])('refuses for good: %s', async (_what, id) => {
    expect(await activityFeedSender(impatient()).send(id, notice)).toBe('refused');
  });

  it.each([
    [429, 'tryAgain'],
    [503, 'tryAgain'],
    [403, 'refused'],
    [409, 'refused'],
  ] as const)('answered %i means %s', async (status, outcome) => {
    await site.trouble({ path: 'sendActivityNotification', kind: 'status', status, retryAfterSeconds: 60 });
    expect(await activityFeedSender(impatient()).send(HELEN, notice)).toBe(outcome);
  });
});

describe('ESC-9 e-mail from the school’s mailbox', () => {
  it('P7 says reference, priority and link to the person’s own address', async () => {
    expect(await mailSender(impatient(), MAILBOX).send(HELEN, notice)).toBe('sent');
    const [mail] = (await kept()).sentMail;
    expect(mail).toMatchObject({ from: MAILBOX, to: ['h.marchetti@wrenhollow.example'], subject: notice.summary });
    expect(mail?.content.split(/[\r\n]+/)).toEqual([notice.summary, 'Priority: High', `Open it in Lantern: ${notice.link}`]);
  });

  it('refuses for good where Exchange does not let Lantern into the mailbox, and for somebody nobody knows', async () => {
    expect(await mailSender(impatient(), 'a.osei@wrenhollow.example').send(HELEN, notice)).toBe('refused');
    expect(await mailSender(impatient(), MAILBOX).send('00000000-0000-4000-8000-0000000009ff', notice)).toBe('refused');
  });

  it('AUA-5 takes a letter about agreements, of ordinary importance', async () => {
    const letter = { subject: 'An agreement is waiting', paragraphs: ['“Acceptable use”', 'Read and sign: https://teams.microsoft.com/l/entity/app/home'] };
    expect(await letterSender(impatient(), MAILBOX).send(HELEN, letter)).toBe('sent');
    const [mail] = (await kept()).sentMail;
    expect(mail).toMatchObject({ to: ['h.marchetti@wrenhollow.example'], subject: letter.subject });
    expect(mail?.content.split(/[\r\n]+/)).toEqual(letter.paragraphs);
  });

  it('may be tried again when Exchange is busy', async () => {
    await site.trouble({ path: 'sendMail', kind: 'status', status: 503, retryAfterSeconds: 60 });
    expect(await mailSender(impatient(), MAILBOX).send(HELEN, notice)).toBe('tryAgain');
  });
});
