import { ruleFor } from '../../domain/intake/alert-rules';
import type { MailRule } from '../../domain/intake/alert-rules';
import { decideMail } from '../../domain/intake/decide-mail';
import { MailboxRefused } from '../../domain/intake/ports';
import type { MailRef } from '../../domain/intake/ports';
import { TOLD_OUTCOMES } from '../../domain/intake/types';
import type { MailEntry, MailFacts, MailOutcome } from '../../domain/intake/types';
import { intakeWords } from '../../contract/words/intake-en-gb';
import { personAt } from '../../domain/people/roles';
import { StoreUnavailable } from '../../domain/ports';
import { mayReport } from '../../domain/incidents/access';
import { alertSoon } from '../timer/alert-soon';
import type { Caller, Deps, Intake } from '../deps';
import { Refusal } from '../errors';
import { addAnswer } from './add-answer';
import { MailGone, reportForward, reportKeyOf } from './mail-reports';
import { takeAlert } from './take-alert';
import { recentSenders } from './recent-senders';
import { sendReceipt } from './send-receipt';
import { tellOfMail } from './tell-of-mail';

/**
 * Takes one message: decides what it is, acts, and puts on record what became of it; safe to repeat at any point, because
 * report and entry have keys that follow from the message id (P1). The receipt goes out when both are on record.
 * `lastTry`: a message that cannot be had even now is set aside, so that it does not keep back those behind it.
 * Throws StoreUnavailable, MailboxRefused.
 *
 * Graph: one question to `IntakeMail`, the message, the directory; for a report as reporting a concern; one entry; the
 * receipt.
 */
export async function takeOne(
  deps: Deps,
  intake: Intake,
  ref: MailRef,
  lastTry: boolean,
): Promise<void> {
  const key = mailKeyOf(deps, ref);
  const known = await intake.book.find(key);
  if (known) return sendReceipt(deps, intake, known, lastTry);
  let outcome: Became | undefined;
  try {
    const mail = await intake.mailbox.facts(ref.id);
    outcome = mail && (await become(deps, intake, mail));
  } catch (error) {
    if (error instanceof MailGone) return;
    if (error instanceof MailboxRefused) throw error;
    if (error instanceof StoreUnavailable && !lastTry) throw error;
    deps.log.warn('mailNotRead', { mail: key.slice(0, 12), error: error instanceof Error ? error.name : 'unknown' });
    outcome = { outcome: 'unreadable' };
  }
  // Whoever put it away before Lantern saw it had a reason.
  if (outcome === undefined) return;
  const entry = await intake.book.enter({ key, receivedAt: ref.receivedAt, messageId: ref.id, ...outcome });
  deps.log.info('mailTaken', { mail: key.slice(0, 12), outcome: outcome.outcome });
  if (entry.created && TOLD_OUTCOMES.includes(outcome.outcome)) await tellOfMail(deps, toldWhy(outcome.outcome));
  await sendReceipt(deps, intake, entry, lastTry);
}

/** What is put on record of a message besides its place. */
type Became = Omit<MailEntry, 'key' | 'receivedAt' | 'messageId'>;

/** Names the entry: the same message, also in another copy or after a move, has the same. */
export function mailKeyOf({ hasher }: Pick<Deps, 'hasher'>, ref: Pick<MailRef, 'internetMessageId' | 'id'>): string {
  return hasher.sha256(ref.internetMessageId || ref.id);
}

async function become(deps: Deps, intake: Intake, mail: MailFacts): Promise<Became> {
  const now = deps.clock.now();
  const recently = recentSenders(intake);
  const rule = await ruleOf(deps, mail);
  const sender = await senderOf(deps, mail);
  const verdict = decideMail(mail, {
    ownAddress: intake.mailbox.address,
    ...(sender ? { sender } : {}),
    isMonitoring: rule !== undefined,
    receiptSubject: intakeWords.receipt.subject,
    recently: recently.count(sender?.id ?? '', now),
  });
  if (verdict === 'monitoring' && rule) {
    const taken = await takeAlert(deps, intake, mail, rule);
    return taken.outcome === 'report' ? { ...taken, reportKey: reportKeyOf(deps, mail) } : { ...setAside(taken.outcome, mail), ...taken };
  }
  const isReport = verdict === 'report' || verdict === 'answer';
  if (!isReport || sender === undefined) return setAside(isReport || verdict === 'monitoring' ? 'outside' : verdict, mail);
  if (verdict === 'answer' && (await addAnswer(deps, intake, mail, sender))) return { outcome: 'answer' };
  recently.add(sender.id, now);
  try {
    alertSoon(deps, await reportForward(deps, intake, mail, sender));
  } catch (error) {
    // Made a report by hand in the meantime, by somebody else.
    if (!(error instanceof Refusal)) throw error;
    return { outcome: 'report', reportKey: reportKeyOf(deps, mail) };
  }
  return { outcome: 'report', reportKey: reportKeyOf(deps, mail), receipt: 'due' };
}

async function ruleOf(deps: Deps, mail: MailFacts): Promise<MailRule | undefined> {
  const rules = mail.from && (await deps.timesBook.read('mailRules'));
  return rules && ruleFor(rules.value, mail.from?.address ?? '');
}

async function senderOf(deps: Deps, mail: MailFacts): Promise<(Caller & { holdsRole: boolean }) | undefined> {
  const person = mail.from && (await deps.directory.findByAddress(mail.from.address));
  if (!person) return undefined;
  const caller = { id: person.id, name: person.name };
  const held = personAt(await deps.school.roles(), caller, deps.clock.now());
  return { ...caller, holdsRole: mayReport(held) };
}

/** What stays visible of what is no report. */
function setAside(outcome: MailOutcome, mail: MailFacts): Became {
  return { outcome, from: (mail.from?.address ?? '').slice(0, 200), subject: mail.subject.slice(0, 200) };
}

function toldWhy(outcome: MailOutcome): 'noRole' | 'tooMany' | 'unmapped' | 'unreadable' {
  if (outcome === 'noRole' || outcome === 'tooMany' || outcome === 'unmapped') return outcome;
  return 'unreadable';
}
