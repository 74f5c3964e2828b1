import { mapAlert } from '../../domain/intake/alert-rules';
import type { MailRule } from '../../domain/intake/alert-rules';
import { goesIntoDigest } from '../../domain/intake/mail-report';
import type { MailFacts, MonitoringAlert } from '../../domain/intake/types';
import type { PersonRef } from '../../domain/people/types';
import { alertSoon } from '../timer/alert-soon';
import type { Deps, Intake } from '../deps';
import { situationNow } from '../situation';
import { letterOf, reportAlert } from './mail-reports';
import { promiseDigest } from './send-digest';

/** What became of the mail of a monitoring system; the key of a report follows from the mail. */
export type TakenAlert = { outcome: 'report' } | { outcome: 'digest'; alert: MonitoringAlert } | { outcome: 'unmapped' };

/**
 * Reads an alert by the school's rule for its sender: urgent ones are reports at once, with the priority that the rule
 * gives them, low ones wait for the digest of the day (REP-6, FIL-5). What the rule does not fit is set aside. Throws as
 * reportForward does.
 *
 * Graph: reads the message, asks the directory for the person, then as reporting a concern.
 */
export async function takeAlert(deps: Deps, intake: Intake, mail: MailFacts, rule: MailRule): Promise<TakenAlert> {
  const letter = await letterOf(intake, mail);
  const mapped = mapAlert(rule, { subject: mail.subject, text: letter.whole.text });
  if (!mapped.ok) return { outcome: 'unmapped' };
  const { alert } = mapped;
  const [person, { holdings, now }] = await Promise.all([personOf(deps, alert.person), situationNow(deps)]);
  if (goesIntoDigest(alert, person, holdings, now)) {
    await promiseDigest(deps);
    return { outcome: 'digest', alert };
  }
  alertSoon(deps, await reportAlert(deps, intake, mail, alert, { letter, ...(person ? { person } : {}) }));
  return { outcome: 'report' };
}

/** By address or by the whole name, and only where it can be nobody else: it decides who may not see it (P3). */
async function personOf(deps: Deps, said: string | undefined): Promise<PersonRef | undefined> {
  if (said === undefined) return undefined;
  const people = said.includes('@') ? [await deps.directory.findByAddress(said)] : await deps.directory.search(said);
  const [only, ...others] = people.filter((one) => one !== undefined && (said.includes('@') || one.name.toLowerCase() === said.toLowerCase()));
  return only && others.length === 0 ? { name: only.name, directoryId: only.id } : undefined;
}
