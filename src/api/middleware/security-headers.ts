import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Microsoft 365 hosts that show the tab in a frame (Teams documentation, "Tab prerequisites"; Outlook, Microsoft 365). */
const HOSTS = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook-sdf.office.com',
];

/** teams-js reads its list of valid host origins from here at start. */
const TEAMS_CDN = 'https://res.cdn.office.net';

/** The one page that runs inside Outlook. */
const PANE = '/outlook.html';

/** A year, in seconds. */
const KEEP_TO_HTTPS = 31_536_000;

/**
 * What the page may load, whom it may talk to, and who may frame it. `authority` is where people sign in. Browsers are
 * told to keep to https where `publicOrigin` has it; neighbours under the same name are not ours to decide for.
 */
export function securityHeaders(options: {
  authority: string;
  extraHostOrigins: readonly string[];
  publicOrigin: string;
  /** Address of office.js, which only the task pane loads. */
  officeScript: string;
  graphBaseUrl: string;
}): RequestHandler {
  const authority = new URL(options.authority).origin;
  const orInPane = (address: string) => (request: IncomingMessage) =>
    request.url?.startsWith(PANE) ? `'self' ${new URL(address).origin}` : "'self'";
  const https = new URL(options.publicOrigin).protocol === 'https:';
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [orInPane(options.officeScript)],
        // Fluent UI writes its styles into the page at run time.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:', TEAMS_CDN],
        connectSrc: [orInPane(options.graphBaseUrl), authority, TEAMS_CDN],
        frameSrc: [authority],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'self'", ...HOSTS, ...options.extraHostOrigins],
      },
    },
    strictTransportSecurity: https ? { maxAge: KEEP_TO_HTTPS, includeSubDomains: false } : false,
    // Cannot name several hosts; frame-ancestors does.
    frameguard: false,
    // Signing in outside Teams opens a window that has to answer.
    crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
    referrerPolicy: { policy: 'no-referrer' },
  });
}
