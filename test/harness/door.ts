import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { createApp } from '../../src/api/app';
import type { AppOptions } from '../../src/api/app';
import type { Caller, Deps } from '../../src/api/deps';
import { oneSchool } from '../../src/api/schools/schools';
import type { Schools } from '../../src/api/schools/schools';
import { notSignedIn } from '../../src/api/errors';

/** Everything of an answer that somebody could look at. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  text: string;
  body: Record<string, unknown>;
}

export interface OpenDoor {
  app: Express;
  origin: string;
  /** `door` is `METHOD /path`; without a caller nobody is signed in. */
  ask(door: string, options?: { caller?: Caller; body?: unknown; raw?: string; headers?: Record<string, string> }): Promise<Answer>;
  close(): Promise<void>;
}

/** The HTTP door over these parts, with a sign-in that believes what it is told: who may sign in is tested elsewhere. */
export async function openDoor(at: Deps | Schools, change: Partial<AppOptions> = {}): Promise<OpenDoor> {
  const schools = 'at' in at ? at : oneSchool(at);
  const app = await createApp(schools, {
    authenticate: (authorization) => {
      const [, id, name] = /^Bearer person (\S+) (.+)$/.exec(authorization ?? '') ?? [];
      return id && name ? Promise.resolve({ id, name }) : Promise.reject(notSignedIn());
    },
    client: {
      clientId: '22222222-2222-4222-8222-222222222222',
      tenantId: '7a1c0000-0000-4000-8000-00000000a001',
      authority: 'https://login.example',
      scope: 'api://x/access_as_user',
      extraHostOrigins: [],
      graphBaseUrl: 'https://graph.example/v1.0',
    },
    door: { publicOrigin: 'https://lantern.example', trustProxy: 0, requestsPerMinute: 100_000 },
    ...change,
  });
  const server = await new Promise<ReturnType<Express['listen']>>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    app,
    origin,
    ask: async (door, { caller, body, raw, headers } = {}) => {
      const [method = 'GET', path = '/'] = door.split(' ');
      const answer = await fetch(`${origin}${path}`, {
        method,
        redirect: 'manual',
        headers: {
          ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
          ...(caller ? { authorization: `Bearer person ${caller.id} ${caller.name}` } : {}),
          ...headers,
        },
        body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
      });
      const text = await answer.text();
      return { status: answer.status, headers: Object.fromEntries(answer.headers), text, body: parsed(text) };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
