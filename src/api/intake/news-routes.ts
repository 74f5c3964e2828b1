import { createHash, timingSafeEqual } from 'node:crypto';
import { Router } from 'express';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { IntakeState } from '../../domain/intake/types';
import { inBackground } from '../background';
import type { Deps, Intake } from '../deps';
import { jsonBody } from '../middleware/json-body';
import { markRouter } from '../middleware/request-log';
import type { Schools } from '../schools/schools';
import { renewSoon } from './subscription';
import { wakeMailbox } from './wake-mailbox';

interface AtSchool {
  school: string;
}

const newsSchema = z.object({
  value: z
    .array(
      z.object({
        subscriptionId: z.string().max(200),
        clientState: z.string().max(200).optional(),
        lifecycleEvent: z.string().max(100).optional(),
      }),
    )
    .max(1_000),
});
type News = z.infer<typeof newsSchema>['value'][number];

/** A stranger's news must not make Lantern ask Graph again and again. */
const KEPT_MS = 3_000;

/**
 * Where Graph says that mail came, and that a subscription needs looking after (Graph documentation, "Receive change
 * notifications through webhooks" and "Lifecycle notifications"). It proves itself by the secret that Lantern gave it.
 * Answered at once, within its three seconds; what it says is only a reason to look, so that a forged one gains nothing.
 */
export function newsRoutes(schools: Schools): Router {
  const router = Router();
  router.use(markRouter);
  const stateOf = statesOf();
  const answer = (request: Request<AtSchool>, response: Response, act: (deps: Deps, intake: Intake, news: News) => void): void => {
    const { validationToken } = request.query;
    if (typeof validationToken === 'string') {
      response.status(200).type('text/plain').send(validationToken.slice(0, 1_000));
      return;
    }
    const deps = schools.at(request.params.school);
    const parsed = newsSchema.safeParse(request.body);
    // The same to everybody: who asks learns neither which schools there are nor what their secrets are not.
    response.status(202).end();
    const intake = deps?.intake;
    if (!deps || !intake || !parsed.success) return;
    inBackground(deps, 'mailNews', async () => {
      const known = (await stateOf(request.params.school, intake, parsed.data.value))?.subscription;
      for (const news of parsed.data.value) if (known && isFrom(known, news)) act(deps, intake, news);
    });
  };
  router.post('/:school/news', jsonBody<AtSchool>('note'), (request, response) => {
    answer(request, response, (deps) => wakeMailbox(deps));
  });
  router.post('/:school/lifecycle', jsonBody<AtSchool>('note'), (request, response) => {
    answer(request, response, (deps, intake, { lifecycleEvent }) => {
      // `missed` says that news was lost: looking is all there is to do then.
      if (lifecycleEvent === 'reauthorizationRequired' || lifecycleEvent === 'subscriptionRemoved') renewSoon(intake);
      wakeMailbox(deps);
    });
  });
  return router;
}

/** Reads at most once in KEPT_MS for a school; news of a subscription that is not known yet waits for that. */
function statesOf(): (school: string, intake: Intake, news: readonly News[]) => Promise<IntakeState | undefined> {
  const last = new Map<string, { state: IntakeState | undefined; at: number }>();
  const underWay = new Map<string, Promise<IntakeState | undefined>>();
  const read = async (school: string, { book }: Intake): Promise<IntakeState | undefined> => {
    const wait = KEPT_MS - (Date.now() - (last.get(school)?.at ?? 0));
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait).unref());
    const state = (await book.readState())?.value;
    last.set(school, { state, at: Date.now() });
    return state;
  };
  return (school, intake, news) => {
    const known = last.get(school)?.state;
    if (news.some(({ subscriptionId }) => subscriptionId === known?.subscription?.id)) return Promise.resolve(known);
    const reading = underWay.get(school) ?? read(school, intake).finally(() => underWay.delete(school));
    underWay.set(school, reading);
    return reading;
  };
}

/** In constant time, whatever came. */
function isFrom(known: NonNullable<IntakeState['subscription']>, { subscriptionId, clientState }: News): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return subscriptionId === known.id && timingSafeEqual(hash(clientState ?? ''), hash(known.clientState));
}
