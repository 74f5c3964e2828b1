import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { words } from '../../../contract/words/en-gb';
import { cardFor } from './card-for';
import { receiptCard, stillSendingCard } from './cards/end-cards';
import type { DialogView } from './cards/view';
import { DIALOG_STEPS, firstState, type DialogState } from './state';

const KEY = '6b0b0f5e-9f8d-4a52-8b6f-1f6c3c7d9a10';
const now = new Date('2026-11-23T10:36:00Z');
const quote = 'you are *so* dead tomorrow';
const emergency = [
  { label: 'Police', telephone: '999' },
  {
    label: "Children's social care",
    telephone: '01632 960100',
    outOfHours: '01632 960199',
    hours: 'Mon to Fri, 8:45 to 17:00',
  },
];

function viewAt(step: DialogState['step'], more: Partial<DialogView> = {}): DialogView {
  return {
    state: { ...firstState(KEY), step },
    problems: [],
    typed: {},
    now,
    emergency,
    withheld: false,
    message: {
      author: 'Jack Pemberton',
      authorIsPerson: true,
      sentAt: '2026-11-23T08:58:00Z',
      quote,
      deleted: false,
    },
    matches: [
      {
        name: 'Mr Grantley',
        people: [{ id: 'p-10', name: 'Oliver Grantley', detail: 'Teacher of history' }],
      },
    ],
    preview: {
      willRead: [{ id: 'p-2', name: 'Daniel Whitcombe', roles: ['designated safeguarding lead'] }],
      willNot: [
        { name: 'Oliver Grantley', roles: ['member of staff'], reason: 'The concern is about them.' },
      ],
      toldFirst: 'the channel',
      confidential: false,
      mediaAllowed: true,
    },
    ...more,
  };
}

/** Every object of a card, the card itself among them. */
function parts(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(parts);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(parts)];
}

/** A button as it goes over the wire. */
const submitOf = (action: unknown) => action as { title: string; data: { lantern: unknown; intent: string } };
const inputsOf = (card: IAdaptiveCard) =>
  parts(card.body).filter(({ type }) => String(type).startsWith('Input.'));
const textOf = (card: IAdaptiveCard) =>
  parts(card.body)
    .map(({ text }) => text ?? '')
    .join('\n');

describe.each(DIALOG_STEPS)('the card of step %s', (step) => {
  const card = cardFor(viewAt(step));

  test('is version 1.5 in British English, with a heading', () => {
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang: 'en-GB' });
    expect(parts(card.body).filter(({ style }) => style === 'heading')).toHaveLength(1);
  });

  test('has inputs with different ids, each with a label', () => {
    const inputs = inputsOf(card);
    const ids = inputs.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const input of inputs) expect(String(input.label ?? input.title)).not.toBe('undefined');
  });

  test('has buttons that carry the whole state, and Back on all but the first', () => {
    const intents = (card.actions ?? []).map((action) => {
      const { data } = submitOf(action);
      expect(data.lantern).toEqual(viewAt(step).state);
      return data.intent;
    });
    expect(intents.includes('back')).toBe(step !== 'kind');
  });

  test('P7 carries nothing of the message in its data', () => {
    expect(JSON.stringify(card.actions)).not.toContain('dead tomorrow');
    expect(JSON.stringify(card.actions)).not.toContain('Jack');
  });

  test('shows problems first', () => {
    const troubled = cardFor(viewAt(step, { problems: ['Something is missing.'] }));
    if (step === 'numbers') return;
    expect(JSON.stringify(troubled.body?.[0])).toContain('Something is missing.');
  });
});

