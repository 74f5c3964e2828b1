/**
 * The host's side of the teams-js protocol, as a pure function: one message of the tab in, what to answer out.
 * Shapes were read off teams-js 2.58 (`internal/communication.ts`, `public/runtime.ts`).
 */
export interface TabRequest {
  id?: number;
  uuidAsString?: string;
  func: string;
  args?: unknown[];
  /** Nested app authentication puts its envelope here, not into `args`. */
  data?: string;
}

export interface HostState {
  theme: 'default' | 'dark' | 'contrast';
  /** Tab and place in it: `entityId` and `subEntityId` of the context. */
  entityId: string;
  subEntityId?: string;
  tenantId: string;
  user: { id: string; userPrincipalName: string; displayName: string };
  sessionId: string;
}

/** What the page does besides answering. */
export type HostEffect =
  | { kind: 'loaded' }
  | { kind: 'failed' }
  | { kind: 'open'; address: string }
  | { kind: 'navigate'; subPage: string }
  | { kind: 'authenticate'; envelope: string };

export interface HostAnswer {
  /** The `args` of the reply; absent when the call expects none. */
  reply?: unknown[];
  effect?: HostEffect;
}

/** Index 2 of the initialize reply must not be valid JSON ("2.0" would be a number, and teams-js gives up). */
const CLIENT_VERSION = '2.0.1';

const RUNTIME = {
  apiVersion: 4,
  isNAAChannelRecommended: true,
  isLegacyTeams: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: {
    app: { lifecycle: {} },
    pages: { backStack: {}, currentApp: {} },
    nestedAppAuth: {},
  },
};

/** Answers one message of the tab. Calls this host does not know get no answer, as in Teams. */
export function answer(request: TabRequest, host: HostState): HostAnswer {
  const first = request.args?.[0];
  switch (request.func) {
    case 'initialize':
      return { reply: ['content', 'web', CLIENT_VERSION, JSON.stringify(RUNTIME)] };
    case 'getContext':
      return { reply: [context(host)] };
    case 'appInitialization.appLoaded':
    case 'appInitialization.success':
      return { effect: { kind: 'loaded' } };
    case 'appInitialization.failure':
      return { effect: { kind: 'failed' } };
    case 'executeDeepLink':
      return { reply: [true], effect: { kind: 'open', address: String(first) } };
    case 'pages.currentApp.navigateTo':
      return { reply: [], effect: { kind: 'navigate', subPage: subPageOf(first) } };
    case 'pages.currentApp.navigateToDefaultPage':
      return { reply: [], effect: { kind: 'navigate', subPage: '' } };
    case 'pages.navigateToApp':
      return { reply: [true], effect: { kind: 'navigate', subPage: subPageOf(first) } };
    case 'navigateBack':
      return { reply: [true], effect: { kind: 'navigate', subPage: '' } };
    case 'nestedAppAuth.execute':
      return request.data ? { effect: { kind: 'authenticate', envelope: request.data } } : {};
    default:
      return {};
  }
}

function subPageOf(value: unknown): string {
  const asked = (value ?? {}) as { subPageId?: string; subEntityId?: string };
  return asked.subPageId ?? asked.subEntityId ?? '';
}

/** The flat context older than teams-js 2; the library maps it. Never to be trusted for authorisation. */
function context(host: HostState): Record<string, unknown> {
  return {
    entityId: host.entityId,
    subEntityId: host.subEntityId ?? '',
    locale: 'en-gb',
    theme: host.theme,
    tid: host.tenantId,
    userObjectId: host.user.id,
    userPrincipalName: host.user.userPrincipalName,
    loginHint: host.user.userPrincipalName,
    userDisplayName: host.user.displayName,
    hostName: 'Teams',
    hostClientType: 'web',
    frameContext: 'content',
    sessionId: host.sessionId,
    appSessionId: host.sessionId,
    ringId: 'general',
  };
}
