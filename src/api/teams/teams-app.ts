import { PUBLIC, withOverrides } from '@microsoft/teams.api';
import { App, ExpressAdapter, type AppOptions, type IPlugin } from '@microsoft/teams.apps';
import express, { type Express, type RequestHandler } from 'express';
import { notSignedIn } from '../errors';
import { jsonOnly } from '../middleware/json-body';

export interface TeamsAppOptions {
  /** Entra application id of the bot; tokens of inbound activities must be made out for it. */
  clientId: string;
  tenantId: string;
  /** Token for the connector; the SDK asks for one with every message it sends. */
  token: () => Promise<string>;
  /** The Bot Framework's OpenID metadata; its signing keys are published beside it. */
  openIdMetadataUrl: string;
  serviceUrl: string;
  /** Lets activities in without a token. For the Agents Playground on this machine only; config.ts refuses it elsewhere. */
  playground: boolean;
}

export const MESSAGES_PATH = '/api/messages';

/** What a quoted message with its HTML can need. The SDK's own parser would refuse anything over 100 KB, with a web page. */
const BODY_LIMIT = '1mb';

/**
 * The bot's door on our own Express app: `POST /api/messages`. The SDK validates the token of every activity (RS256
 * against the published keys, issuer, audience, `serviceurl`); without a valid one it answers 401 and nothing of ours
 * runs. Add handlers with `registerBot`. Nothing is started: the Express app listens wherever it is told to.
 */
export async function createTeamsApp(options: TeamsAppOptions, expressApp: Express): Promise<App> {
  const first = options.playground ? [jsonOnly] : [withToken, jsonOnly];
  expressApp.post(MESSAGES_PATH, ...first, express.json({ limit: BODY_LIMIT }));
  const app = new App({
    clientId: options.clientId,
    tenantId: options.tenantId,
    token: options.token,
    // Said to be none: left out, the SDK would find the service's own in the environment and prefer it to `token`.
    clientSecret: '',
    serviceUrl: options.serviceUrl,
    messagingEndpoint: MESSAGES_PATH,
    httpServerAdapter: new ExpressAdapter(expressApp, { logger: quiet }),
    cloud: withOverrides(PUBLIC, { openIdMetadataUrl: options.openIdMetadataUrl }),
    // Said in so many words: left out, the SDK would ask the environment.
    dangerouslyAllowUnauthenticatedRequests: options.playground,
    client: { timeout: 10_000, logger: quietLogger() },
    logger: quiet,
  });
  await app.initialize();
  return app;
}

/** Whoever brings no token at all is told so before a megabyte of theirs is read. */
const withToken: RequestHandler = (request, _response, next) => {
  if (!/^Bearer \S/i.test(request.get('authorization') ?? '')) throw notSignedIn();
  next();
};

type Logger = NonNullable<AppOptions<IPlugin>['logger']>;
const silent = () => undefined;

/** The SDK's own log repeats whole activities and tokens (P7); what matters is logged by the handlers. */
const quiet: Logger = {
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  trace: silent,
  log: silent,
  child: quietLogger,
};

function quietLogger(): Logger {
  return quiet;
}
