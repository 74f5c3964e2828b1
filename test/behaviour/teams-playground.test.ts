import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPlayground, type Playground } from '../../src/api/teams/playground';
import { cardOf, textOf } from '../harness/dialog-cards';
import { people, startTeamsBot, type TeamsBot } from '../harness/teams-bot';

let bot: TeamsBot;
let connector: Server;
let serviceUrl: string;
let playground: Playground;

beforeEach(async () => {
  // What the Playground answers with its built-in configuration.
  connector = createServer((request, response) => {
    const conversations = [
      { id: 'team-id', channelType: 'standard' },
      { id: 'channel-announcements-id', name: 'Announcements' },
    ];
    const known = request.url === '/_connector/v3/teams/team-id/conversations';
    response.writeHead(known ? 200 : 404, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(known ? { conversations } : { error: {} }));
  });
  await new Promise<void>((ready) => connector.listen(0, '127.0.0.1', ready));
  serviceUrl = `http://localhost:${(connector.address() as AddressInfo).port}/_connector`;
  bot = await startTeamsBot({
    playground: ({ clock, school }, configuredServiceUrl) =>
      (playground = createPlayground({ clock, school, configuredServiceUrl })),
  });
});
afterEach(async () => {
  await bot.close();
  await new Promise((closed) => connector.close(closed));
});

const alex = { id: 'user-id-0', name: 'Alex Wilber', aadObjectId: '00000000-0000-0000-0000-0000000000020' };
const open = (from: string) =>
  bot.post(
    JSON.stringify({
      ...bot.activity({ name: 'composeExtension/fetchTask', from: alex, tenantId: '0' }),
      serviceUrl: from,
    }),
  );

describe('PLAYGROUND=1', () => {
  test('an activity without a token is answered, and its sender stands for the DSL', async () => {
    const answer = await open(serviceUrl);
    expect(textOf(cardOf(answer.body))).toContain('What kind of concern is it?');
    expect(await playground.callerOf()).toEqual({ id: people.dsl.id, name: people.dsl.name });
    expect(playground.memberId(people.dsl.id)).toBe('29:user-id-0');
    expect(playground.memberId(people.head.id)).toBeUndefined();
  });

  test('Announcements stands for the DSL channel', async () => {
    await open(serviceUrl);
    expect(playground.serviceUrl()).toBe(serviceUrl);
    expect(playground.dslChannel()).toBe('channel-announcements-id');
  });

  test.each(['https://evil.example/_connector', 'nonsense', 'http://127.0.0.1.evil.example/'])(
    'cards are never sent where %p says, because nobody proved who that is',
    async (elsewhere) => {
      await open(elsewhere);
      expect(playground.serviceUrl()).toBeUndefined();
    },
  );

  test('what the configured connector sends does not move the Playground', async () => {
    await open(serviceUrl);
    await bot.post(JSON.stringify(bot.activity({ name: 'composeExtension/fetchTask' })));
    expect(playground.serviceUrl()).toBe(serviceUrl);
  });
});
