import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import express from 'express';
import { backgroundDone } from '../../src/api/background';
import { createAgreementParts } from '../../src/api/agreements/parts';
import type { Deps } from '../../src/api/deps';
import { answerErrors } from '../../src/api/middleware/answer-errors';
import { createPersonLimit } from '../../src/api/middleware/rate-limits';
import type { Playground } from '../../src/api/teams/playground';
import { createMemberships } from '../../src/api/schools/memberships';
import { oneSchool } from '../../src/api/schools/schools';
import { registerBot } from '../../src/api/teams/register-bot';
import { createTeamsApp } from '../../src/api/teams/teams-app';
import { jigsawPolicy } from '../../src/domain/policies/jigsaw';
import type { RoleHolding } from '../../src/domain/people/types';
import { alertCard } from '../../src/notify/cards/alert-card';
import { fakeAccessLog } from '../fakes/fake-access-log';
import { fakeAgreementStores } from '../fakes/fake-agreement-stores';
import { fakeDirectory } from '../fakes/fake-directory';
import { fakeEvidenceStore } from '../fakes/fake-evidence-store';
import { fakeIncidentStore } from '../fakes/fake-incident-store';
import { fakeNotifier } from '../fakes/fake-notifier';
import { fakeSchoolStore } from '../fakes/fake-school-store';
import { fakeProbe } from '../fakes/fake-probe';
import { fakeSettingsStore } from '../fakes/fake-settings-store';
import { fakeTimerStore } from '../fakes/fake-timer-store';
import { fixedClock } from '../fakes/fixed-clock';
import { sha256Hasher } from '../fakes/sha256-hasher';

export const TENANT = '7a1c0000-0000-4000-8000-00000000a001';
export const BOT_ID = '11111111-1111-4111-8111-111111111111';
export const DSL_CHANNEL = '19:dsl@thread.tacv2';

const id = (number: number) => `00000000-0000-4000-8000-0000000000${String(number).padStart(2, '0')}`;
export const people = {
  teacher: { id: id(1), name: 'Amara Osei' },
  dsl: { id: id(2), name: 'Daniel Whitcombe' },
  deputy: { id: id(3), name: 'Priya Raman' },
  head: { id: id(5), name: 'Helen Marchetti' },
  chair: { id: id(6), name: 'Gordon Achebe' },
  historyTeacher: { id: id(10), name: 'Oliver Grantley' },
  pupil: { id: id(11), name: 'Jack Pemberton' },
} as const;
export type Somebody = (typeof people)[keyof typeof people];

const holding = (
  { id: personId, name }: Somebody,
  role: RoleHolding['role'],
  telephone?: string,
): RoleHolding => ({
  personId,
  name,
  role,
  ...(telephone ? { telephone } : {}),
});

const roles: readonly RoleHolding[] = [
  holding(people.teacher, 'staff'),
  holding(people.historyTeacher, 'staff'),
  holding(people.dsl, 'dsl', '01632 960002'),
  holding(people.dsl, 'staff'),
  holding(people.deputy, 'deputyDsl'),
  holding(people.head, 'headteacher'),
  holding(people.chair, 'chairOfGovernors'),
];

export interface Invoke {
  name: string;
  from?: { id: string; name: string; aadObjectId?: string | undefined };
  value?: Record<string, unknown>;
  conversation?: Record<string, unknown>;
  tenantId?: string;
  type?: string;
  text?: string;
}

export interface TokenOptions {
  audience?: string;
  issuer?: string;
  serviceUrl?: string;
  /** Signs with a key that nobody publishes. */
  foreignKey?: boolean;
  expiresIn?: string;
}

