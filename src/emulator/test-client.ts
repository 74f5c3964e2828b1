import { type Emulator, startEmulator } from './server';
import { APPS, SCHOOL } from './world/people';

export interface Answer {
  status: number;
  headers: Headers;
  /** The body as JSON; undefined when there was none. */
  body: Body;
}

/** What tests read of bodies; everything else by name, to be checked with `toEqual`. */
export interface Body {
  id: string;
  value: Body[];
  fields: Record<string, unknown>;
  error: { code: string; message: string; innerError: Record<string, string> };
  responses: { id: string; status: number; headers: Record<string, string>; body: Body }[];
  [key: string]: unknown;
}

export interface TestEmulator extends Emulator {
  /** As the service: Sites.Selected. */
  lantern: Ask;
  /** As the administrator: Sites.FullControl.All. */
  admin: Ask;
  /** Id of the site, by the last part of its path. */
  siteId(name: string): string;
  control(method: string, path: string, body?: unknown): Promise<Answer>;
}

export type Ask = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>;

/** A running emulator for tests in this folder, with callers that have real tokens from its token endpoint. */
export async function startTestEmulator(recordFile?: string): Promise<TestEmulator> {
  const emulator = await startEmulator({
    serviceOrigin: 'http://localhost:4199',
    ...(recordFile ? { recordFile } : {}),
  });
  const { origin } = emulator;
  const lanternToken = await fetchToken(origin, APPS.lantern);
  const adminToken = await fetchToken(origin, APPS.admin);
  const { sites } = (await (await fetch(`${origin}/_emulator`)).json()) as {
    sites: { path: string; id: string }[];
  };
  return {
    ...emulator,
    lantern: asker(origin, lanternToken),
    admin: asker(origin, adminToken),
    siteId: (name) => sites.find((site) => site.path.endsWith(`/${name}`))?.id ?? 'none',
    control: (method, path, body) => send(`${origin}/_emulator${path}`, method, body, {}),
  };
}

export async function fetchToken(
  origin: string,
  app: { clientId: string; clientSecret: string },
  scope = 'https://graph.microsoft.com/.default',
): Promise<string> {
  const form = {
    grant_type: 'client_credentials',
    client_id: app.clientId,
    client_secret: app.clientSecret,
    scope,
  };
  const response = await fetch(`${origin}/${SCHOOL.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

export function asker(origin: string, token: string): Ask {
  return (method, path, body, headers = {}) =>
    send(path.startsWith('http') ? path : `${origin}/v1.0${path}`, method, body, {
      Authorization: `Bearer ${token}`,
      ...headers,
    });
}

async function send(
  url: string,
  method: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Answer> {
  const json =
    body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...headers } };
  const response = await fetch(url, { method, headers, ...json });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (text === '' ? undefined : JSON.parse(text)) as Body,
  };
}
