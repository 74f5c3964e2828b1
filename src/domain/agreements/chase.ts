import { DAY, dateOfDay, dayOfDate, londonDay, londonInstant, type CalendarDate } from '../calendar/london';
import { isOpenOn } from '../calendar/school-day';
import type { Policy } from '../policies/types';
import { allRequests } from './requests';
import type { AgreementsNow, Request } from './requests';
import { idOf } from './roster';
import { SETTLED } from './states';
import type { RosterPerson, SignatureEntry } from './types';

/** When somebody who has not signed is reminded, and when whoever is responsible is told (AUA-5). */
export interface ReminderRule {
  /** Off: everybody is asked once, and that is all. */
  on: boolean;
  /** Days from being asked to the first reminder. */
  firstAfterDays: number;
  /** Days from each reminder to the next, and from the last to telling whoever is responsible. */
  thenEveryDays: number;
  /** Reminders in all, for one version and school year. */
  limit: number;
}

/** Until the school sets its own. No policy document names a number: the product's own choice. */
export const USUAL_REMINDERS: ReminderRule = { on: true, firstAfterDays: 7, thenEveryDays: 7, limit: 3 };
export const REMINDER_LIMITS = { days: { least: 1, most: 60 }, limit: { least: 1, most: 10 } } as const;

/** The next thing to be done about a signature that one person has not given. */
export interface Chase {
  request: Request;
  signer: RosterPerson;
  act: 'ask' | 'remind' | 'passOn';
  /** Which reminder it is, from 1; 0 for the first message. */
  count: number;
  dueAt: Date;
}

type SchoolDay = Policy['schoolDay'];

/** Entries that count as a message which somebody was sent. */
const MESSAGES: readonly SignatureEntry['kind'][] = ['sent', 'reminded', 'unreached'];
/** Longer than any holiday. */
const DAYS_LOOKED_AHEAD = 120;
const AT_ONCE = new Date(0);

/**
 * What is to be done about each signature that is still wanted, and when: people are asked at once, and reminded when
 * school opens. Who has signed, declined or is exempt is not among them. Somebody without an account is asked with a link
 * or on paper, by a person; from then on they are reminded like everybody else, if they have an address. After the last
 * reminder comes one "pass on", and then nothing more.
 */
export function chasesOf(known: AgreementsNow, rule: ReminderRule, schoolDay: SchoolDay): Chase[] {
  const parents = parentsByChild(known.people);
  return allRequests(known)
    .filter(({ state }) => !SETTLED.includes(state))
    .flatMap((request) =>
      signersOf(request, parents)
        .filter(({ account, email }) => account !== undefined || email !== undefined)
        .flatMap((signer) => nextChase(request, signer, rule, schoolDay) ?? []),
    );
}

function signersOf({ part, subject }: Request, parents: ReadonlyMap<string, readonly RosterPerson[]>): readonly RosterPerson[] {
  return part === 'parent' ? (parents.get(subject.key) ?? []) : [subject];
}

function parentsByChild(people: readonly RosterPerson[]): ReadonlyMap<string, readonly RosterPerson[]> {
  const found = new Map<string, RosterPerson[]>();
  for (const person of people) {
    for (const key of person.children ?? []) found.set(key, [...(found.get(key) ?? []), person]);
  }
  return found;
}

function nextChase(request: Request, signer: RosterPerson, rule: ReminderRule, schoolDay: SchoolDay): Chase | undefined {
  const own = request.made.filter(({ signerId }) => signerId === idOf(signer));
  // Whoever opened it before any message came knows of it.
  const opened = own.find(({ kind }) => kind === 'opened');
  const messages = own.filter(({ kind }) => MESSAGES.includes(kind));
  const last = latest(messages) ?? opened;
  if (last === undefined) return signer.account === undefined ? undefined : { request, signer, act: 'ask', count: 0, dueAt: AT_ONCE };
  if (!rule.on || own.some(({ kind }) => kind === 'passedOn')) return undefined;
  const reminders = messages.filter(({ count = 0 }) => count > 0).length;
  const days = reminders === 0 ? rule.firstAfterDays : rule.thenEveryDays;
  const dueAt = openingFrom(londonDay(new Date(last.at)) + days * DAY, schoolDay);
  return reminders < rule.limit
    ? { request, signer, act: 'remind', count: reminders + 1, dueAt }
    : { request, signer, act: 'passOn', count: reminders, dueAt };
}

function latest(entries: readonly SignatureEntry[]): SignatureEntry | undefined {
  return entries.reduce<SignatureEntry | undefined>((last, one) => (last && last.at > one.at ? last : one), undefined);
}

/** When school opens on the first day from a date on; nobody is reminded in the holidays. */
export function openingOn(date: CalendarDate, schoolDay: SchoolDay): Date {
  return openingFrom(dayOfDate(date) ?? 0, schoolDay);
}

function openingFrom(from: number, schoolDay: SchoolDay): Date {
  for (let ahead = 0; ahead <= DAYS_LOOKED_AHEAD; ahead += 1) {
    const day = from + ahead * DAY;
    if (isOpenOn(dateOfDay(day), schoolDay)) return londonInstant(day, schoolDay.opens);
  }
  return londonInstant(from, schoolDay.opens);
}

/**
 * Who is told when reminders have come to nothing: the line manager or tutor whom the roster names for the person it is
 * about, if they are still there and can be told; undefined when that is for the online safety lead.
 */
export function managerOf({ request, signer }: Chase, people: readonly RosterPerson[]): RosterPerson | undefined {
  const key = request.subject.manager;
  const found = key === undefined ? undefined : people.find((person) => person.key === key);
  return found?.account === undefined || found.key === signer.key ? undefined : found;
}
