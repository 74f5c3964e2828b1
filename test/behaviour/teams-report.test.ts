import { cardOf, closingOf, pressed, textOf, type ShownCard } from '../harness/dialog-cards';
import { people, startTeamsBot, type Invoke, type Somebody, type TeamsBot } from '../harness/teams-bot';

let bot: TeamsBot;
beforeEach(async () => {
  bot = await startTeamsBot();
});
afterEach(() => bot.close());

const messagePayload = {
  id: '1763884683000',
  createdDateTime: '2026-11-23T07:58:03Z',
  deleted: false,
  linkToMessage: 'https://teams.microsoft.com/l/message/19:class@thread.tacv2/1763884683000',
  from: { user: { userIdentityType: 'aadUser', id: people.pupil.id, displayName: people.pupil.name } },
  body: {
    contentType: 'html',
    content: '<div>you are so dead <img src="https://graph.microsoft.com/x/$value"></div>',
  },
  attachments: [{ contentType: 'reference', name: 'nude.jpg', contentUrl: 'https://x.example/nude.jpg' }],
};

interface Way {
  from?: Somebody;
  payload?: Record<string, unknown> | null;
}

function invoke(
  name: string,
  { from = people.teacher, payload = messagePayload }: Way,
  data?: Record<string, unknown>,
): Invoke {
  return {
    name: `composeExtension/${name}`,
    from,
    value: {
      commandId: 'report',
      ...(payload ? { messagePayload: payload } : {}),
      ...(data ? { data } : {}),
    },
  };
}

async function open(way: Way = {}): Promise<ShownCard> {
  const answer = await bot.send(invoke('fetchTask', way));
  expect(answer.status).toBe(200);
  return cardOf(answer.body);
}

async function press(
  card: ShownCard,
  title: string,
  inputs: Record<string, string> = {},
  way: Way = {},
): Promise<ShownCard> {
  return cardOf((await bot.send(invoke('submitAction', way, pressed(card, title, inputs)))).body);
}

/** Up to the check card, in the way of a quick reporter. */
async function upToCheck(
  kind = 'bullying',
  way: Way = {},
  whatHappened = 'Found this before registration.',
): Promise<ShownCard> {
  let card = await press(await open(way), 'Next', { kind }, way);
  card = await press(card, 'No', {}, way);
  card = await press(
    card,
    'Next',
    way.payload === null ? { about: 'learner' } : { about: 'learner', aboutWho: 'author' },
    way,
  );
  card = await press(card, 'Next', {}, way);
  return press(card, 'Next', { whatHappened }, way);
}

describe('reporting from a message', () => {
  test('REP-1 ESC-1 the report with its message is on record once, and the DSL channel has a card', async () => {
    const check = await upToCheck();
    expect(textOf(check)).toContain('Daniel Whitcombe');
    const receipt = await press(check, 'Send', { nameVisibility: 'readers', toldInPerson: 'false' });
    expect(textOf(receipt)).toMatch(/Received: OS-2026-\d{4}/);
    await bot.settled();
    const { changed } = await bot.registers.incidents.changes();
    expect(changed).toHaveLength(1);
    expect(changed[0]?.report).toMatchObject({
      source: 'teamsMessage',
      message: {
        messageId: '1763884683000',
        conversationId: '19:class@thread.tacv2',
        author: { directoryId: people.pupil.id },
      },
    });
    expect(bot.notifier.received('dslChannel')).toHaveLength(1);
    const closing = await bot.send(invoke('submitAction', {}, pressed(receipt, 'Done')));
    expect(closingOf(closing.body)).toContain('received');
  });

  test('P1 three equal submits at once are one report and one card', async () => {
    const data = pressed(await upToCheck(), 'Send');
    const answers = await Promise.all([1, 2, 3].map(() => bot.send(invoke('submitAction', {}, data))));
    const references = answers.map(({ body }) => /OS-2026-\d{4}/.exec(textOf(cardOf(body)))?.[0]);
    expect(new Set(references).size).toBe(1);
    await bot.settled();
    expect((await bot.registers.incidents.changes()).changed).toHaveLength(1);
    expect(bot.notifier.received('dslChannel')).toHaveLength(1);
  });

  test('P4 INV-4 in the sexual-image branch nothing of the message is stored, shown or logged', async () => {
    let card = await press(await open(), 'Next', { kind: 'sexualImage' });
    card = await press(card, 'No');
    card = await press(card, 'Next', { about: 'learner', aboutWho: 'author' });
    card = await press(card, 'Next');
    expect(textOf(card)).not.toContain('so dead');
    card = await press(card, 'Next', { whatHappened: 'A pupil told me.' });
    const receipt = await press(card, 'Send');
    expect(textOf(receipt)).toContain('0 media stored');
    const stored = JSON.stringify((await bot.registers.incidents.changes()).changed);
    expect(stored).not.toMatch(/so dead|nude|hostedContents|graph\.microsoft/);
    expect(stored).toContain('"mediaDropped":2');
    expect(bot.lines.join()).not.toMatch(/so dead|nude/);
  });

  test('ESC-2 ESC-4 a concern about a named member of staff goes to the headteacher, and preview and channel leave them out', async () => {
    let card = await press(await open({ payload: null }), 'Next', { kind: 'contact' }, { payload: null });
    card = await press(card, 'No', {}, { payload: null });
    card = await press(card, 'Next', { about: 'staff', aboutName: 'Mr Grantley' }, { payload: null });
    card = await press(card, 'Next', {}, { payload: null });
    expect(textOf(card)).toContain('Oliver Grantley');
    card = await press(card, 'Next', { pick0: people.historyTeacher.id }, { payload: null });
    card = await press(card, 'Next', { whatHappened: 'Messages at night.' }, { payload: null });
    expect(textOf(card)).toContain('Helen Marchetti');
    expect(textOf(card)).toMatch(/The concern is about them: Oliver Grantley/);
    const receipt = await press(card, 'Send', {}, { payload: null });
    expect(textOf(receipt)).toMatch(/SC-2026-\d{4}/);
    await bot.settled();
    expect(bot.notifier.received('dslChannel')).toHaveLength(0);
    expect(bot.notifier.received({ personId: people.head.id })).toHaveLength(1);
  });

  test('ESC-4 an identity that the directory does not know is asked about again', async () => {
    const way = { payload: null };
    let card = await press(await open(way), 'Next', { kind: 'contact' }, way);
    card = await press(card, 'No', {}, way);
    card = await press(card, 'Next', { about: 'staff', aboutName: 'Grantley' }, way);
    card = await press(card, 'Next', {}, way);
    card = await press(card, 'Next', { pick0: '99999999-0000-4000-8000-000000000099' }, way);
    expect(textOf(card)).toContain('Which person do you mean?');
  });

  test('a message deleted meanwhile is reported by who and when', async () => {
    const way = { payload: { ...messagePayload, deleted: true, body: { contentType: 'html', content: '' } } };
    const receipt = await press(await upToCheck('bullying', way), 'Send', {}, way);
    expect(textOf(receipt)).toContain('Received');
    expect((await bot.registers.incidents.changes()).changed[0]?.report.message).toMatchObject({
      bodyState: 'deleted',
    });
  });

  test('the dialog opens from the compose box and from the bot’s own button too', async () => {
    expect(textOf(await open({ payload: null }))).toContain('What kind of concern is it?');
    const answer = await bot.send({
      name: 'task/fetch',
      value: { data: {}, context: { theme: 'default' } },
      conversation: { conversationType: 'personal', id: 'a:1' },
    });
    const card = cardOf(answer.body);
    const next = await bot.send({
      name: 'task/submit',
      value: { data: pressed(card, 'Next', { kind: 'other' }) },
    });
    expect(textOf(cardOf(next.body))).toContain('Is a child in danger now?');
  });
});

