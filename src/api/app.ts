import express from 'express';
import type { Express } from 'express';
import type { ClientConfig } from '../contract/session';
import { linkDoor } from './agreements/link-door/door';
import { originalRoutes } from './evidence/routes';
import { newsRoutes } from './intake/news-routes';
import { createMetrics } from './health/metrics';
import { healthRoutes } from './health/routes';
import type { HealthSources } from './health/sources';
import { answerErrors, noSuchRoute } from './middleware/answer-errors';
import type { Authenticate } from './middleware/authenticate';
import { authenticated } from './middleware/caller';
import { jsonOrMail } from './middleware/json-body';
import { createRateLimits } from './middleware/rate-limits';
import { requestLog } from './middleware/request-log';
import { securityHeaders } from './middleware/security-headers';
import { ANSWER_WITHIN_MS, timeLimit } from './middleware/time-limit';
import { OFFICE_SCRIPT, pageRoutes } from './pages';
import { sessionRoutes } from './people/session-routes';
import { schoolRoutes } from './school-routes';
import { atSchool, schoolChosen } from './schools/at-school';
import { createMemberships } from './schools/memberships';
import type { Memberships } from './schools/memberships';
import type { Schools } from './schools/schools';

/** What the door is told of the world outside. */
export interface DoorOptions {
  /** Where people's browsers reach it. With https there, they are told to keep to it. */
  publicOrigin: string;
  /** Proxies in front whose word on the caller's address is taken; 0 for none. */
  trustProxy: number;
  /** Requests one person may make in a minute. */
  requestsPerMinute: number;
  /** Where the task pane takes office.js from; the official address unless told. */
  officeScript?: string;
}

export interface AppOptions {
  authenticate: Authenticate;
  client: ClientConfig;
  door: DoorOptions;
  /** At which schools somebody is known; one is made unless given. */
  memberships?: Memberships;
  /** Facts for `/readyz` and `/metrics`. */
  health?: HealthSources;
  /** The folder of the built pages; without one only the API answers. */
  pagesFolder?: string;
  /** How long a person waits for the API at most; ANSWER_WITHIN_MS unless told. */
  answerWithinMs?: number;
  /** Doors with a sign-in of their own, such as the bot's: mounted before the API, which answers everything under /api. */
  mount?: (app: Express) => Promise<void> | void;
}

/**
 * The HTTP door. Every route of the API: authenticate → count → choose the school → read the body → validate → act →
 * present; what goes wrong is answered in one place.
 */
export async function createApp(schools: Schools, options: AppOptions): Promise<Express> {
  const { authority, extraHostOrigins, graphBaseUrl } = options.client;
  const { publicOrigin, trustProxy, requestsPerMinute, officeScript = OFFICE_SCRIPT } = options.door;
  const limits = createRateLimits({ requestsPerMinute });
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', trustProxy);
  const watched = options.health && { sources: options.health, metrics: createMetrics(options.health) };
  app.use(requestLog(schools.shared.log, watched?.metrics.answered));
  app.use(securityHeaders({ authority, extraHostOrigins, publicOrigin, officeScript, graphBaseUrl }));
  app.use(healthRoutes(schools, watched));
  app.use('/mail', newsRoutes(schools));
  await options.mount?.(app);
  app.use('/sign', linkDoor(schools));

  const api = express.Router();
  api.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  api.use(authenticated(options.authenticate));
  api.use(limits.requests);
  api.use(jsonOrMail);
  // An original takes as long as the line needs.
  api.use('/reports', schoolChosen(schools), atSchool(originalRoutes));
  api.use(timeLimit(options.answerWithinMs ?? ANSWER_WITHIN_MS, answerErrors(schools)));
  api.use(sessionRoutes(schools, options.memberships ?? createMemberships(schools)));
  api.use(schoolChosen(schools));
  api.use(atSchool((deps) => schoolRoutes(deps, limits)));
  app.use('/api', api, noSuchRoute);

  app.use(pageRoutes({ config: options.client, folder: options.pagesFolder, officeScript }));
  app.use(noSuchRoute);
  app.use(limits.strangers);
  app.use(answerErrors(schools));
  return app;
}