/** The bot over HTTP as Teams calls it: a key set, a connector that takes every message, and stores in memory. */
export async function startTeamsBot(
  options: { playground?: (world: World, configuredServiceUrl: string) => Playground } = {},
) {
  const keys = await generateKeyPair('RS256', { extractable: true });
  const others = await generateKeyPair('RS256');
  const jwk = {
    ...(await exportJWK(keys.publicKey)),
    kid: 'k1',
    alg: 'RS256',
    use: 'sig',
    endorsements: ['msteams'],
  };
  const sent: { path: string; body: Record<string, unknown> }[] = [];

  const teams = express();
  teams.get('/v1/.well-known/keys', (_request, response) => void response.json({ keys: [jwk] }));
  teams.post('/teams/*path', express.json(), (request, response) => {
    sent.push({ path: request.path, body: request.body as Record<string, unknown> });
    response.status(201).json({ id: `m${sent.length}` });
  });
  const teamsServer = await listen(teams);
  const teamsOrigin = originOf(teamsServer);
  const serviceUrl = `${teamsOrigin}/teams`;

  const world = makeWorld();
  const schools = oneSchool(world.deps);
  const app = express();
  const bot = await createTeamsApp(
    {
      clientId: BOT_ID,
      tenantId: TENANT,
      token: async () =>
        `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{}').toString('base64url')}.x`,
      openIdMetadataUrl: `${teamsOrigin}/v1/.well-known/openidconfiguration`,
      serviceUrl,
      playground: options.playground !== undefined,
    },
    app,
  );
  registerBot(bot, schools, {
    memberships: createMemberships(schools),
    schoolOfChannel: () => undefined,
    tenantId: TENANT,
    mayGoOn: createPersonLimit({ requestsPerMinute: 600 }),
    alertCard: (message) =>
      alertCard(message, { now: world.clock.now(), tab: { appId: BOT_ID, entityId: 'home' } }),
    ...(options.playground ? { playground: options.playground(world, serviceUrl) } : {}),
  });
  app.use(answerErrors(schools));
  const server = await listen(app);

  const token = (options: TokenOptions = {}): Promise<string> =>
    sign(options.foreignKey ? others.privateKey : keys.privateKey, { serviceUrl, ...options });
  const post = async (body: string, authorization?: string) => {
    const response = await fetch(`${originOf(server)}/api/messages`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(authorization ? { Authorization: authorization } : {}),
      },
      body,
    });
    const text = await response.text();
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      text,
      body: parse(text),
    };
  };
  const send = async (invoke: Invoke, options: TokenOptions = {}) =>
    post(JSON.stringify(activityOf(invoke, serviceUrl)), `Bearer ${await token(options)}`);

  return {
    ...world,
    sent,
    post,
    send,
    token,
    activity: (invoke: Invoke) => activityOf(invoke, serviceUrl),
    settled: backgroundDone,
    close: async () => {
      await backgroundDone();
      await Promise.all([stop(server), stop(teamsServer)]);
    },
  };
}

export type TeamsBot = Awaited<ReturnType<typeof startTeamsBot>>;

type World = ReturnType<typeof makeWorld>;

function makeWorld() {
  const clock = fixedClock('2026-11-23T10:36:00Z');
  const notifier = fakeNotifier();
  const registers = {
    incidents: fakeIncidentStore('incidents'),
    staffConcerns: fakeIncidentStore('staffConcerns'),
  };
  const school = fakeSchoolStore({
    roles,
    policy: jigsawPolicy({ name: 'Wren Hollow School', switchboard: '01632 960000' }),
  });
  const directory = fakeDirectory(
    Object.values(people).map((person) => ({ ...person, detail: 'Wren Hollow School' })),
  );
  const timers = fakeTimerStore();
  const lines: string[] = [];
  const line = (event: string, facts?: Record<string, unknown>) =>
    void lines.push(JSON.stringify({ event, ...facts }));
  const log = { info: line, warn: line, error: line };
  const settings = fakeSettingsStore();
  const evidence = { incidents: fakeEvidenceStore(), staffConcerns: fakeEvidenceStore() };
  const accessLogs = { incidents: fakeAccessLog(), staffConcerns: fakeAccessLog() };
  const agreements = createAgreementParts(fakeAgreementStores(), { clock, log });
  const deps: Deps = { clock, registers, evidence, accessLogs, timers, school, settings, directory, notifier, hasher: sha256Hasher, agreements, probe: fakeProbe(), log, ...booksOf(school) };
  return { clock, notifier, registers, school, directory, timers, deps, lines };
}

const booksOf = ({ roleBook, timesBook }: ReturnType<typeof fakeSchoolStore>) => ({ roleBook, timesBook });

function activityOf(
  { name, from = people.teacher, value, conversation, tenantId = TENANT, type = 'invoke', text }: Invoke,
  serviceUrl: string,
) {
  const aadObjectId = 'aadObjectId' in from ? from.aadObjectId : from.id;
  return {
    type,
    ...(type === 'invoke' ? { name } : {}),
    ...(text === undefined ? {} : { text }),
    id: `f:${Math.random()}`,
    timestamp: '2026-11-23T10:36:00Z',
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${from.id ?? 'x'}`, name: from.name, ...(aadObjectId ? { aadObjectId } : {}) },
    recipient: { id: `28:${BOT_ID}`, name: 'Lantern' },
    conversation: {
      id: '19:class@thread.tacv2;messageid=1763884000000',
      conversationType: 'channel',
      isGroup: true,
      tenantId,
      ...conversation,
    },
    channelData: { tenant: { id: tenantId } },
    value,
  };
}

function sign(
  key: CryptoKey,
  { audience = BOT_ID, issuer = 'https://api.botframework.com', serviceUrl, expiresIn = '1h' }: TokenOptions,
): Promise<string> {
  return new SignJWT({ serviceurl: serviceUrl })
    .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(expiresIn)
    .sign(key);
}

function listen(app: express.Express): Promise<Server> {
  const server = createServer(app);
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function stop(server: Server): Promise<unknown> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
