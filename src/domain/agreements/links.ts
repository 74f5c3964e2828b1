import { dateOfDay, DAY, dayOfDate, londonDate, londonInstant } from '../calendar/london';
import type { PersonId } from '../people/types';
import { entriesAbout, requestsFor } from './requests';
import type { AgreementsNow, Request } from './requests';
import { isLearner } from './roster';
import { SETTLED } from './states';
import type { AgreementAudience, RosterPerson, SignatureEntry } from './types';

/**
 * A way to sign without an account. `person`: somebody on the roster. `family`: a slip for a parent or carer of one
 * child, whoever that is. `desk`: a visitor whom no roster knows.
 */
export const LINK_HOLDERS = ['person', 'family', 'desk'] as const;
export type LinkHolder = (typeof LINK_HOLDERS)[number];

export interface SignLink {
  /** SHA-256 of the token; the token itself is kept nowhere. */
  hash: string;
  holder: LinkHolder;
  /** Roster key of the person or the child; one of its own for the desk. */
  key: string;
  /** What a visitor signs. */
  audience?: AgreementAudience;
  madeAt: string;
  until: string;
  madeBy: { id: PersonId; name: string };
  /** When the e-mail with it went out, or was refused for good. */
  mailedAt?: string;
  refusedAt?: string;
  /** It is on its way by e-mail since it was made. */
  mailing?: true;
}

/** A mailed or printed link is good for four weeks, one of the reception desk until the day ends. */
const LINK_DAYS = 28;

export function linkEnds(holder: LinkHolder, now: Date): string {
  const today = dayOfDate(londonDate(now)) ?? 0;
  return londonInstant(today + (holder === 'desk' ? 1 : LINK_DAYS) * DAY, 0).toISOString();
}

/** The last day on which it works. */
export function lastDayOf({ until }: Pick<SignLink, 'until'>): string {
  return dateOfDay((dayOfDate(londonDate(new Date(until))) ?? 0) - DAY);
}

/** By what a link is named in the entries made with it. */
export function linkIdOf({ hash }: Pick<SignLink, 'hash'>): string {
  return hash.slice(0, 16);
}

/** By what a parent or carer is known in entries when the roster does not say who it is. */
export function carerOf(child: Pick<RosterPerson, 'key'>): string {
  return `carer-of-${child.key}`;
}

const VISITOR = 'visitor-';

/** Whether a signature is that of a visitor whom no roster knows. */
export function isVisitorId(signerId: string): boolean {
  return signerId.startsWith(VISITOR);
}

/** Who signs with it; undefined when they, or the child, are no longer on the roster. */
export function holderOf({ holder, key, audience }: SignLink, people: readonly RosterPerson[]): RosterPerson | undefined {
  if (holder === 'desk') return { key: `${VISITOR}${key}`, name: '', audiences: audience ? [audience] : [] };
  const known = people.find((person) => person.key === key);
  if (holder === 'person' || !known) return known;
  return { key: carerOf(known), name: '', audiences: [], children: [known.key] };
}

/** What is asked of whoever holds a link: never a learner's own part, for which somebody is there. */
export function askedByLink(now: AgreementsNow, holder: RosterPerson): Request[] {
  return requestsFor(now, holder).filter(({ part }) => part !== 'learner');
}

export interface LinkStanding {
  /** open: there is something to sign. used: everything it was for is answered. gone: run out, or its holder has left. */
  state: 'open' | 'used' | 'gone';
  holder?: RosterPerson;
  waiting: Request[];
  /** What was answered with it. */
  answers: SignatureEntry[];
}

/**
 * Where a link stands. It is used up once everything was answered with it: what the school asks later, by a new version
 * or in a new school year, needs a new link. Nothing is written for that; it follows from the entries.
 */
export function standingOf(link: SignLink, now: AgreementsNow, at: Date): LinkStanding {
  const holder = holderOf(link, now.people);
  if (!holder || Date.parse(link.until) <= at.getTime()) return { state: 'gone', waiting: [], answers: [] };
  const asked = askedByLink(now, holder);
  const { answers, waiting } = leftWith(link, now, asked);
  return { state: waiting.length === 0 ? 'used' : 'open', holder, waiting, answers };
}

/** What was answered with a link, and what is left to answer with it, of everything that is asked of its holder. */
export function leftWith(link: SignLink, { entries, schoolYear }: AgreementsNow, asked: readonly Request[]): Pick<LinkStanding, 'answers' | 'waiting'> {
  const about = asked.flatMap(({ audience, subject }) => entriesAbout(entries, audience, subject));
  const answers = about.filter((entry) => isAnswerBy(entry, link));
  const waiting = asked.filter(({ state }) => !SETTLED.includes(state));
  const last = [...answers].sort((a, b) => a.at.localeCompare(b.at)).at(-1);
  if (last === undefined) return { answers, waiting };
  const sameYear = last.schoolYear === schoolYear;
  return { answers, waiting: sameYear ? waiting.filter(({ version }) => version.publishedAt <= last.at) : [] };
}

/** Whether somebody signed or said no with this link. */
export function isAnswerBy({ link, kind }: SignatureEntry, by: Pick<SignLink, 'hash'>): boolean {
  return link === linkIdOf(by) && (kind === 'signed' || kind === 'declined');
}

/** Whether links are for somebody: those with an account are asked in Teams, learners with somebody beside them. */
export function getsLinks(person: RosterPerson): boolean {
  return person.account === undefined && !isLearner(person);
}

/** A link that was made for an e-mail and never left is taken up again after this time. */
const MAILING_MS = 2 * 60_000;

/**
 * Whether somebody may be sent a link without being sent the same twice: none has gone out or is on its way that works,
 * or the one they had is used up and more is asked now.
 */
export function mayBeMailed(link: SignLink | undefined, known: AgreementsNow, asked: readonly Request[], now: Date): boolean {
  if (!link || Date.parse(link.until) <= now.getTime()) return true;
  if (leftWith(link, known, asked).waiting.length === 0) return true;
  if (link.mailedAt || link.refusedAt) return false;
  return !link.mailing || now.getTime() - Date.parse(link.madeAt) > MAILING_MS;
}

/** A name as it is shown behind a link: only what everybody in the playground calls the child. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? '';
}

/**
 * Whether somebody who typed this knows one of these children: the first name, or as much of the name as they like. Whoever
 * found a letter or a slip that is not theirs sees nobody's name before.
 */
export function knowsOneOf(typed: string, names: readonly string[]): boolean {
  const said = wordsOf(typed);
  return said.length > 0 && names.some((name) => said.every((word, place) => wordsOf(name)[place] === word));
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[’'`.]/g, '').split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}
