import { MAILBOX_DAYS, MAILBOX_PER_PAGE } from '../../contract/mailbox';
import type { MailboxView, MailLineView } from '../../contract/mailbox';
import { intakeWords } from '../../contract/words/intake-en-gb';
import { words } from '../../contract/words/en-gb';
import { mayChangeMailRules, maySeeMailbox } from '../../domain/intake/access';
import type { MailEntry } from '../../domain/intake/types';
import { mayOpenCase } from '../../domain/incidents/access';
import type { Incident } from '../../domain/incidents/types';
import { personAt } from '../../domain/people/roles';
import type { Caller, Deps } from '../deps';
import { noRole } from '../errors';
import type { CaseIndex } from '../incidents/case-index';

/**
 * What came into the mailbox in the last weeks and what became of it, newest first. An e-mail that became a case has a line
 * for those who may open the case and for nobody else, so that not even its number tells of one (P3). Throws Refusal
 * (noRole), StoreUnavailable.
 *
 * Graph: one indexed read of `IntakeMail`, its state, one delta query per register.
 */
export async function listMail(deps: Deps, index: CaseIndex, caller: Caller, asked: number): Promise<MailboxView> {
  const holdings = await deps.school.roles();
  const now = deps.clock.now();
  const person = personAt(holdings, caller, now);
  if (!maySeeMailbox(person)) throw noRole();
  const mayChangeRules = mayChangeMailRules(person);
  const { intake } = deps;
  if (intake === undefined) return { mails: [], total: 0, page: 1, pages: 1, mayChangeRules };
  const since = new Date(now.getTime() - MAILBOX_DAYS * 86_400_000);
  const [entries, state] = await Promise.all([intake.book.since(since), intake.book.readState(), index.refresh()]);
  const cases = new Map(index.all().map((incident) => [incident.report.reportKey, incident]));
  const lines = entries
    .flatMap((entry) => lineOf(entry, cases, (incident) => mayOpenCase(person, incident, holdings, now)))
    .sort((a, b) => b.receivedAt.localeCompare(a.receivedAt));
  const pages = Math.max(1, Math.ceil(lines.length / MAILBOX_PER_PAGE));
  const page = Math.min(asked, pages);
  const trouble = state?.value.trouble;
  return {
    address: intake.mailbox.address,
    ...(trouble ? { trouble } : {}),
    mails: lines.slice((page - 1) * MAILBOX_PER_PAGE, page * MAILBOX_PER_PAGE),
    total: lines.length,
    page,
    pages,
    mayChangeRules,
  };
}

function lineOf(
  { key, receivedAt, outcome, reportKey, from, subject, alert }: MailEntry,
  cases: ReadonlyMap<string, Incident>,
  mayOpen: (incident: Incident) => boolean,
): MailLineView[] {
  const line = { key, receivedAt, outcome, label: intakeWords.outcomes[outcome] };
  // What was answered is in the chronology of its case, for those who may read that.
  if (outcome === 'answer') return [];
  if (reportKey !== undefined) {
    const incident = cases.get(reportKey);
    return incident && mayOpen(incident) ? [{ ...line, reference: incident.reference, mayReport: false }] : [];
  }
  const said = alert ? [alert.system, alert.category, words.priorities[alert.priority]].join(', ') : undefined;
  return [{ ...line, ...(from ? { from } : {}), ...(subject ? { subject } : {}), ...(said ? { alert: said } : {}), mayReport: true }];
}
