import { cardOf, textOf } from '../harness/dialog-cards';
import { people, startTeamsBot, type Invoke, type TeamsBot } from '../harness/teams-bot';

let bot: TeamsBot;
beforeEach(async () => {
  bot = await startTeamsBot();
});
afterEach(() => bot.close());

const fetchTask: Invoke = { name: 'composeExtension/fetchTask', value: { commandId: 'report' } };

describe('who may come in', () => {
  test('an activity without a token is refused with 401', async () => {
    expect((await bot.post(JSON.stringify(bot.activity(fetchTask)))).status).toBe(401);
  });

  test.each([
    ['made out for another bot', { audience: '99999999-0000-4000-8000-000000000001' }],
    ['from another issuer', { issuer: 'https://sts.windows.net/x/' }],
    ['for another service address', { serviceUrl: 'https://elsewhere.example/teams' }],
    ['signed with a key that is not published', { foreignKey: true }],
    ['that ran out ten minutes ago', { expiresIn: '-10m' }],
  ])('a token %s is refused with 401', async (_title, options) => {
    const answer = await bot.send(fetchTask, options);
    expect(answer.status).toBe(401);
    expect(answer.text).not.toContain('concern');
  });

  test('DAT-6 a valid token does not let another tenant in', async () => {
    const answer = await bot.send({ ...fetchTask, tenantId: '99999999-0000-4000-8000-00000000f00d' });
    expect(answer.status).toBe(403);
    expect(answer.text).toBe('');
  });

  test('DAT-6 an activity that names two tenants is refused', async () => {
    const answer = await bot.send({
      ...fetchTask,
      conversation: { tenantId: '99999999-0000-4000-8000-00000000f00d' },
    });
    expect(answer.status).toBe(403);
  });

  test('a valid one is answered with the first question', async () => {
    expect(textOf(cardOf((await bot.send(fetchTask)).body))).toContain('What kind of concern is it?');
  });
});

describe('what comes in', () => {
  test('a message of 900 KB is taken', async () => {
    const body = { contentType: 'html', content: `<p>${'a'.repeat(900_000)}</p>` };
    const answer = await bot.send({
      ...fetchTask,
      value: { messagePayload: { id: '1', body, from: { user: { id: people.pupil.id, displayName: 'J' } } } },
    });
    expect(answer.status).toBe(200);
  });

  test('over a megabyte the answer is JSON with the number to ring, not a web page', async () => {
    const answer = await bot.post(
      JSON.stringify({ ...bot.activity(fetchTask), text: 'a'.repeat(1_100_000) }),
      `Bearer ${await bot.token()}`,
    );
    expect(answer.status).toBe(413);
    expect(answer.type).toContain('application/json');
    expect(answer.text).toContain('01632 960002');
  });

  test('what is no JSON is refused without repeating it', async () => {
    const answer = await bot.post('{"text": "Jack said', `Bearer ${await bot.token()}`);
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain('Jack');
  });

  test('P7 something written to the bot is answered with where to report, never repeated and never logged', async () => {
    const answer = await bot.send({
      name: '',
      type: 'message',
      text: 'Jack hit Mia',
      conversation: { conversationType: 'personal', id: 'a:1' },
    });
    expect(answer.status).toBe(200);
    const said = JSON.stringify(bot.sent);
    expect(said).toContain('Please do not write about a child here');
    expect(said).toContain('Report a concern');
    expect(said + bot.lines.join()).not.toContain('Jack');
  });

  test('a greeting and an installation are answered with the way to report', async () => {
    await bot.send({
      name: '',
      type: 'message',
      text: 'Hello!',
      conversation: { conversationType: 'personal', id: 'a:1' },
    });
    expect(JSON.stringify(bot.sent)).not.toContain('do not write about a child');
    const welcome = {
      ...bot.activity({
        name: '',
        type: 'installationUpdate',
        conversation: { conversationType: 'personal', id: 'a:2' },
      }),
      action: 'add',
    };
    await bot.post(JSON.stringify(welcome), `Bearer ${await bot.token()}`);
    expect(bot.sent.map(({ path }) => path)).toEqual([
      '/teams/v3/conversations/a:1/activities',
      '/teams/v3/conversations/a:2/activities',
    ]);
  });
});
