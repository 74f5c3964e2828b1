import type { RequestHandler, Response, Router } from 'express';
import { SCHOOL_HEADER } from '../../contract/session';
import { noSuchSchool } from '../errors';
import type { Deps } from '../deps';
import type { Schools } from './schools';

/** Chooses the school that a request names in its header; without one, the only school. Throws Refusal (notFound). */
export function schoolChosen(schools: Schools): RequestHandler {
  return (request, response, next) => {
    const deps = schools.at(request.get(SCHOOL_HEADER));
    if (deps === undefined) throw noSuchSchool();
    response.locals.school = deps;
    next();
  };
}

/** The school that was chosen; undefined before that. */
export function schoolOf(response: Response): Deps | undefined {
  return response.locals.school as Deps | undefined;
}

/** Hands a request to the routes of the chosen school, which are made when it is first asked for. */
export function atSchool(routesOf: (deps: Deps) => Router): RequestHandler {
  const routers = new WeakMap<Deps, Router>();
  return (request, response, next) => {
    const deps = schoolOf(response);
    if (deps === undefined) return next();
    const router = routers.get(deps) ?? routesOf(deps);
    routers.set(deps, router);
    router(request, response, next);
  };
}
