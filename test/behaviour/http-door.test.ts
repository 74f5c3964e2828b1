import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { JWTPayload } from 'jose';
import express from 'express';
import { createApp } from '../../src/api/app';
import { backgroundDone } from '../../src/api/background';
import { createAuthenticator } from '../../src/api/middleware/authenticate';
import { oneSchool } from '../../src/api/schools/schools';
import type { Problem } from '../../src/contract/problem';
import { PEOPLE, school } from '../harness/school';
import type { School } from '../harness/school';

const TENANT = '7a1c0000-0000-4000-8000-00000000a001';
const API = '11111111-1111-4111-8111-111111111111';
const PAGE = '22222222-2222-4222-8222-222222222222';

let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let foreign: Awaited<ReturnType<typeof generateKeyPair>>;
let authority: Server;
let keysDown = false;

beforeAll(async () => {
  keys = await generateKeyPair('RS256');
  foreign = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  const app = express();
  app.get('/:tenant/discovery/v2.0/keys', (_request, response) => {
    if (keysDown) response.status(503).end();
    else response.json({ keys: [jwk] });
  });
  authority = await listening(app);
});
afterAll(() => new Promise((resolve) => authority.close(resolve)));

let world: School;
let door: Server;
beforeEach(async () => {
  world = school();
  keysDown = false;
  const app = await createApp(oneSchool(world.deps), {
    authenticate: createAuthenticator({ authority: originOf(authority), tenantId: TENANT, audience: API, allowedClients: [PAGE] }),
    client: { clientId: PAGE, tenantId: TENANT, authority: originOf(authority), scope: `api://${API}/access_as_user`, extraHostOrigins: ['http://localhost:4499'], graphBaseUrl: 'https://graph.example/v1.0' },
    door: { publicOrigin: 'http://localhost:4499', trustProxy: 0, requestsPerMinute: 600 },
  });
  door = await listening(app);
});
afterEach(async () => {
  await backgroundDone();
  await new Promise((resolve) => door.close(resolve));
});

interface TokenOptions {
  claims?: JWTPayload;
  issuer?: string;
  audience?: string;
  expires?: string;
  key?: CryptoKey;
  alg?: string;
}

async function token(options: TokenOptions = {}): Promise<string> {
  const claims = { oid: PEOPLE.teacher.id, name: PEOPLE.teacher.name, tid: TENANT, ver: '2.0', scp: 'access_as_user', azp: PAGE };
  return new SignJWT({ ...claims, ...options.claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setIssuer(options.issuer ?? `${originOf(authority)}/${TENANT}/v2.0`)
    .setAudience(options.audience ?? API)
    .setIssuedAt()
    .setExpirationTime(options.expires ?? '1h')
    .sign(options.key ?? keys.privateKey);
}

async function ask(path: string, init: { body?: unknown; raw?: string; authorization?: string } = {}) {
  const body = init.raw ?? (init.body === undefined ? undefined : JSON.stringify(init.body));
  const authorization = init.authorization ?? `Bearer ${await token()}`;
  const headers: Record<string, string> = { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) };
  const answer = await fetch(`${originOf(door)}${path}`, { method: body === undefined ? 'GET' : 'POST', headers, body });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, json: safely(text) as { problem?: Problem } };
}

const report = (change: object = {}) => ({
  reportKey: randomUUID(),
  kind: 'bullying',
  childInDanger: false,
  about: 'learner',
  whatHappened: 'SECRET-WORDS in the account',
  ...change,
});

