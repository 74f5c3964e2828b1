import { Router } from 'express';
import { agreementRoutes, rulesRoutes } from './agreements/routes';
import type { Deps } from './deps';
import { drillRoutes } from './drills/routes';
import { clockRoutes, dutyRoutes } from './duties/routes';
import { evidenceRoutes, originalsDueRoutes } from './evidence/routes';
import { schoolHealthRoutes } from './health/school-health-routes';
import { calendarRoutes } from './calendar/routes';
import { rotaRoutes } from './duty/routes';
import { createCaseIndex } from './incidents/case-index';
import { mailboxRoutes } from './intake/routes';
import { caseRoutes, reportRoutes } from './incidents/routes';
import type { RateLimits } from './middleware/rate-limits';
import { peopleRoutes } from './people/routes';
import { policyRoutes } from './policies/routes';
import { rehearsalRoutes } from './rehearsals/routes';
import { roleRoutes } from './roles/routes';

/** Everything under `/api` that belongs to one school. Each school has routes, and an index of cases, of its own. */
export function schoolRoutes(deps: Deps, limits: Pick<RateLimits, 'changes'>): Router {
  const router = Router();
  const index = createCaseIndex(deps);
  router.use(peopleRoutes(deps));
  router.use('/reports', originalsDueRoutes(deps), reportRoutes(deps));
  router.use('/cases', evidenceRoutes(deps));
  // First: caseRoutes counts whatever comes by it under a reference as a change.
  router.use('/cases', dutyRoutes(deps, index, limits));
  router.use('/cases', caseRoutes(deps, index, limits));
  router.use('/clocks', clockRoutes(deps, index));
  router.use('/rehearsals', rehearsalRoutes(deps));
  router.use('/drills', drillRoutes(deps, index));
  router.use('/policy', policyRoutes(deps, index, limits));
  router.use('/health', schoolHealthRoutes(deps));
  router.use('/agreements', agreementRoutes(deps));
  router.use('/rules', rulesRoutes(deps));
  router.use('/mailbox', mailboxRoutes(deps, index, limits));
  router.use('/roles', roleRoutes(deps, limits));
  router.use('/rota', rotaRoutes(deps, limits));
  router.use('/calendar', calendarRoutes(deps, limits));
  return router;
}
