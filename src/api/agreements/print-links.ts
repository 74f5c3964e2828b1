import type { z } from 'zod';
import type { CodesView, printLinksSchema } from '../../contract/links';
import { lastDayOf } from '../../domain/agreements/links';
import { byName, childrenToSignFor, recipientsOf } from '../../domain/agreements/recipients';
import type { RosterPerson } from '../../domain/agreements/types';
import type { Caller, Deps } from '../deps';
import { linkSender, titleOfGroup } from './list-links';
import { makeLinks } from './make-links';

/** Codes on one sheet. */
const MOST = 60;

/**
 * Makes a code for each child of a class, to be taken home; or for each person of an audience who has no address. Codes
 * printed before work no more. Throws Refusal (notAllowed), StoreUnavailable.
 *
 * Graph: one create or guarded update for each shelf (Sites.Selected).
 */
export async function printLinks(deps: Deps, caller: Caller, group: z.output<typeof printLinksSchema>): Promise<CodesView> {
  const { situation, known } = await linkSender(deps, caller);
  const holder = group.className !== undefined ? 'family' : 'person';
  const people: RosterPerson[] =
    group.className !== undefined
      ? childrenToSignFor(known, group.className)
      : recipientsOf(known, group)
          .flatMap(({ person, waiting }) => (!person.email && waiting.length > 0 ? person : []))
          .sort(byName);
  const made = await makeLinks(deps, caller, people.slice(0, MOST).map(({ key }) => ({ holder, key })));
  const tokens = new Map(made.map(({ link, token }) => [link.key, token]));
  const [first] = made;
  return {
    school: situation.policy.school.name,
    title: titleOfGroup(group),
    codes: people.flatMap(({ key, name }) => {
      const token = tokens.get(key);
      return token === undefined ? [] : [{ name, address: deps.agreements.linkAddress(token) }];
    }),
    lastDay: first ? lastDayOf(first.link) : '',
    left: Math.max(0, people.length - MOST),
  };
}
