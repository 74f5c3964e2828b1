import type { z } from 'zod';
import type { personFileSchema } from '../../contract/agreements';
import { looksAfter, maySeeWhoSigned } from '../../domain/agreements/access';
import { recordOf } from '../../domain/agreements/person-record';
import { idOf } from '../../domain/agreements/roster';
import { personAt } from '../../domain/people/roles';
import { AGREEMENT_AUDIENCES } from '../../domain/policies/duties';
import type { Caller, Deps } from '../deps';
import { situationNow } from '../situation';
import { noSuchFile } from './agreement-errors';
import type { ExportedFile } from './export-coverage';
import { personPdf } from './person-pdf';

/**
 * Everything on record about one person's agreements as a PDF for the personnel or pupil file (AUA-8): for those who see
 * who signed, and for that person's line manager or tutor. Somebody else's answer is that there is no such person, so
 * that nobody finds out who is on the roster. Throws Refusal (notFound), StoreUnavailable.
 */
export async function exportPerson(deps: Deps, caller: Caller, { subjectId }: z.output<typeof personFileSchema>): Promise<ExportedFile> {
  const situation = await situationNow(deps);
  const { book } = deps.agreements;
  await book.refresh();
  const known = book.look(situation);
  const subject = known.people.find((one) => idOf(one) === subjectId);
  const self = known.people.find(({ account }) => account === caller.id);
  const reader = personAt(situation.holdings, caller, situation.now);
  const may = subject && (maySeeWhoSigned(reader) || (self && looksAfter(self, subject)));
  if (!may) throw noSuchFile();
  const record = recordOf(known, AGREEMENT_AUDIENCES, subject);
  const bytes = await personPdf(record, { school: situation.policy.school.name, now: situation.now, madeBy: caller.name });
  return { name: 'lantern-agreements.pdf', type: 'application/pdf', bytes };
}