describe('who may come in', () => {
  it.each<[string, TokenOptions]>([
    ['an expired token', { expires: '-10m' }],
    ['a token for another audience', { audience: '00000003-0000-0000-c000-000000000000' }],
    ['a token from another issuer', { issuer: 'https://login.example/other/v2.0' }],
    ['a token of another tenant', { claims: { tid: '99999999-9999-4999-8999-999999999999' } }],
    ['a token without the scope', { claims: { scp: 'openid profile' } }],
    ['a token with a scope that only contains the name', { claims: { scp: 'access_as_user_too' } }],
    ['an app-only token', { claims: { scp: undefined, idtyp: 'app' } }],
    ['a token another page asked for', { claims: { azp: '44444444-4444-4444-8444-444444444444' } }],
    ['a v1 token', { claims: { ver: '1.0' } }],
    ['a token without a person', { claims: { oid: undefined } }],
  ])('refuses %s with one clear sentence and no reason', async (_what, options) => {
    const { status, json } = await ask('/api/me', { authorization: `Bearer ${await token(options)}` });
    expect(status).toBe(401);
    expect(json.problem).toMatchObject({ code: 'notSignedIn', message: 'You are not signed in, or your sign-in has run out.' });
    expect(json.problem?.contacts).toContainEqual(expect.objectContaining({ telephone: '01632 960110' }));
  });

  it('refuses a token somebody else signed', async () => {
    expect((await ask('/api/me', { authorization: `Bearer ${await token({ key: foreign.privateKey })}` })).status).toBe(401);
  });

  it.each(['', 'Bearer', 'Bearer x', 'Basic abc', 'Bearer a.b.c', `Bearer ${'a'.repeat(9000)}.b.c`])('refuses the header "%.12s"', async (authorization) => {
    expect((await ask('/api/me', { authorization: authorization || ' ' })).status).toBe(401);
  });

  it('refuses an unsigned token', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const unsigned = `${part({ alg: 'none' })}.${part({ oid: PEOPLE.dsl.id, tid: TENANT, ver: '2.0', scp: 'access_as_user', azp: PAGE })}.`;
    expect((await ask('/api/me', { authorization: `Bearer ${unsigned}` })).status).toBe(401);
  });

  it('says "try again", not "sign in", when the signing keys cannot be read', async () => {
    keysDown = true;
    const { status, json } = await ask('/api/me');
    expect(status).toBe(503);
    expect(json.problem?.code).toBe('tryAgain');
  });

  it('asks who it is before it looks at anything else', async () => {
    expect((await ask('/api/reports', { raw: 'no json', authorization: ' ' })).status).toBe(401);
    expect((await ask('/api/nothing/here', { authorization: ' ' })).status).toBe(401);
  });
});

describe('bad input: a clear sentence, what to do next, a number to ring, nothing stored', () => {
  it.each<[string, object, string]>([
    ['a missing kind', { kind: undefined }, 'kind'],
    ['an unknown kind', { kind: 'SECRET-WORDS' }, 'kind'],
    ['a missing answer about danger', { childInDanger: undefined }, 'childInDanger'],
    ['a key that is no UUID', { reportKey: 'SECRET-WORDS' }, 'reportKey'],
    ['an empty account', { whatHappened: '   ' }, 'whatHappened'],
    ['an account that is too long', { whatHappened: 'x'.repeat(10_001) }, 'whatHappened'],
    ['an unknown field', { 'SECRET-WORDS': true }, ''],
    ['a message that only Teams can bring', { message: { body: '<p>x</p>' } }, ''],
    ['a source of its own', { source: 'teamsMessage' }, ''],
    ['too many people', { involved: Array.from({ length: 21 }, () => ({ name: 'A', part: 'harmed' })) }, 'involved'],
    ['a person without a part', { involved: [{ name: 'A' }] }, 'involved.0.part'],
    ['a person with an id that is none', { aboutPerson: { name: 'A', directoryId: 'SECRET-WORDS' } }, 'aboutPerson.directoryId'],
    ['text where a list belongs', { involved: 'SECRET-WORDS' }, 'involved'],
  ])('%s', async (_what, change, path) => {
    const { status, json, text } = await ask('/api/reports', { body: report(change) });
    expect(status).toBe(400);
    expect(json.problem?.code).toBe('badInput');
    expect(json.problem?.issues?.map((issue) => issue.path)).toContain(path);
    expect(json.problem?.contacts.length).toBeGreaterThan(0);
    expect(text).not.toContain('SECRET-WORDS');
    expect(world.all()).toHaveLength(0);
    expect(world.timers.all).toHaveLength(0);
  });

  it('names every issue at once', async () => {
    const { json } = await ask('/api/reports', { body: {} });
    expect(new Set(json.problem?.issues?.map(({ path }) => path))).toEqual(new Set(['kind', 'childInDanger', 'about', 'reportKey']));
  });

  it('a body over 1 MB is refused with a sentence, not a web page', async () => {
    const { status, json } = await ask('/api/reports', { body: report({ whatHappened: 'x'.repeat(1_100_000) }) });
    expect(status).toBe(413);
    expect(json.problem).toMatchObject({ code: 'tooLarge', message: 'What was sent is too large. Lantern takes up to 1 MB.' });
  });

  it.each(['{', '"text"', '[]', 'null', ''])('a body that is not the agreed JSON: %s', async (raw) => {
    const { status, json } = await ask('/api/reports', { raw });
    expect(status).toBe(400);
    expect(json.problem?.code).toBe('badInput');
  });

  it.each<[string, object]>([
    ['/api/people/search', { search: 'a' }],
    ['/api/people/search', {}],
    ['/api/cases/search', { search: ['SECRET-WORDS'] }],
    ['/api/cases/search', { search: 'SECRET-WORDS'.repeat(20) }],
  ])('P7 a search is sent in the body, and a bad one is not repeated: %s', async (path, body) => {
    const { status, text } = await ask(path, { body, authorization: `Bearer ${await token({ claims: { oid: PEOPLE.dsl.id } })}` });
    expect(status).toBe(400);
    expect(text).not.toContain('SECRET-WORDS');
  });

  it.each([
    '/api/cases?status=SECRET-WORDS',
    '/api/cases?page=0',
    '/api/cases?SECRET-WORDS=1',
    '/api/cases?sort=newest&sort=oldest',
    '/api/cases?search=SECRET-WORDS',
    '/api/reports?cursor=SECRET-WORDS',
  ])('the address %s', async (path) => {
    const { status, text } = await ask(path, { authorization: `Bearer ${await token({ claims: { oid: PEOPLE.dsl.id } })}` });
    expect(status).toBe(400);
    expect(text).not.toContain('SECRET-WORDS');
  });

  it('an address that is none is answered without repeating it', async () => {
    const { status, text } = await ask('/api/SECRET-WORDS');
    expect(status).toBe(404);
    expect(text).not.toContain('SECRET-WORDS');
    expect((await ask('/SECRET-WORDS')).text).not.toContain('SECRET-WORDS');
  });
});

