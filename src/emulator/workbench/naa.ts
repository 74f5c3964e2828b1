import type { HostState } from './host-protocol';

/** What the emulator's `/_teams/naa-token` gives. */
export interface NaaToken {
  accessToken: string;
  idToken: string;
  expiresIn: number;
  scope: string;
}

interface Envelope {
  requestId: string;
  method: string;
  tokenParams?: { clientId?: string; scope?: string };
}

export type FetchToken = (asked: { personId: string; clientId: string; scope: string }) => Promise<NaaToken>;

/**
 * Answers one nested-app-authentication request of MSAL (`GetInitContext`, `GetToken`, `GetTokenPopup`).
 * Takes and returns the JSON strings that travel; source: msal-browser 5, `naa/`.
 */
export async function answerNaa(envelope: string, host: HostState, fetchToken: FetchToken): Promise<string> {
  const request = JSON.parse(envelope) as Envelope;
  const base = { messageType: 'NestedAppAuthResponse', requestId: request.requestId };
  const account = accountOf(host);
  if (request.method === 'GetInitContext') {
    const initContext = {
      sdkName: 'workbench',
      sdkVersion: '1.0.0',
      capabilities: {},
      accountContext: account,
    };
    return JSON.stringify({ ...base, success: true, initContext });
  }
  if (request.method !== 'GetToken' && request.method !== 'GetTokenPopup') {
    return JSON.stringify({
      ...base,
      success: false,
      error: failure('PERSISTENT_ERROR', 'unsupported_method'),
    });
  }
  try {
    const { clientId = '', scope = '' } = request.tokenParams ?? {};
    const token = await fetchToken({ personId: host.user.id, clientId, scope });
    return JSON.stringify({ ...base, success: true, token: tokenReply(token), account: accountReply(host) });
  } catch {
    return JSON.stringify({
      ...base,
      success: false,
      error: failure('TRANSIENT_ERROR', 'service_unavailable'),
    });
  }
}

function accountOf(host: HostState) {
  return {
    homeAccountId: `${host.user.id}.${host.tenantId}`,
    environment: 'login.microsoftonline.com',
    tenantId: host.tenantId,
  };
}

function accountReply(host: HostState) {
  return {
    ...accountOf(host),
    username: host.user.userPrincipalName,
    localAccountId: host.user.id,
    name: host.user.displayName,
  };
}

function tokenReply(token: NaaToken) {
  const { accessToken, idToken, expiresIn, scope } = token;
  return { access_token: accessToken, id_token: idToken, expires_in: expiresIn, scope };
}

function failure(status: string, code: string) {
  return { status, code, subError: '', description: `The workbench could not give a token (${code}).` };
}
