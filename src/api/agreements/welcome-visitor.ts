import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { VISITOR_AUDIENCES } from '../../contract/links';
import type { deskCodeSchema, DeskCodeView, VisitorsView } from '../../contract/links';
import { agreementWords as words } from '../../contract/words/agreements-en-gb';
import { mayOpenRegister } from '../../domain/agreements/access';
import { isVisitorId } from '../../domain/agreements/links';
import { personAt } from '../../domain/people/roles';
import type { Caller, Deps } from '../deps';
import { notAllowed } from '../errors';
import { situationNow } from '../situation';
import { nothingToSign } from './agreement-errors';
import { inForce } from './book';
import { makeLinks } from './make-links';

/** Visitors on the screen. */
const LATEST = 50;

/**
 * A code for one visitor at the desk, who types their own name; it works once and until the day ends. Throws Refusal
 * (notAllowed, notFound), StoreUnavailable.
 *
 * Graph: one create or guarded update of a shelf (Sites.Selected).
 */
export async function makeDeskCode(deps: Deps, caller: Caller, { audience }: z.output<typeof deskCodeSchema>): Promise<DeskCodeView> {
  await welcomer(deps, caller);
  const { book, linkAddress } = deps.agreements;
  await book.refresh();
  if (!inForce(book, audience)) throw nothingToSign();
  const key = randomBytes(8).toString('hex');
  const [made] = await makeLinks(deps, caller, [{ holder: 'desk', key, audience }]);
  return { address: linkAddress(made?.token ?? ''), audienceLabel: words.audiences[audience] };
}

/** Who signed at the desk lately. Throws Refusal (notAllowed), StoreUnavailable. */
export async function listVisitors(deps: Deps, caller: Caller): Promise<VisitorsView> {
  const situation = await welcomer(deps, caller);
  const { book } = deps.agreements;
  await book.refresh();
  const answers = [...book.look(situation).entries.values()].flat()
    .filter(({ subjectId, kind }) => isVisitorId(subjectId) && (kind === 'signed' || kind === 'declined'))
    .sort((a, b) => b.at.localeCompare(a.at));
  return {
    visitors: answers.slice(0, LATEST).map(({ name = '', group = '', audience, at, kind }) => ({
      name, group, audienceLabel: words.audiences[audience], at, declined: kind === 'declined',
    })),
    audiences: VISITOR_AUDIENCES.filter((audience) => inForce(book, audience)).map((audience) => ({ audience, label: words.audiences[audience] })),
  };
}

async function welcomer(deps: Deps, caller: Caller) {
  const situation = await situationNow(deps);
  if (!mayOpenRegister(personAt(situation.holdings, caller, situation.now))) throw notAllowed();
  return situation;
}
