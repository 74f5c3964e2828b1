import type { PreviewView, ReportDraft } from '../../contract/reports';
import { serviceWords } from '../../contract/words/service-en-gb';
import { mayReport } from '../../domain/incidents/access';
import { judge } from '../../domain/incidents/judge';
import { isConfidential } from '../../domain/incidents/lanes';
import { readersOf } from '../../domain/incidents/readers';
import type { MessageRecord, Report } from '../../domain/incidents/types';
import { personAt } from '../../domain/people/roles';
import type { Caller, Deps } from '../deps';
import { noRole } from '../errors';
import { situationNow } from '../situation';
import { recordMails } from './record-mails';
import { roleWords, toldFirst } from './words-for';

/**
 * Who would read this report and who would not, before it is sent (ESC-4, P8). Nothing is stored. `message` is the one
 * the concern is about, because its author may be excluded. Throws Refusal (noRole), StoreUnavailable, NotSetUp.
 */
export async function previewReport(
  deps: Deps,
  caller: Caller,
  draft: ReportDraft,
  message?: MessageRecord,
): Promise<PreviewView> {
  const situation = await situationNow(deps);
  const { now, policy, holdings } = situation;
  if (!mayReport(personAt(holdings, caller, now))) throw noRole();

  const { mails, ...said } = draft;
  const report: Report = {
    ...said,
    reportKey: '',
    source: 'tab',
    ...(message ? { message } : {}),
    ...(mails ? { mails: await recordMails(deps, mails) } : {}),
  };
  const reporterId = caller.id;
  const judgement = judge({ ...situation, report, reporterId });
  const readers = readersOf({ report, judgement, policy, holdings, now, reporterId });
  return {
    willRead: readers.willRead.map(({ id, name, roles }) => ({ id, name, roles: roleWords(roles, policy) })),
    willNot: readers.willNot.map(({ name, roles, why }) => ({
      name,
      roles: roleWords(roles, policy),
      reason: serviceWords.willNot[why],
    })),
    toldFirst: toldFirst(judgement, policy),
    confidential: isConfidential(judgement.lane),
    mediaAllowed: judgement.mediaAllowed,
  };
}
