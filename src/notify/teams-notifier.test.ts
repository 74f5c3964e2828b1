import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AlertMessage } from '../domain/escalation/alert-message';
import type { DeliveryTarget } from '../domain/incidents/types';
import { createTeamsNotifier } from './teams-notifier';
import { configuredPlaces } from './teams-places';

interface Call {
  method: string;
  path: string;
  authorization?: string;
  body: Record<string, unknown>;
}

const channel: DeliveryTarget = { kind: 'channel', channel: 'dsl' };
const person: DeliveryTarget = {
  kind: 'person',
  personId: '00000000-0000-4000-8000-000000000005',
  name: 'Helen Marchetti',
};
const dslChannel = '19:dsl@thread.tacv2';
const message: AlertMessage = {
  reference: 'OS-2026-0042',
  lane: 'learner',
  confidential: false,
  kind: 'bullying',
  priority: 'high',
  reportedAt: '2026-11-23T10:31:00Z',
  cause: 'first',
  repeat: false,
  state: { kind: 'lastStep' },
  told: [],
};

let server: Server;
let calls: Call[];
/** Status for the next answers; 201 when empty; 'never' keeps the caller waiting. */
let answers: (number | 'never')[];

beforeEach(async () => {
  calls = [];
  answers = [];
  server = createServer(async (request, response) => {
    const body = await read(request);
    calls.push({
      method: request.method ?? '',
      path: request.url ?? '',
      authorization: request.headers.authorization,
      body,
    });
    const answer = answers.shift() ?? 201;
    if (answer === 'never') return;
    response.writeHead(answer, { 'Content-Type': 'application/json' });
    response.end(
      JSON.stringify(
        answer < 300 ? { id: `id-${calls.length}` } : { error: { code: 'Trouble', message: 'secret words' } },
      ),
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

async function read(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length ? (JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>) : {};
}

function notifier(timeoutMs = 2_000) {
  const { port } = server.address() as AddressInfo;
  return createTeamsNotifier({
    places: configuredPlaces({ serviceUrl: `http://127.0.0.1:${port}/teams/`, dslChannel }),
    botId: 'bot-1',
    tenantId: 'tenant-1',
    token: async () => 'a-token',
    tab: { appId: 'app-1', entityId: 'home' },
    now: () => new Date('2026-11-23T10:36:00Z'),
    timeoutMs,
  });
}

describe('telling the DSL channel', () => {
  test('ESC-1 the card is posted to the channel with our token, and its handle finds it again', async () => {
    const result = await notifier().tell(channel, message);
    expect(result).toEqual({
      outcome: 'sent',
      handle: JSON.stringify({ conversationId: dslChannel, activityId: 'id-1' }),
    });
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      method: 'POST',
      path: `/teams/v3/conversations/${dslChannel}/activities`,
      authorization: 'Bearer a-token',
    });
    expect(calls[0]?.body).toMatchObject({
      type: 'message',
      summary: 'OS-2026-0042: a concern needs you. Priority: High.',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: { type: 'AdaptiveCard', version: '1.5' },
        },
      ],
    });
  });

  test('an update puts the new card where the old one was, for everyone', async () => {
    const teams = notifier();
    const told = await teams.tell(channel, message);
    if (told.outcome !== 'sent') throw new Error(told.reason);
    const changed: AlertMessage = {
      ...message,
      state: { kind: 'acknowledged', by: 'Daniel Whitcombe', at: '2026-11-23T10:35:00Z' },
    };
    expect(await teams.update(told.handle, changed)).toBe('updated');
    expect(calls[1]).toMatchObject({
      method: 'PUT',
      path: `/teams/v3/conversations/${dslChannel}/activities/id-1`,
      body: { id: 'id-1' },
    });
    expect(JSON.stringify(calls[1]?.body)).toContain('Daniel Whitcombe has this, today 10:35');
  });

  test('P3 a withdrawn card says the same for every case: no reference, no button', async () => {
    const teams = notifier();
    const told = await teams.tell(channel, message);
    if (told.outcome !== 'sent') throw new Error(told.reason);
    expect(await teams.withdraw(told.handle)).toBe('updated');
    expect(calls[1]).toMatchObject({ method: 'PUT', body: { id: 'id-1', summary: 'This card is no longer for you' } });
    expect(JSON.stringify(calls[1]?.body)).not.toMatch(/OS-2026|Action\.|High|Unkind/);
  });

  test.each(['', 'null', '{}', 'not json', '{"conversationId":7}'])(
    'an update with the handle %p is refused without a call',
    async (handle) => {
      expect(await notifier().update(handle, message)).toBe('refused');
      expect(calls).toHaveLength(0);
    },
  );
});

describe('telling a person', () => {
  test('ESC-2 the chat is made once with the object id and tenant, and then used again', async () => {
    const teams = notifier();
    await teams.tell(person, message);
    await teams.tell(person, message);
    expect(calls.map((call) => `${call.method} ${call.path}`)).toEqual([
      'POST /teams/v3/conversations',
      'POST /teams/v3/conversations/id-1/activities',
      'POST /teams/v3/conversations/id-1/activities',
    ]);
    expect(calls[0]?.body).toMatchObject({
      members: [{ id: person.personId }],
      tenantId: 'tenant-1',
      isGroup: false,
    });
  });

  test('after a refusal the chat is asked for anew', async () => {
    const teams = notifier();
    answers = [201, 404];
    expect(await teams.tell(person, message)).toMatchObject({ outcome: 'refused' });
    expect(await teams.tell(person, message)).toMatchObject({ outcome: 'sent' });
    expect(calls.filter((call) => call.path === '/teams/v3/conversations')).toHaveLength(2);
  });
});

describe('trouble', () => {
  test.each([
    [400, 'refused'],
    [403, 'refused'],
    [404, 'refused'],
    [413, 'refused'],
    [401, 'tryAgain'],
    [412, 'tryAgain'],
    [429, 'tryAgain'],
    [500, 'tryAgain'],
    [503, 'tryAgain'],
  ])('Teams answering %d means %s, for a message and for an update', async (status, outcome) => {
    answers = [status, status];
    const teams = notifier();
    expect(await teams.tell(channel, message)).toEqual({ outcome, reason: `Teams answered ${status}` });
    expect(await teams.update(JSON.stringify({ conversationId: 'c', activityId: 'a' }), message)).toBe(
      outcome,
    );
  });

  test('P2 silence of Teams means try again after the time allowed', async () => {
    answers = ['never'];
    const began = performance.now();
    const result = await notifier(300).tell(channel, message);
    expect(result).toMatchObject({ outcome: 'tryAgain' });
    expect(performance.now() - began).toBeLessThan(1_500);
  });

  test('P7 nobody listening means try again, and the reason carries a code and nothing else', async () => {
    const teams = notifier();
    await new Promise((closed) => server.close(closed));
    const result = await teams.tell(channel, message);
    expect(result).toEqual({ outcome: 'tryAgain', reason: 'Teams could not be reached (ECONNREFUSED)' });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  });
});
