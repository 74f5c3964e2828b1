import { createServer } from 'node:http';
import { PUBLIC, withOverrides } from '@microsoft/teams.api';
import { App, ExpressAdapter } from '@microsoft/teams.apps';
import express from 'express';

/** What a Teams app does at the least: the SDK, a validated token, and a card that is always the same. A process of its own. */
async function main({ PORT, CLIENT_ID, TENANT_ID, BOT_OPENID_METADATA }: NodeJS.ProcessEnv): Promise<void> {
  const http = express();
  const silent = () => undefined;
  const logger = { debug: silent, info: silent, warn: silent, error: silent, trace: silent, log: silent, child: () => logger };
  const app = new App({
    clientId: CLIENT_ID,
    tenantId: TENANT_ID,
    token: async () => '',
    clientSecret: '',
    messagingEndpoint: '/api/messages',
    httpServerAdapter: new ExpressAdapter(http, { logger }),
    cloud: withOverrides(PUBLIC, { openIdMetadataUrl: BOT_OPENID_METADATA }),
    logger,
  });
  app.on('message.ext.open', async () => ({
    task: {
      type: 'continue' as const,
      value: {
        title: 'Report a concern',
        card: {
          contentType: 'application/vnd.microsoft.card.adaptive' as const,
          content: { type: 'AdaptiveCard' as const, version: '1.5' as const, body: [{ type: 'TextBlock' as const, text: 'What kind of concern is it?' }] },
        },
      },
    },
  }));
  await app.initialize();
  http.get('/health/ready', (_request, response) => void response.json({ ready: true }));
  createServer(http).listen(Number(PORT), '127.0.0.1');
}

void main(process.env);
