import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import express, { type Express } from 'express';
import type { EmulatorContext, EmulatorEvent, Fault } from '../context';
import { PEOPLE } from '../world/people';
import { createTeams, type Teams } from './index';
import type { JsonObject } from './model';

/** A school of its own for one test: Teams on a port, a bot whose answers the test writes, tokens by word. */
export interface TestSchool {
  origin: string;
  teams: Teams;
  context: EmulatorContext;
  /** For further routes beside Teams. */
  app: Express;
  /** What reached the bot, oldest first, without the news of the installation. */
  heard: { authorization?: string; body: JsonObject }[];
  /** Sets how the bot answers: after `delay` milliseconds, with `status`. */
  bot: { reply: (body: JsonObject) => unknown; status: number; delay: number };
  faults: Fault[];
  events: EmulatorEvent[];
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  close(): Promise<void>;
}

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  /** The JSON object in the text, empty when there is none. */
  body: JsonObject;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

export const personId = (name: string): string => PEOPLE.find((one) => one.displayName === name)?.id ?? '';

export async function openSchool(options: { limitMilliseconds?: number } = {}): Promise<TestSchool> {
  const heard: TestSchool['heard'] = [];
  const bot: TestSchool['bot'] = { reply: () => undefined, status: 200, delay: 0 };
  const botServer = createServer(botApp(heard, bot));
  const botEndpoint = `${await listen(botServer)}/api/messages`;
  const app = express();
  const server = createServer(app);
  const origin = await listen(server);
  const faults: Fault[] = [];
  const events: EmulatorEvent[] = [];
  const context = contextOf(origin, botEndpoint, faults, events);
  const teams = createTeams(context, options);
  app.use(teams.router);
  return {
    origin,
    teams,
    context,
    app,
    heard,
    bot,
    faults,
    events,
    call: (method, path, body, headers) => call(`${origin}${path}`, method, body, headers),
    close: async () => {
      await stop(server);
      await stop(botServer);
    },
  };
}

function botApp(heard: TestSchool['heard'], bot: TestSchool['bot']) {
  const app = express();
  app.post('/api/messages', express.json({ limit: '8mb' }), async (request, response) => {
    const body = request.body as JsonObject;
    if (body.type === 'installationUpdate' || body.type === 'conversationUpdate') return void response.end();
    heard.push({ authorization: request.headers.authorization, body });
    const { status, delay } = bot;
    const answer = bot.reply(body);
    if (delay) await wait(delay);
    response.status(status);
    if (answer === undefined) response.end();
    else response.json(answer);
  });
  return app;
}

function contextOf(
  origin: string,
  botEndpoint: string,
  faults: Fault[],
  events: EmulatorEvent[],
): EmulatorContext {
  const start = Date.now();
  return {
    origin,
    botEndpoint,
    serviceOrigin: new URL(botEndpoint).origin,
    clock: { now: () => new Date(start), advance: () => undefined, reset: () => undefined },
    people: PEOPLE,
    events: { publish: (event) => void events.push(event), subscribe: () => () => undefined },
    tokens: {
      userToken: async (person, asked) => `user ${person.id} ${asked.audience} ${asked.scope}`,
      idToken: async (person) => `id ${person.id}`,
      botFrameworkToken: async (asked) => `bot ${asked.audience} ${asked.serviceUrl}`,
      verifyConnectorToken: async (header) =>
        header === 'Bearer lantern' ? { appid: 'lantern' } : undefined,
    },
    faults: { take: () => faults.shift() },
  };
}

async function call(
  url: string,
  method: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Reply> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const parsed = isJson ? (JSON.parse(text) as JsonObject) : {};
  return { status: response.status, headers: response.headers, text, body: parsed };
}