describe('what the cards say', () => {
  test('INV-4 before the kind is known nothing of the message is shown', () => {
    for (const step of ['kind', 'danger'] as const)
      expect(textOf(cardFor(viewAt(step)))).not.toContain('dead tomorrow');
  });

  test('REP-1 the message is quoted as plain text where one writes what happened', () => {
    expect(textOf(cardFor(viewAt('what')))).toContain('you are \\*so\\* dead tomorrow');
  });

  test('P4 in the sexual-image branch there is no quote on any card, and no media is asked for', () => {
    for (const step of DIALOG_STEPS)
      expect(JSON.stringify(cardFor(viewAt(step, { withheld: true })))).not.toContain('dead tomorrow');
    expect(textOf(cardFor(viewAt('what', { withheld: true })))).toContain('do not attach');
  });

  test('ESC-13 in danger the numbers are first and large, out of hours too', () => {
    const body = cardFor(viewAt('numbers')).body ?? [];
    expect(JSON.stringify(body[1])).toContain('Police: 999');
    expect(JSON.stringify(body[1])).toContain('ExtraLarge');
    expect(JSON.stringify(body[1])).toContain('out of hours 01632 960199');
  });

  test('the author is offered first, as whom it is about and as who is involved', () => {
    const who = inputsOf(cardFor(viewAt('about'))).find(({ id }) => id === 'aboutWho');
    expect((who?.choices as { value: string }[])[0]?.value).toBe('author');
    expect(inputsOf(cardFor(viewAt('involved')))[0]).toMatchObject({ id: 'name0', value: 'Jack Pemberton' });
  });

  test('an author without an account is not offered', () => {
    const message = {
      author: 'a connector',
      authorIsPerson: false,
      sentAt: now.toISOString(),
      deleted: false,
    };
    expect(inputsOf(cardFor(viewAt('about', { message }))).map(({ id }) => id)).toEqual([
      'aboutName',
      'about',
    ]);
  });

  test('ESC-4 before sending it says by name and role who will read it and who will not', () => {
    const text = textOf(cardFor(viewAt('check')));
    expect(text).toContain('Daniel Whitcombe, designated safeguarding lead');
    expect(text).toContain('The concern is about them: Oliver Grantley, member of staff.');
  });

  test('while that cannot be said there is no Send, and there are numbers to ring', () => {
    const card = cardFor(viewAt('check', { preview: undefined }));
    expect((card.actions ?? []).map((action) => action.title)).toEqual(['Try again', 'Back']);
    expect(textOf(card)).toContain('Police: 999');
  });

  test('when sending failed the check card stays with the sentence, Try again and the numbers', () => {
    const card = cardFor(viewAt('check', { preview: undefined, problems: ['Not received yet.'] }));
    expect(submitOf(card.actions?.[0])).toMatchObject({ title: 'Try again', data: { intent: 'send' } });
    expect(textOf(card)).toContain('Not received yet.');
    expect(textOf(card)).toContain('Police: 999');
  });

  test('the subject is in the words of everyday', () => {
    const about = inputsOf(cardFor(viewAt('about'))).find(({ id }) => id === 'about');
    expect((about?.choices as { title: string }[]).map(({ title }) => title)).toEqual(
      Object.values(words.subjects),
    );
  });
});

describe('the last cards', () => {
  test('REP-10 the receipt says the reference, who has it, what to do, what not, and whom to ring', () => {
    const card = receiptCard(
      {
        reference: 'OS-2026-0042',
        receivedAt: '2026-11-23T10:35:00Z',
        whoHasIt: 'Lantern is telling the channel now.',
        nextNews: 'You see it under My reports.',
        doNow: [{ id: 'a', text: 'Keep the device.', clause: 'JIG' }],
        doNot: [{ id: 'b', text: 'Do not reply.', clause: 'JIG' }],
        contacts: emergency,
        mediaLine: '0 media stored',
        repeated: true,
      },
      now,
    );
    const text = textOf(card);
    for (const words of [
      'OS-2026-0042',
      'today 10:35',
      'telling the channel',
      'Keep the device',
      'Do not reply',
      '999',
      '0 media stored',
      'already been received',
    ]) {
      expect(text).toContain(words);
    }
    expect((card.actions?.[0] as { data: unknown }).data).toEqual({ intent: 'close' });
  });

  test('P1 "Still sending" carries the same key', () => {
    const card = stillSendingCard({ ...firstState(KEY), step: 'check' }, emergency);
    expect((card.actions?.[0] as { data: unknown }).data).toMatchObject({
      intent: 'again',
      lantern: { reportKey: KEY },
    });
    expect(textOf(card)).toContain('999');
  });
});
