import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PUBLIC, withOverrides } from '@microsoft/teams.api';
import { App, ExpressAdapter, type AppOptions, type IPlugin } from '@microsoft/teams.apps';
import express from 'express';
import { startTestEmulator, type TestEmulator } from '../test-client';
import { APPS, SCHOOL } from '../world/people';

let emulator: TestEmulator;
let server: Server;
let bot: string;

type Logger = NonNullable<AppOptions<IPlugin>['logger']>;

const nothing = (): void => undefined;
/** The SDK prints every refusal; here they are expected. */
const silent: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  trace: nothing,
  log: nothing,
  child: () => silent,
};

/** A bot on the official SDK with its token check on; only the address of the keys is another. */
beforeAll(async () => {
  emulator = await startTestEmulator();
  const app = express();
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  bot = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  const { botOpenIdMetadata } = (await emulator.control('GET', '')).body as unknown as Record<string, string>;
  const sdk = new App({
    clientId: APPS.lantern.clientId,
    tenantId: SCHOOL.tenantId,
    token: () => emulator.context.tokens.botFrameworkToken({ audience: 'unused', serviceUrl: 'unused' }),
    cloud: withOverrides(PUBLIC, { openIdMetadataUrl: botOpenIdMetadata ?? '' }),
    logger: silent,
    httpServerAdapter: new ExpressAdapter(app),
  });
  await sdk.initialize();
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await emulator.close();
});

async function send(audience: string, claimed: string, activityServiceUrl: string): Promise<number> {
  const token = await emulator.context.tokens.botFrameworkToken({ audience, serviceUrl: claimed });
  const activity = {
    type: 'installationUpdate',
    action: 'add',
    id: '1',
    serviceUrl: activityServiceUrl,
    channelId: 'msteams',
    from: { id: 'a' },
    recipient: { id: 'b' },
    conversation: { id: 'c' },
  };
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
  return (await fetch(bot, { method: 'POST', headers, body: JSON.stringify(activity) })).status;
}

test('the Teams SDK takes what the emulator signs, and refuses it for another bot or another service address', async () => {
  const here = `${emulator.origin}/teams`;
  expect(await send(APPS.lantern.clientId, here, here)).toBe(200);
  expect(await send(APPS.admin.clientId, here, here)).toBe(401);
  expect(await send(APPS.lantern.clientId, 'http://localhost:1/teams', here)).toBe(401);
});
