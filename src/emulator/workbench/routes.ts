import path from 'node:path';
import express, { type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import type { EmulatorContext } from '../context';
import type { Mailbox } from '../graph/mail-state';
import { GRAPH_AUDIENCE } from '../identity/token-issuer';
import { inboxOf, openMail } from '../outlook/mail-view';
import { SHARED_MAILBOX } from '../outlook/mailboxes';
import { DSL_CHANNEL_ID, hasLantern } from '../teams/seed';
import { APPS, SCHOOL } from '../world/people';

const naaRequest = z.object({
  personId: z.string(),
  clientId: z.string().min(1),
  scope: z.string().min(1),
});

/**
 * The workbench's page and what its browser side needs besides `/_teams` and `/_emulator`:
 *
 *   GET  /                   the page (built by webpack)
 *   GET  /_workbench/world   the made-up school, its people, where the product serves its tab
 *   GET  /_outlook/office.js what the product's task pane takes for office.js here
 *   GET  /_outlook/mail?person=…[&id=…]  a person's inbox, or one e-mail as a mail program holds it
 *   POST /_teams/naa-token   {personId, clientId, scope} what nested app authentication hands to the tab:
 *                            {accessToken, idToken, expiresIn, scope}
 *
 * @param options pagesFolder: where webpack put the page, `dist/workbench` below the working directory by default
 */
export function workbenchRoutes(
  context: EmulatorContext,
  options: { pagesFolder?: string; mailboxes?: () => ReadonlyMap<string, Mailbox> } = {},
): Router {
  const folder = path.resolve(options.pagesFolder ?? path.join('dist', 'workbench'));
  const router = express.Router();
  router.get('/', (_request, response) => {
    response.set('Content-Security-Policy', policy(context));
    response.set('Cache-Control', 'no-cache');
    response.sendFile(path.join(folder, 'workbench.html'), (error) => {
      if (error && !response.headersSent) {
        response.status(503).type('text').send('The workbench is not built yet. Run: npm run build');
      }
    });
  });
  router.use(express.static(folder, { index: false, maxAge: '1h' }));
  router.get('/_workbench/world', (_request, response) => {
    response.json(world(context));
  });
  router.get('/_outlook/office.js', (_request, response) => {
    response.set('Cache-Control', 'no-cache');
    response.sendFile(path.resolve(folder, '..', 'office', 'office.js'));
  });
  router.get('/_outlook/mail', (request, response) => {
    const { person, id } = request.query;
    const box = options.mailboxes?.().get(String(person));
    if (!box) return void response.status(404).json({ error: 'no_mailbox' });
    if (typeof id !== 'string') return void response.json({ mails: inboxOf(box) });
    const mail = openMail(box, id);
    response.status(mail ? 200 : 404).json(mail ?? { error: 'no_mail' });
  });
  router.post('/_teams/naa-token', express.json(), (request, response) =>
    giveToken(context, request, response),
  );
  return router;
}

/** Messages are hostile: the page runs its own script only, and no picture comes from elsewhere. */
function policy(context: EmulatorContext): string {
  return [
    "default-src 'self'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "style-src 'self' 'unsafe-inline'",
    `frame-src ${context.serviceOrigin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function world(context: EmulatorContext) {
  return {
    school: SCHOOL.name,
    tenantId: SCHOOL.tenantId,
    tabAddress: `${context.serviceOrigin}/tab.html`,
    paneAddress: `${context.serviceOrigin}/outlook.html`,
    dslChannelId: DSL_CHANNEL_ID,
    intakeAddress: SHARED_MAILBOX.userPrincipalName,
    people: context.people.map((person) => ({
      id: person.id,
      displayName: person.displayName,
      userPrincipalName: person.userPrincipalName,
      jobTitle: person.jobTitle,
      hasLantern: hasLantern(person),
    })),
  };
}

/** Tokens are for the product's own API, or for Graph in the person's own name. Those for the API have the API's client id as audience; the scope loses its address (Entra v2). */
async function giveToken(context: EmulatorContext, request: Request, response: Response): Promise<void> {
  const asked = naaRequest.safeParse(request.body);
  const person = context.people.find((one) => one.id === asked.data?.personId);
  if (!asked.success || !person) return void response.status(400).json({ error: 'invalid_request' });
  const { scope, clientId } = asked.data;
  const api = scope.split(' ').find((one) => one.startsWith('api://') || one.startsWith(`${GRAPH_AUDIENCE}/`));
  if (!api) return void response.status(400).json({ error: 'invalid_scope' });
  const short = api.slice(api.lastIndexOf('/') + 1);
  const audience = api.startsWith('api://') ? APPS.lantern.clientId : GRAPH_AUDIENCE;
  response.json({
    accessToken: await context.tokens.userToken(person, { audience, scope: short, clientId }),
    idToken: await context.tokens.idToken(person, { clientId }),
    expiresIn: 3600,
    scope: api,
  });
}
