import type { z } from 'zod';
import type { LinksMailedView, mailLinksSchema } from '../../contract/links';
import { shelfOf } from '../../contract/roster';
import { linkWords } from '../../contract/words/links-en-gb';
import { dateInWords } from '../../contract/words/london-time';
import { newEntry } from '../../domain/agreements/entry';
import { lastDayOf, linkIdOf, mayBeMailed } from '../../domain/agreements/links';
import type { SignLink } from '../../domain/agreements/links';
import type { OutsideLetterSender } from '../../domain/agreements/ports';
import { recipientsOf } from '../../domain/agreements/recipients';
import type { Recipient } from '../../domain/agreements/recipients';
import { idOf } from '../../domain/agreements/roster';
import type { AgreementsNow } from '../../domain/agreements/requests';
import { inBackground } from '../background';
import type { Caller, Deps } from '../deps';
import { Refusal } from '../errors';
import type { Situation } from '../situation';
import { chaseSoon } from './chase-soon';
import { linkSender, toMail } from './list-links';
import { makeLinks, noteLinks } from './make-links';
import type { LinkFor, MadeLink } from './make-links';

/** Letters in one request: it is answered within seconds, and a stop loses nothing. */
const AT_ONCE = 8;
/** Exchange Online takes so many requests of one app to one mailbox at a time (Graph throttling limits, "Outlook service"). */
const TOGETHER = 4;

/**
 * Sends the next few of a group their link, or one person a new one. Asked again it goes on with whoever has none, so
 * that it can be stopped and taken up at any time; two people who send at once send everybody one. A letter whose answer
 * was lost may come twice, and then only the later link works. Throws Refusal (notAllowed, badInput), StoreUnavailable.
 *
 * Graph: one guarded update for each shelf before and after, user: sendMail (Mail.Send), then the entries "sent".
 */
export async function mailLinks(deps: Deps, caller: Caller, { key, ...group }: z.output<typeof mailLinksSchema>): Promise<LinksMailedView> {
  const { situation, known } = await linkSender(deps, caller);
  const { letters } = deps.agreements;
  if (!letters) throw noMailbox();
  const found = recipientsOf(known, group);
  const wanted = key === undefined ? toMail(deps, known, found, situation.now) : found.filter((one) => one.person.key === key && canGet(one));
  if (key !== undefined && wanted.length === 0) throw nobodyToMail();
  const some = nextFew(wanted);
  const askedOf = (one: LinkFor) => some.find(({ person }) => person.key === one.key)?.asked ?? [];
  const may = (before: SignLink | undefined, one: LinkFor) =>
    key !== undefined || mayBeMailed(before, known, askedOf(one), situation.now);
  const made = await makeLinks(deps, caller, some.map(({ person }) => ({ holder: 'person', key: person.key, mailing: true })), may);
  const outcomes = await sendAll(deps, letters, situation, made, some);
  await noteLinks(deps, outcomes.map(({ link, outcome }) => noted(link, outcome, deps.clock.now())));
  noteSent(deps, known, outcomes);
  const unsent = outcomes.filter(({ outcome }) => outcome === 'tryAgain').length;
  const refused = outcomes.flatMap(({ outcome, recipient }) => (outcome === 'refused' ? recipient.person.name : []));
  return {
    sent: outcomes.filter(({ outcome }) => outcome === 'sent').length,
    refused,
    // Whoever of these was not sent one here is being sent one by somebody else.
    left: wanted.length - some.length + unsent,
    later: unsent > 0,
  };
}

/**
 * Reminds one person who signs with a link: the link of before works no more, the letter brings a new one. Throws
 * EtagConflict, StoreUnavailable.
 */
