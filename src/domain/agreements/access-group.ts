import { DAY, dayOfDate, londonDay } from '../calendar/london';
import type { DatedSpan } from '../calendar/types';
import type { PersonId } from '../people/types';
import { entriesAbout, requestsAbout } from './requests';
import type { AgreementsNow, Request } from './requests';
import { schoolYearBegan } from './school-year';
import { countsFrom } from './states';
import type { RosterPerson } from './types';

export const ACCESS_MODES = ['off', 'dryRun', 'on'] as const;

/** How Lantern keeps the Entra group that conditional access asks for (AUA-6). */
export interface AccessRule {
  /** dryRun: shows what would be done and does nothing. */
  mode: (typeof ACCESS_MODES)[number];
  /** Days for signing again, after a new version or a new school year, before somebody is taken out. */
  graceDays: number;
  /** More than so many at once look like a mistake in the roster: then nobody is taken out. */
  mostRemovals: number;
}

/** Off until the school turns it on. The numbers are the product's own choice. */
export const USUAL_ACCESS: AccessRule = { mode: 'off', graceDays: 14, mostRemovals: 10 };
export const ACCESS_LIMITS = { graceDays: { least: 0, most: 60 }, mostRemovals: { least: 1, most: 20_000 } } as const;

export type AccessReason = 'signed' | 'notSigned' | 'declined' | 'left';
export interface AccessChange {
  act: 'add' | 'remove';
  personId: PersonId;
  /** Empty for somebody who is no longer known. */
  name: string;
  why: AccessReason;
}

export interface AccessQuestion {
  known: AgreementsNow;
  members: ReadonlySet<PersonId>;
  rule: AccessRule;
  now: Date;
  terms?: readonly DatedSpan[];
}

/**
 * Who is to be put into the group and who taken out. In belongs whoever has signed, or need not sign, every agreement
 * about them; a parents' agreement says nothing about the child's own access. Members of whom Lantern knows nothing are
 * left alone: somebody else put them in.
 */
export function accessChanges(question: AccessQuestion): AccessChange[] {
  const { known, members } = question;
  const accounts = new Set(known.people.flatMap(({ account }) => account ?? []));
  const changes = known.people.flatMap((person): AccessChange[] => {
    if (person.account === undefined) return [];
    const standing = standingOf(person, question);
    const at = { personId: person.account, name: person.name };
    if (standing === 'signed') return members.has(person.account) ? [] : [{ ...at, act: 'add', why: 'signed' }];
    if (standing === 'nothingAsked' || standing === 'grace') return [];
    return members.has(person.account) ? [{ ...at, act: 'remove', why: standing }] : [];
  });
  const once = new Set([...known.entries.keys()].map((key) => key.slice(key.indexOf('/') + 1)));
  const left = [...members].filter((id) => !accounts.has(id) && once.has(id));
  return [...changes, ...left.map((personId): AccessChange => ({ act: 'remove', personId, name: '', why: 'left' }))];
}

function standingOf(person: RosterPerson, question: AccessQuestion): 'signed' | 'notSigned' | 'declined' | 'nothingAsked' | 'grace' {
  const requests = requestsAbout(question.known, person).filter(({ audience }) => audience !== 'parents');
  const open = requests.filter(({ state }) => state !== 'signed' && state !== 'exempt');
  if (open.length === 0) return requests.length === 0 ? 'nothingAsked' : 'signed';
  if (open.some(({ state }) => state === 'declined')) return 'declined';
  return open.every((request) => isInGrace(request, question)) ? 'grace' : 'notSigned';
}

/** Whether somebody who had signed has still time to sign again. */
function isInGrace({ audience, part, subject, version }: Request, { known, rule, now, terms }: AccessQuestion): boolean {
  const before = entriesAbout(known.entries, audience, subject)
    .filter((entry) => entry.part === part && (entry.kind === 'signed' || entry.kind === 'exempt'))
    .sort((a, b) => a.at.localeCompare(b.at))
    .at(-1);
  if (!before) return false;
  const versions = known.versions.get(audience) ?? [version];
  const asking = versions.find(({ number }) => number === countsFrom(versions));
  const lapsed = [
    ...(asking && before.number < asking.number ? [londonDay(new Date(asking.publishedAt))] : []),
    ...(version.text.renewal.eachSchoolYear && before.schoolYear !== known.schoolYear ? [dayOfDate(schoolYearBegan(now, terms)) ?? 0] : []),
  ];
  return londonDay(now) < Math.max(0, ...lapsed) + rule.graceDays * DAY;
}
