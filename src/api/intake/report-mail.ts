import type { MailReportedView } from '../../contract/mailbox';
import { maySeeMailbox } from '../../domain/intake/access';
import type { Kept } from '../../domain/intake/ports';
import type { MailEntry } from '../../domain/intake/types';
import { mayOpenCase } from '../../domain/incidents/access';
import { personAt } from '../../domain/people/roles';
import { EtagConflict, StoreUnavailable } from '../../domain/ports';
import { alertSoon } from '../timer/alert-soon';
import type { Caller, Deps, Intake } from '../deps';
import { noRole, Refusal, tooBusy } from '../errors';
import type { Reported } from '../incidents/report-concern';
import { letterOf, MailGone, reportAlert, reportForward } from './mail-reports';

/**
 * Makes an e-mail a report that had been set aside. Whoever presses is its reporter: whoever wrote it may be anybody. The
 * reference is told to them only where they may open the case, because what was forwarded may have been written by
 * themselves (P3). Throws Refusal (noRole, badInput when it is gone or cannot be read, conflict), StoreUnavailable.
 *
 * Graph: reads the entry and the message, then as reporting a concern, then updates the entry.
 */
export async function reportMail(deps: Deps, caller: Caller, key: string): Promise<MailReportedView> {
  const holdings = await deps.school.roles();
  const now = deps.clock.now();
  const person = personAt(holdings, caller, now);
  if (!maySeeMailbox(person)) throw noRole();
  const { intake } = deps;
  const kept = await intake?.book.find(key);
  const isCase = kept?.value.reportKey !== undefined || kept?.value.outcome === 'answer';
  if (intake === undefined || kept === undefined || isCase) throw mailNotThere();
  const { incident, timer } = await report(deps, intake, kept, caller);
  alertSoon(deps, { timer, incident });
  const { from: _from, subject: _subject, alert: _alert, ...entry } = kept.value;
  try {
    await intake.book.change(kept, { ...entry, outcome: 'report', reportKey: incident.report.reportKey });
  } catch (error) {
    if (error instanceof EtagConflict) throw tooBusy();
    throw error;
  }
  return mayOpenCase(person, incident, holdings, now) ? { reference: incident.reference } : {};
}

async function report(deps: Deps, intake: Intake, { value }: Kept<MailEntry>, caller: Caller): Promise<Reported> {
  try {
    const mail = await intake.mailbox.facts(value.messageId);
    if (mail === undefined) throw new MailGone();
    if (value.alert === undefined) return await reportForward(deps, intake, mail, caller);
    return await reportAlert(deps, intake, mail, value.alert, { letter: await letterOf(intake, mail), reporter: caller });
  } catch (error) {
    if (error instanceof Refusal || error instanceof StoreUnavailable) throw error;
    throw error instanceof MailGone ? mailNotThere() : mailUnreadable();
  }
}

/** There is nothing of that name to make a report of. */
export function mailNotThere(): Refusal {
  return new Refusal('badInput', 'This e-mail is no longer in the mailbox, or it is a report already.', 'Look at the list again.');
}

function mailUnreadable(): Refusal {
  return new Refusal(
    'badInput',
    'Lantern cannot read this e-mail.',
    'Leave it where it is. Open the mailbox in Outlook, read who wrote and when, and report the concern in the tab.',
  );
}
