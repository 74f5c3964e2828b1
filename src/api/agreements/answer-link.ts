import type { SignedView } from '../../contract/agreements';
import { missingInSignature } from '../../domain/agreements/entry';
import { firstName } from '../../domain/agreements/links';
import type { Request } from '../../domain/agreements/requests';
import type { SignatureEntry } from '../../domain/agreements/types';
import { londonTime } from '../../contract/words/london-time';
import { linkWords } from '../../contract/words/links-en-gb';
import { inBackground } from '../background';
import type { Deps } from '../deps';
import { linkEntry } from './link-entry';
import { handleOf } from './open-link';
import type { OpenLink } from './open-link';
import { presentSigned } from './present-agreement';

/** One agreement behind a link, with those for whom it can be signed at once. */
export interface LinkGroup {
  version: Request['version'];
  requests: readonly Request[];
}

/** What waits, an agreement at a time: brothers and sisters of the same agreement are signed for together (AUA-3). */
export function groupsOf({ waiting }: OpenLink): LinkGroup[] {
  const groups = new Map<string, Request[]>();
  for (const request of waiting) groups.set(request.audience, [...(groups.get(request.audience) ?? []), request]);
  return [...groups.values()].flatMap((requests) => (requests[0] ? [{ version: requests[0].version, requests }] : []));
}

/** What came back from the form of one agreement. */
export interface LinkAnswer {
  audience: string;
  number: number;
  /** Handles of those for whom it is signed. */
  whom: readonly string[];
  name: string;
  organisation: string;
  reason: string;
  /** By handle, then by permission. */
  answers: Readonly<Record<string, Readonly<Record<string, boolean>>>>;
}

export type Answered =
  | { outcome: 'again'; group: LinkGroup; why: 'superseded' | 'missing'; missing: { field: string; message: string }[] }
  /** Nothing of what the form was about is asked any more. */
  | { outcome: 'nothing' }
  | { outcome: 'signed' | 'declined'; state: 'written' | 'kept'; receipts: SignedView[] };

/**
 * Signs one agreement for everybody who was ticked (AUA-2, AUA-3). Two devices at once make one signature. Throws
 * StoreUnavailable when it is neither written nor kept.
 *
 * Graph: one create for each signature, no list is read (Sites.Selected); the receipt by e-mail (Mail.Send).
 */
export async function signByLink(deps: Deps, open: OpenLink, given: LinkAnswer): Promise<Answered> {
  const found = chosen(deps, open, given);
  if ('outcome' in found) return found;
  const { group, requests } = found;
  const missing = missingIn(deps, open, group, requests, given);
  if (missing.length > 0) return { outcome: 'again', group, why: 'missing', missing };
  const { name, organisation } = given;
  const entries = requests.map((request) =>
    linkEntry(open, request, {
      kind: 'signed',
      name,
      answers: given.answers[handleOf(deps, open.link, request)] ?? {},
      ...(organisation ? { group: organisation } : {}),
    }),
  );
  return write(deps, open, { group, requests, entries, outcome: 'signed' });
}

/** Says no, with the reason: a state of its own. Throws as signing does. */
export async function declineByLink(deps: Deps, open: OpenLink, given: LinkAnswer): Promise<Answered> {
  const found = chosen(deps, open, given);
  if ('outcome' in found) return found;
  const { group, requests } = found;
  if (given.reason === '') {
    const missing = [{ field: 'reason', message: linkWords.agreement.reasonMissing }];
    return { outcome: 'again', group, why: 'missing', missing };
  }
  const name = given.name || open.holder.name;
  const entries = requests.map((request) =>
    linkEntry(open, request, { kind: 'declined', reason: given.reason, ...(name ? { name } : {}) }),
  );
  return write(deps, open, { group, requests, entries, outcome: 'declined' });
}

/** Whom of the agreement it is about; nobody ticked is told later, together with what else is missing. */
function chosen(deps: Deps, open: OpenLink, given: LinkAnswer): { group: LinkGroup; requests: Request[] } | Answered {
  const group = groupsOf(open).find(({ version }) => version.audience === given.audience);
  if (!group) return { outcome: 'nothing' };
  if (group.version.number !== given.number) return { outcome: 'again', group, why: 'superseded', missing: [] };
  const requests = group.requests.filter((request) => given.whom.includes(handleOf(deps, open.link, request)));
  if (requests.length === 0 && given.whom.length > 0) return { outcome: 'nothing' };
  return { group, requests };
}

/** What is missing, by the id of its field: each question named, and of several children which one it is about. */
function missingIn(deps: Deps, open: OpenLink, { version, requests: all }: LinkGroup, requests: readonly Request[], given: LinkAnswer) {
  const nobody = requests.length === 0 ? [{ field: 'whom', message: linkWords.agreement.noChild }] : [];
  const found = requests.flatMap((request) => {
    const handle = handleOf(deps, open.link, request);
    const child = all.length > 1 ? firstName(request.subject.name) : undefined;
    return missingInSignature(version, { ...given, answers: given.answers[handle] ?? {}, part: request.part }).map((one) => {
      const asked = version.text.permissions.find(({ id }) => one.field === `answers.${id}`);
      return asked ? { field: `a.${handle}.${asked.id}`, message: linkWords.agreement.answer(asked.question, child) } : one;
    });
  });
  return [...nobody, ...new Map(found.map((one) => [one.field, one])).values()].sort(nameLast);
}

/** In the order of the page. */
function nameLast(a: { field: string }, b: { field: string }): number {
  return Number(a.field === 'name') - Number(b.field === 'name');
}

interface Writing {
  group: LinkGroup;
  requests: readonly Request[];
  entries: readonly SignatureEntry[];
  outcome: 'signed' | 'declined';
}

async function write(deps: Deps, open: OpenLink, { group, requests, entries, outcome }: Writing): Promise<Answered> {
  const done = await Promise.all(entries.map((entry) => deps.agreements.writer.write(entry)));
  const receipts = done.map(({ entry }, place) => {
    const subject = requests[place]?.subject;
    const about = subject && subject.key !== open.holder.key ? subject.name : undefined;
    return presentSigned(entry, group.version.text.title, about);
  });
  mailReceipt(deps, open, outcome, receipts[0]);
  return { outcome, state: done.some(({ state }) => state === 'kept') ? 'kept' : 'written', receipts };
}

/** Nobody waits for it: the page shows the same. It names no child (P7). */
function mailReceipt(deps: Deps, { holder, situation }: OpenLink, outcome: 'signed' | 'declined', receipt: SignedView | undefined): void {
  const { letters } = deps.agreements;
  const { email } = holder;
  if (!letters || !email || !receipt) return;
  const words = linkWords.receiptLetter;
  const { name, switchboard } = situation.policy.school;
  const { title, number, at, hash } = receipt;
  const text = [
    words.intro(name),
    words[outcome](title, number, londonTime(at, situation.now)),
    words.hash(hash),
    words.wrong(switchboard),
  ].join('\r\n\r\n');
  inBackground(deps, 'receiptNotMailed', async () => {
    const sent = await letters.send({ address: email, subject: words.subject(name), text });
    if (sent !== 'sent') deps.log.warn('receiptNotMailed', { outcome: sent });
  });
}
