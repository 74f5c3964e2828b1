import { intakeWords } from '../../contract/words/intake-en-gb';
import { WHAT_HAPPENED_LIMIT } from '../../contract/limits';
import type { MailRecord } from '../../domain/evidence/types';
import { forwardedReport, monitoringReport } from '../../domain/intake/mail-report';
import type { MailFacts, MonitoringAlert } from '../../domain/intake/types';
import type { MailboxPlace } from '../../domain/incidents/types';
import type { PersonRef } from '../../domain/people/types';
import type { Caller, Deps, Intake } from '../deps';
import { recordMails } from '../incidents/record-mails';
import { receive } from '../incidents/report-concern';
import type { Reported } from '../incidents/report-concern';
import { reportKeyFrom } from '../incidents/report-key';
import { situationNow } from '../situation';
import { readLetter } from './read-letter';
import type { Letter } from './read-letter';

/** Whoever an alert of a system comes from is nobody of the school. */
export const MONITORING_REPORTER = { id: 'monitoring', name: intakeWords.monitoringReporter } as const;

/** A mail that left the mailbox between being seen and being read. */
export class MailGone extends Error {
  override readonly name = 'MailGone';
}

/**
 * Makes a forwarded e-mail a report of whoever sent it, or of whoever had it made one. The key follows from the message
 * id, so that the same message is the same report, however often and by whichever copy of the service it is taken (P1).
 * Throws MailGone, StoreUnavailable, NotSetUp, Refusal (conflict), and what a message throws that cannot be read.
 *
 * Graph: reads the message, asks the directory for each writer, then as reporting a concern.
 */
export async function reportForward(deps: Deps, intake: Intake, mail: MailFacts, reporter: Caller): Promise<Reported> {
  const [letter, situation] = await Promise.all([letterOf(intake, mail), situationNow(deps)]);
  const report = forwardedReport({
    reportKey: reportKeyOf(deps, mail),
    place: placeOf(intake, mail),
    own: letter.own.slice(0, WHAT_HAPPENED_LIMIT),
    mails: await recordsOf(deps, letter, mail),
    reporterId: reporter.id,
    ...situation,
  });
  return receive(deps, situation, reporter, report);
}

/** Makes an alert of a monitoring system a report. Throws as reportForward does. */
export async function reportAlert(
  deps: Deps,
  intake: Intake,
  mail: MailFacts,
  alert: MonitoringAlert,
  found: { letter: Letter; person?: PersonRef; reporter?: Caller },
): Promise<Reported> {
  const situation = await situationNow(deps);
  const report = monitoringReport({
    reportKey: reportKeyOf(deps, mail),
    place: placeOf(intake, mail),
    alert,
    mails: await recordsOf(deps, found.letter, mail),
    ...(found.person ? { person: found.person } : {}),
    ...situation,
  });
  return receive(deps, situation, found.reporter ?? MONITORING_REPORTER, report);
}

export async function letterOf({ mailbox }: Intake, { id }: MailFacts): Promise<Letter> {
  const bytes = await mailbox.mime(id);
  if (bytes === undefined) throw new MailGone();
  return readLetter(bytes);
}

export function reportKeyOf(deps: Pick<Deps, 'hasher'>, mail: Pick<MailFacts, 'internetMessageId' | 'id'>): string {
  return reportKeyFrom(deps, `mail ${mail.internetMessageId || mail.id}`);
}

function placeOf({ mailbox }: Intake, { id, receivedAt, subject }: MailFacts): MailboxPlace {
  return { address: mailbox.address, messageId: id, receivedAt, subject: subject.slice(0, 500) };
}

/** Forwarded messages first, then the message itself, whose sender is the reporter and nobody the concern is about. */
async function recordsOf(deps: Deps, { originals, whole }: Letter, mail: MailFacts): Promise<MailRecord[]> {
  const { text, ...own } = whole;
  const records = await recordMails(deps, [...originals.map((original) => original.mail), own]);
  let attached = 0;
  return records.map((record, index): MailRecord => {
    const original = originals[index];
    const inMailbox = { ...record, original: 'inMailbox' as const, sentAt: record.sentAt || mail.receivedAt };
    if (original === undefined) return { ...inMailbox, sender: nobodyKnown(record), text, part: 0 };
    if (original.file) attached += 1;
    // An inline forward is nothing of its own: the message it was quoted in is its original.
    return { ...inMailbox, text: original.text, part: original.file ? attached : 0 };
  });
}

function nobodyKnown({ sender: { name, address } }: MailRecord): MailRecord['sender'] {
  return { name, address };
}
