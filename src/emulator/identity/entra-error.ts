import { randomUUID } from 'node:crypto';

export interface EntraError {
  status: number;
  body: {
    error: string;
    error_description: string;
    error_codes: number[];
    timestamp: string;
    trace_id: string;
    correlation_id: string;
    error_uri: string;
  };
}

type Reason = readonly [status: number, error: string, code: number, text: (value: string) => string];

/** The refusals of the token endpoint in one place. Codes and names: Entra documentation, reference-error-codes. */
const REASONS = {
  tenantUnknown: [400, 'invalid_request', 90002, (v) => `Tenant '${v}' not found.`],
  missingParameter: [
    400,
    'invalid_request',
    900144,
    (v) => `The request body must contain the following parameter: '${v}'.`,
  ],
  grantTypeUnsupported: [
    400,
    'unsupported_grant_type',
    70003,
    (v) => `The app requested an unsupported grant type '${v}'.`,
  ],
  appUnknown: [
    400,
    'unauthorized_client',
    700016,
    (v) => `Application with identifier '${v}' was not found in the directory.`,
  ],
  assertionUnknown: [
    401,
    'invalid_client',
    700027,
    (v) => `The certificate of the client assertion is not registered on application '${v}'.`,
  ],
  secretMissing: [
    401,
    'invalid_client',
    7000218,
    () => `The request body must contain the following parameter: 'client_assertion' or 'client_secret'.`,
  ],
  secretWrong: [401, 'invalid_client', 7000215, (v) => `Invalid client secret provided for app '${v}'.`],
  scopeNotDefault: [
    400,
    'invalid_scope',
    1002012,
    (v) =>
      `The provided value for scope ${v} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier.`,
  ],
  resourceUnknown: [
    400,
    'invalid_resource',
    500011,
    (v) => `The resource principal of ${v} was not found in the tenant.`,
  ],
  unavailable: [
    503,
    'temporarily_unavailable',
    90033,
    () => 'A transient error has occurred. Please try again.',
  ],
} as const satisfies Record<string, Reason>;

/** An error in the shape of Entra's token endpoint. */
export function entraError(reason: keyof typeof REASONS, value = ''): EntraError {
  const [status, error, code, text] = REASONS[reason] as Reason;
  const timestamp = new Date()
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, 'Z');
  const ids = { trace_id: randomUUID(), correlation_id: randomUUID() };
  return {
    status,
    body: {
      error,
      error_description: `AADSTS${code}: ${text(value)} Trace ID: ${ids.trace_id} Correlation ID: ${ids.correlation_id} Timestamp: ${timestamp}`,
      error_codes: [code],
      timestamp,
      ...ids,
      error_uri: `https://login.microsoftonline.com/error?code=${code}`,
    },
  };
}
