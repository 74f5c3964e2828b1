import { sampleConfig } from './sample';

interface Request {
  method: string;
  requestId: string;
}

type Listener = (message: string) => void;

/** A host's side of nested app authentication, as MSAL speaks it over `window.nestedAppAuthBridge`. */
export class NestedHost {
  readonly asked: string[] = [];
  /** Silent requests are answered with "consent required". */
  needsPerson = false;
  lastsSeconds = 3600;
  private given = 0;
  private readonly listeners = new Set<Listener>();

  constructor() {
    Object.assign(window, {
      nestedAppAuthBridge: {
        addEventListener: (_event: string, listener: Listener) => this.listeners.add(listener),
        removeEventListener: (_event: string, listener: Listener) => this.listeners.delete(listener),
        postMessage: (text: string) => this.answer(JSON.parse(text) as Request),
      },
    });
  }

  private answer({ method, requestId }: Request): void {
    this.asked.push(method);
    const reply = { messageType: 'NestedAppAuthResponse', requestId, ...this.bodyFor(method) };
    setTimeout(() => this.listeners.forEach((listener) => listener(JSON.stringify(reply))));
  }

  private bodyFor(method: string): object {
    const account = {
      homeAccountId: `oid.${sampleConfig.tenantId}`,
      environment: 'login.example',
      tenantId: sampleConfig.tenantId,
    };
    if (method === 'GetInitContext') {
      return {
        success: true,
        initContext: { sdkName: 'test', sdkVersion: '1', capabilities: {}, accountContext: account },
      };
    }
    if (method === 'GetToken' && this.needsPerson) {
      return {
        success: false,
        error: {
          status: 'USER_INTERACTION_REQUIRED',
          code: 'consent_required',
          subError: '',
          description: '',
        },
      };
    }
    const token = {
      access_token: `access-${++this.given}`,
      id_token: idToken(),
      expires_in: this.lastsSeconds,
      scope: sampleConfig.scope,
    };
    return {
      success: true,
      token,
      account: { ...account, username: 'a@school.example', localAccountId: 'oid', name: 'A' },
    };
  }
}

/** MSAL reads the claims and does not check the signature. */
function idToken(): string {
  const part = (value: object) => btoa(JSON.stringify(value)).replace(/=+$/, '');
  return [
    part({ alg: 'RS256', typ: 'JWT' }),
    part({ oid: 'oid', tid: sampleConfig.tenantId, sub: 'oid' }),
    'x',
  ].join('.');
}
