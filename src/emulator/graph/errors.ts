/** A refusal, as Graph answers it: status, code and text (GDC concepts/errors.md). */
export class GraphRefusal extends Error {
  override readonly name = 'GraphRefusal';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Record<string, string> = {},
    /** The more exact code some refusals carry inside. */
    readonly innerCode?: string,
  ) {
    super(message);
  }
}

/** The errors of the real service in one place. Wording follows reports from the field where nothing official exists. */
export const errors = {
  invalidRequest: (message = 'Invalid request', innerCode?: string) =>
    new GraphRefusal(400, 'invalidRequest', message, {}, innerCode),
  badRequest: (message: string) => new GraphRefusal(400, 'BadRequest', message),
  fieldUnknown: (name: string) =>
    new GraphRefusal(400, 'invalidRequest', `Field '${name}' is not recognized`),
  fieldReadOnly: (name: string) => new GraphRefusal(400, 'invalidRequest', `Field '${name}' is read-only`),
  notUnique: () =>
    new GraphRefusal(
      400,
      'invalidRequest',
      'One or more fields with unique constraints already has the provided value.',
    ),
  notIndexed: (name: string) =>
    new GraphRefusal(
      400,
      'invalidRequest',
      `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`,
    ),
  pathQuery: (expression: string) =>
    new GraphRefusal(
      400,
      '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
      `The expression "${expression}" is not valid.`,
    ),
  tokenBad: (message: string) =>
    new GraphRefusal(401, 'InvalidAuthenticationToken', message, {
      'WWW-Authenticate':
        'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"',
    }),
  unauthenticated: () => new GraphRefusal(401, 'unauthenticated', 'The caller is not authenticated.'),
  accessDenied: () => new GraphRefusal(403, 'accessDenied', 'Access denied'),
  directoryDenied: () =>
    new GraphRefusal(
      403,
      'Authorization_RequestDenied',
      'Insufficient privileges to complete the operation.',
    ),
  itemNotFound: (message = 'The resource could not be found.') =>
    new GraphRefusal(404, 'itemNotFound', message),
  unsupportedQuery: (property: string) =>
    new GraphRefusal(
      400,
      'Request_UnsupportedQuery',
      `Unsupported or invalid query filter clause specified for property '${property}'.`,
    ),
  unsupportedMessage: (message: string) => new GraphRefusal(400, 'Request_UnsupportedQuery', message),
  invalidFilter: () => new GraphRefusal(400, 'BadRequest', 'Invalid filter clause.'),
  requestBad: (message: string) => new GraphRefusal(400, 'Request_BadRequest', message),
  resourceNotFound: (id: string) =>
    new GraphRefusal(
      404,
      'Request_ResourceNotFound',
      `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
    ),
  nameAlreadyExists: (message: string) => new GraphRefusal(409, 'nameAlreadyExists', message),
  rangeRefused: (innerCode: string, message: string) =>
    new GraphRefusal(416, 'invalidRange', message, {}, innerCode),
  requestInvalid: (message: string) => new GraphRefusal(400, 'InvalidRequest', message),
  validationError: (message: string) => new GraphRefusal(400, 'ValidationError', message),
  resourceMissing: () => new GraphRefusal(404, 'ResourceNotFound', 'The object was not found.'),
  tooLarge: (message: string) => new GraphRefusal(413, 'invalidRequest', message),
  methodNotAllowed: () =>
    new GraphRefusal(
      405,
      'Request_BadRequest',
      'Specified HTTP method is not allowed for the request target.',
    ),
  delegatedOnly: () =>
    new GraphRefusal(400, 'BadRequest', '/me request is only valid with delegated authentication flow.'),
  segmentUnknown: (segment: string) =>
    new GraphRefusal(400, 'BadRequest', `Resource not found for the segment '${segment}'.`),
  resync: (location: string) =>
    new GraphRefusal(
      410,
      'resyncChangesApplyDifferences',
      "Resync required. Replace any local items with the server's version.",
      {
        Location: location,
      },
    ),
  resourceModified: () =>
    new GraphRefusal(
      412,
      'resourceModified',
      'The resource has changed since the caller last read it; usually an eTag mismatch',
    ),
  failedDependency: () =>
    new GraphRefusal(424, 'failedDependency', 'A request this one depends on has failed.'),
  throttled: (headers: Record<string, string>) =>
    new GraphRefusal(429, 'activityLimitReached', 'The request has been throttled', headers),
  /** Of Outlook; `limit` is the part of it that was reached. */
  mailboxThrottled: (limit: string, retryAfter: string) =>
    new GraphRefusal(429, 'ApplicationThrottled', `Application is over its ${limit} limit.`, {
      'Retry-After': retryAfter,
    }),
  /** Of Teams and the directory. */
  tooManyRequests: (headers: Record<string, string>) =>
    new GraphRefusal(429, 'TooManyRequests', 'Too many requests.', headers),
  general: () => new GraphRefusal(500, 'generalException', 'General exception while processing'),
  expandBad: (part: string) =>
    new GraphRefusal(400, 'BadRequest', `Parsing OData Select and Expand failed: '${part}' is not valid.`),
  notImplemented: (operation: string) =>
    new GraphRefusal(
      501,
      'notImplemented',
      `The emulator does not know ${operation}. See GET /_emulator/coverage.`,
    ),
} as const;