describe('trouble while reporting', () => {
  test('a pupil gets one sentence and a number instead of the questions', async () => {
    const card = await open({ from: people.pupil });
    expect(textOf(card)).toContain('no role at this school');
    expect(textOf(card)).toContain('01632 960002');
  });

  test('somebody whom Teams does not name gets one sentence', async () => {
    const answer = await bot.send({
      ...invoke('fetchTask', {}),
      from: { id: 'x', name: 'Guest', aadObjectId: undefined },
    });
    expect(textOf(cardOf(answer.body))).toContain('did not say who you are');
  });

  test('P1 while SharePoint is down the check card stays with what was typed, a number and Try again, which then succeeds', async () => {
    const check = await upToCheck();
    bot.timers.failNext('promise', 'before');
    const failed = await press(check, 'Send');
    expect(textOf(failed)).toContain('has not been received yet');
    expect(textOf(failed)).toContain('01632 960002');
    expect(textOf(failed)).toContain('Found this before registration.');
    const receipt = await press(failed, 'Try again');
    expect(textOf(receipt)).toContain('Received: OS-2026-');
    expect((await bot.registers.incidents.changes()).changed).toHaveLength(1);
  });

  test('P1 a report whose answer was lost is found again and says that it is there once', async () => {
    const check = await upToCheck();
    bot.registers.incidents.failNext('create', 'after');
    const failed = await press(check, 'Send');
    expect(textOf(failed)).toContain('has not been received yet');
    expect(textOf(await press(failed, 'Try again'))).toContain('already been received');
    expect((await bot.registers.incidents.changes()).changed).toHaveLength(1);
  });

  test('while the directory is silent the report can go on with names alone', async () => {
    const way = { payload: null };
    let card = await press(await open(way), 'Next', { kind: 'contact' }, way);
    card = await press(card, 'No', {}, way);
    card = await press(card, 'Next', { about: 'staff', aboutName: 'Grantley' }, way);
    bot.directory.failNext('search', 'before');
    card = await press(card, 'Next', {}, way);
    expect(textOf(card)).toContain('directory does not answer');
    expect(textOf(await press(card, 'Try again', {}, way))).toContain('Oliver Grantley');
    expect(textOf(await press(card, 'Go on with the names alone', {}, way))).toContain('What happened?');
  });

  test.each([
    undefined,
    'x',
    { lantern: 'x', intent: 'send' },
    { lantern: { step: 'check' }, intent: 'send' },
  ])('a damaged form (%j) starts again and says so', async (data) => {
    const answer = await bot.send({
      name: 'composeExtension/submitAction',
      value: { commandId: 'report', data },
    });
    expect(textOf(cardOf(answer.body))).toContain('starts again');
    expect((await bot.registers.incidents.changes()).changed).toHaveLength(0);
  });

  test('P1 a key that belongs to somebody else’s report tells nothing about it', async () => {
    const check = await upToCheck();
    await press(check, 'Send');
    const answer = await press(check, 'Send', {}, { from: people.historyTeacher });
    expect(textOf(answer)).not.toMatch(/OS-2026/);
  });
});