export async function mailReminder(deps: Deps, by: Caller, situation: Situation, recipient: Recipient): Promise<Outcome['outcome']> {
  const { letters } = deps.agreements;
  if (!letters || !canGet(recipient)) return 'refused';
  const made = await makeLinks(deps, by, [{ holder: 'person', key: recipient.person.key, mailing: true }]);
  const outcomes = await sendAll(deps, letters, situation, made, [recipient], linkWords.letter.reminder);
  await noteLinks(deps, outcomes.map(({ link, outcome }) => noted(link, outcome, deps.clock.now())));
  return outcomes[0]?.outcome ?? 'refused';
}

/** Those on the same shelf together, as far as there are enough: a shelf is written once for all of them. */
function nextFew(wanted: readonly Recipient[]): Recipient[] {
  const shelf = wanted[0] && shelfOf(wanted[0].person.key);
  const together = wanted.filter(({ person }) => shelfOf(person.key) === shelf);
  const others = together.length < AT_ONCE ? wanted.filter((one) => !together.includes(one)) : [];
  return [...together, ...others].slice(0, AT_ONCE);
}

interface Outcome {
  link: SignLink;
  recipient: Recipient;
  outcome: Awaited<ReturnType<OutsideLetterSender['send']>>;
}

async function sendAll(
  deps: Deps,
  letters: OutsideLetterSender,
  situation: Situation,
  made: readonly MadeLink[],
  some: readonly Recipient[],
  subjectOf: (school: string) => string = linkWords.letter.subject,
): Promise<Outcome[]> {
  const done: Outcome[] = [];
  for (let from = 0; from < made.length; from += TOGETHER) {
    const sent = made.slice(from, from + TOGETHER).map(async ({ link, token }) => {
      const recipient = some.find(({ person }) => person.key === link.key);
      if (!recipient?.person.email) return [];
      const subject = subjectOf(situation.policy.school.name);
      const text = textOf(situation, recipient, link, deps.agreements.linkAddress(token));
      return [{ link, recipient, outcome: await letters.send({ address: recipient.person.email, subject, text }) }];
    });
    done.push(...(await Promise.all(sent)).flat());
  }
  return done;
}

function textOf({ policy: { school } }: Situation, { waiting }: Recipient, link: SignLink, address: string): string {
  const facts = { school: school.name, switchboard: school.switchboard, count: waiting.length };
  return linkWords.letter.lines({ ...facts, address, lastDay: dateInWords(lastDayOf(link)) }).join('\r\n\r\n');
}

/** A letter that did not go out leaves a link that was never sent, so that its owner is next again. */
function noted({ mailing: _mailing, ...link }: SignLink, outcome: Outcome['outcome'], now: Date): SignLink {
  const at = now.toISOString();
  if (outcome === 'sent') return { ...link, mailedAt: at };
  return outcome === 'refused' ? { ...link, refusedAt: at } : { ...link, until: at };
}

/** For the coverage. Should it get lost, the link itself says that it was mailed. */
function noteSent(deps: Deps, { schoolYear }: AgreementsNow, outcomes: readonly Outcome[]): void {
  const entries = outcomes.flatMap(({ link, recipient: { person, waiting }, outcome }) =>
    outcome !== 'sent'
      ? []
      : waiting.map(({ version, part, subjectId }) =>
          newEntry({ kind: 'sent', version, part, subjectId, signerId: idOf(person), schoolYear, how: 'link', link: linkIdOf(link), now: deps.clock.now() }),
        ),
  );
  if (entries.length === 0) return;
  inBackground(deps, 'sentNotNoted', () => deps.agreements.writer.note(entries));
  // Reminders follow.
  chaseSoon(deps);
}

function canGet({ person, waiting }: Recipient): boolean {
  return person.email !== undefined && waiting.length > 0;
}

function noMailbox(): Refusal {
  return new Refusal('badInput', 'Lantern has no mailbox of the school to send from.', 'Print the codes, or ask the technician to set ALERT_MAILBOX.');
}

function nobodyToMail(): Refusal {
  return new Refusal('badInput', 'There is nothing to send to this person.', 'Look at the list again: it has been signed, or there is no address.');
}