describe('trouble', () => {
  it('somebody without a role gets a sentence and the number of the DSL, and nothing is stored', async () => {
    const pupil = `Bearer ${await token({ claims: { oid: PEOPLE.pupil.id } })}`;
    const { status, json } = await ask('/api/reports', { body: report(), authorization: pupil });
    expect(status).toBe(403);
    expect(json.problem).toMatchObject({ code: 'noRole', contacts: expect.arrayContaining([expect.objectContaining({ telephone: '01632 960110' })]) });
    expect(world.all()).toHaveLength(0);
  });

  it('SharePoint out of reach: the last known numbers, when to come back, and the same key is received later', async () => {
    await ask('/api/me');
    world.incidents.failNext('create', 'before', { retryAfterSeconds: 7 });
    world.schoolStore.failNext('policyInForce', 'before', { times: 0 });
    const sent = report();
    const failed = await ask('/api/reports', { body: sent });
    expect(failed.status).toBe(503);
    expect(failed.headers.get('retry-after')).toBe('7');
    expect(failed.json.problem).toMatchObject({ code: 'tryAgain', retryAfterSeconds: 7 });
    expect(failed.text).not.toContain('SECRET-WORDS');
    expect((await ask('/api/reports', { body: sent })).status).toBe(201);
    expect(world.all()).toHaveLength(1);
  });

  it('shows the numbers it last knew when roles and policy cannot be read either', async () => {
    await ask('/api/nothing');
    world.schoolStore.failNext('roles', 'before', { times: 5 });
    const { status, json } = await ask('/api/me');
    expect(status).toBe(503);
    expect(json.problem?.contacts).toContainEqual(expect.objectContaining({ telephone: '01632 960110' }));
  });

  it('a bug is answered with a sentence and an id, never with its message', async () => {
    world.deps.directory = { ...world.directory, search: () => Promise.reject(new Error('SECRET-WORDS')) };
    const { status, json, text } = await ask('/api/people/search', { body: { search: 'dan' } });
    expect(status).toBe(500);
    expect(json.problem).toMatchObject({ code: 'unexpected', id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(text).not.toContain('SECRET-WORDS');
    expect(world.lines.join('')).toContain(json.problem?.id);
    expect(world.lines.join('')).not.toContain('SECRET-WORDS');
  });
});

describe('what every answer carries', () => {
  it('the page may be framed by Teams, Outlook and the named hosts only, and loads nothing from elsewhere', async () => {
    const { headers } = await ask('/config.json');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/frame-ancestors [^;]*https:\/\/teams\.microsoft\.com/);
    expect(policy).toContain('http://localhost:4499');
    expect(policy).toContain("script-src 'self';");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('nothing of the API is kept by any cache', async () => {
    expect((await ask('/api/me')).headers.get('cache-control')).toBe('no-store');
    expect((await ask('/api/me', { authorization: ' ' })).headers.get('cache-control')).toBe('no-store');
  });

  it('health says live at once and ready only when the school can be read', async () => {
    expect((await ask('/health/live')).status).toBe(200);
    expect((await ask('/health/ready')).status).toBe(200);
    world.schoolStore.failNext('policyInForce', 'before');
    expect((await ask('/health/ready')).status).toBe(503);
  });
});

function listening(app: express.Express): Promise<Server> {
  return new Promise((resolve) => {
    const server = app.listen(0, () => resolve(server));
  });
}

function originOf(server: Server): string {
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

function safely(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
