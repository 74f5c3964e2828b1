import type { z } from 'zod';
import type { linksSchema, LinkRow, LinkState, LinksView } from '../../contract/links';
import { agreementWords as words } from '../../contract/words/agreements-en-gb';
import { maySendLinks } from '../../domain/agreements/access';
import { lastDayOf, leftWith, mayBeMailed } from '../../domain/agreements/links';
import type { SignLink } from '../../domain/agreements/links';
import { byName, recipientsOf, sizeOf } from '../../domain/agreements/recipients';
import type { Recipient, RecipientGroup } from '../../domain/agreements/recipients';
import type { AgreementsNow } from '../../domain/agreements/requests';
import { isLearner } from '../../domain/agreements/roster';
import { personAt } from '../../domain/people/roles';
import { AGREEMENT_AUDIENCES } from '../../domain/policies/duties';
import type { Caller, Deps } from '../deps';
import { notAllowed } from '../errors';
import { situationNow } from '../situation';
import type { Situation } from '../situation';

const PER_PAGE = 50;

/** Whoever may send links, with what is known. Throws Refusal (notAllowed), StoreUnavailable. */
export async function linkSender(deps: Deps, caller: Caller): Promise<{ situation: Situation; known: AgreementsNow }> {
  const situation = await situationNow(deps);
  if (!maySendLinks(personAt(situation.holdings, caller, situation.now))) throw notAllowed();
  const { book, linkBook } = deps.agreements;
  await Promise.all([book.refresh(), linkBook.refresh()]);
  return { situation, known: book.look(situation) };
}

/** Those without an account who have something to sign, with their links. Throws Refusal (notAllowed), StoreUnavailable. */
export async function listLinks(deps: Deps, caller: Caller, { page, ...group }: z.output<typeof linksSchema>): Promise<LinksView> {
  const { situation, known } = await linkSender(deps, caller);
  const found = recipientsOf(known, group).sort((a, b) => byName(a.person, b.person));
  return {
    audience: group.audience,
    audiences: audiencesOf(known),
    classes: classesOf(known),
    people: found.slice((page - 1) * PER_PAGE, page * PER_PAGE).map((one) => rowOf(deps, known, one, situation.now)),
    total: found.length,
    page,
    pages: Math.max(1, Math.ceil(found.length / PER_PAGE)),
    toSend: toMail(deps, known, found, situation.now).length,
    noAddress: found.filter(({ person, waiting }) => waiting.length > 0 && !person.email).length,
    canMail: deps.agreements.letters !== undefined,
  };
}

/** Of these, whoever has an address, something to sign, and no link that works. */
export function toMail({ agreements }: Deps, known: AgreementsNow, found: readonly Recipient[], now: Date): Recipient[] {
  const linkOf = ({ person }: Recipient) => agreements.linkBook.of('person', person.key);
  return found.filter((one) => one.person.email && one.waiting.length > 0 && mayBeMailed(linkOf(one), known, one.asked, now));
}

/** Every class that has learners, in their order. */
export function classesOf({ people }: AgreementsNow): string[] {
  const names = people.flatMap((person) => (isLearner(person) && person.className ? person.className : []));
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'en-GB', { numeric: true }));
}

/** What a page and a printed sheet call a group. */
export function titleOfGroup({ audience, className }: RecipientGroup): string {
  return className ?? words.audiences[audience];
}

function audiencesOf(known: AgreementsNow): LinksView['audiences'] {
  return AGREEMENT_AUDIENCES.map((audience) => ({ audience, people: sizeOf(known, audience) }))
    .filter(({ audience, people }) => people > 0 || audience === 'parents')
    .map((one) => ({ ...one, label: words.audiences[one.audience] }));
}

function rowOf({ agreements }: Deps, known: AgreementsNow, { person, children, asked, waiting }: Recipient, now: Date): LinkRow {
  const link = agreements.linkBook.of('person', person.key);
  const works = link && Date.parse(link.until) > now.getTime() && leftWith(link, known, asked).waiting.length > 0 ? link : undefined;
  const state = waiting.length === 0 ? 'done' : stateOf(works, waiting.some((one) => one.state === 'opened'));
  return {
    key: person.key,
    name: person.name,
    children: children.map(({ name }) => name),
    hasAddress: person.email !== undefined,
    waiting: waiting.length,
    state,
    stateLabel: words.links[state],
    ...(works && state !== 'done' ? { lastDay: lastDayOf(works) } : {}),
  };
}

function stateOf(link: SignLink | undefined, opened: boolean): LinkState {
  if (!link) return 'none';
  if (opened) return 'opened';
  if (link.refusedAt) return 'refused';
  if (link.mailedAt) return 'mailed';
  return link.mailing ? 'sending' : 'printed';
}
