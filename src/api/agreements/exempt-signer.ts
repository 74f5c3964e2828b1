import type { z } from 'zod';
import type { exemptSchema } from '../../contract/agreements';
import { mayPublishAgreements } from '../../domain/agreements/access';
import { newEntry } from '../../domain/agreements/entry';
import { allRequests } from '../../domain/agreements/requests';
import { SETTLED } from '../../domain/agreements/states';
import { personAt } from '../../domain/people/roles';
import type { Caller, Deps } from '../deps';
import { notAllowed } from '../errors';
import { situationNow } from '../situation';
import { answeredMeanwhile } from './agreement-errors';

/**
 * Somebody need not sign this version, for a reason that is kept with who said so. They are asked for nothing more until
 * it changes or the school year does. Throws Refusal (notAllowed; conflict when it was answered meanwhile), StoreUnavailable.
 *
 * Graph: one create (Sites.Selected).
 */
export async function exemptSigner(deps: Deps, caller: Caller, given: z.output<typeof exemptSchema>): Promise<void> {
  const situation = await situationNow(deps);
  if (!mayPublishAgreements(personAt(situation.holdings, caller, situation.now))) throw notAllowed();
  const { book, writer } = deps.agreements;
  await book.refresh();
  const known = book.look(situation);
  const { audience, part, subjectId, reason } = given;
  const request = allRequests(known).find((one) => one.audience === audience && one.part === part && one.subjectId === subjectId);
  if (!request || SETTLED.includes(request.state)) throw answeredMeanwhile();
  await writer.write(
    newEntry({
      kind: 'exempt',
      version: request.version,
      part,
      subjectId,
      signerId: subjectId,
      schoolYear: known.schoolYear,
      how: 'account',
      reason,
      recordedBy: { id: caller.id, name: caller.name },
      now: situation.now,
    }),
  );
}
