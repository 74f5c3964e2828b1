import express, { Router, type Request, type Response } from 'express';
import type { EmulatorContext, Fault } from '../context';
import { SCHOOL } from '../world/people';
import { entraError } from './entra-error';
import { signingKey } from './keys';
import { BOT_FRAMEWORK, type EntraIssuer } from './token-issuer';
import { judgeTokenRequest } from './token-request';

const TENANTS = [SCHOOL.tenantId, SCHOOL.domain];

/** OpenID configuration, keys and token endpoint of the made-up tenant, and the Bot Framework's metadata. */
export function identityRoutes(context: EmulatorContext, issuer: EntraIssuer): Router {
  const router = Router();
  for (const tenant of TENANTS) {
    router.get(`/${tenant}/v2.0/.well-known/openid-configuration`, (_req, res) => {
      res.json(openIdConfiguration(context.origin, issuer.issuer));
    });
    router.get(`/${tenant}/discovery/v2.0/keys`, async (_req, res) => {
      res.json({ keys: [{ ...(await signingKey()).jwk, issuer: issuer.issuer }] });
    });
  }
  router.post('/:tenant/oauth2/v2.0/token', express.urlencoded({ extended: false }), async (req, res) => {
    await answerTokenRequest(context, issuer, req, res);
  });
  router.get('/v1/.well-known/openidconfiguration', (_req, res) => {
    res.json({
      issuer: BOT_FRAMEWORK,
      authorization_endpoint: 'https://invalid.botframework.com',
      jwks_uri: `${context.origin}/v1/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    });
  });
  router.get('/v1/.well-known/keys', async (_req, res) => {
    res.json({ keys: [{ ...(await signingKey()).jwk, endorsements: ['msteams'] }] });
  });
  return router;
}

async function answerTokenRequest(
  context: EmulatorContext,
  issuer: EntraIssuer,
  req: Request<{ tenant: string }>,
  res: Response,
): Promise<void> {
  const fault = context.faults.take('token', req.method, req.originalUrl);
  if (fault?.kind === 'status') return answerFault(fault, res);
  if (fault?.delayMilliseconds) await new Promise((resolve) => setTimeout(resolve, fault.delayMilliseconds));

  const form = (req.body ?? {}) as Record<string, string | undefined>;
  const judged = judgeTokenRequest(req.params.tenant, form, req.headers.authorization);
  if (fault?.kind === 'drop') return void req.socket.destroy();
  res.set('Cache-Control', 'no-store');
  if ('status' in judged) return void res.status(judged.status).json(judged.body);
  res.json({
    token_type: 'Bearer',
    expires_in: issuer.lifetimeSeconds,
    ext_expires_in: issuer.lifetimeSeconds,
    access_token: await issuer.appToken(judged),
  });
}

function answerFault(fault: Fault, res: Response): void {
  if (fault.retryAfterSeconds !== undefined) res.set('Retry-After', String(fault.retryAfterSeconds));
  const body = entraError('unavailable').body;
  res.status(fault.status ?? 503).json(fault.code ? { ...body, error: fault.code } : body);
}

function openIdConfiguration(origin: string, issuer: string): Record<string, unknown> {
  const base = `${origin}/${SCHOOL.tenantId}`;
  return {
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer,
    claims_supported: [
      'sub',
      'iss',
      'aud',
      'exp',
      'iat',
      'azp',
      'azpacr',
      'name',
      'oid',
      'preferred_username',
      'tid',
      'ver',
    ],
  };
}
