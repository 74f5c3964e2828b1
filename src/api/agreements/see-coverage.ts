import { z } from 'zod';
import type { CoveragePeopleView, CoverageView } from '../../contract/agreements';
import { agreementWords as words } from '../../contract/words/agreements-en-gb';
import { mayPublishAgreements, maySeeCoverage, maySeeWhoSigned } from '../../domain/agreements/access';
import { COVERAGE_GROUPS, coverageOf, groupOf } from '../../domain/agreements/coverage';
import { allRequests } from '../../domain/agreements/requests';
import type { Request } from '../../domain/agreements/requests';
import { SIGNATURE_STATES } from '../../domain/agreements/states';
import { personAt } from '../../domain/people/roles';
import type { Person } from '../../domain/people/types';
import { AGREEMENT_AUDIENCES } from '../../domain/policies/duties';
import type { Caller, Deps } from '../deps';
import { notAllowed } from '../errors';
import { situationNow } from '../situation';

const PER_PAGE = 50;

const filter = {
  by: z.enum(COVERAGE_GROUPS).default('audience'),
  audience: z.enum(AGREEMENT_AUDIENCES).optional(),
  group: z.string().max(30).optional(),
  state: z.enum(SIGNATURE_STATES).optional(),
};

export const coverageSchema = z.strictObject({ by: z.enum(COVERAGE_GROUPS).default('audience') });
export const exportSchema = z.strictObject(filter);
export const coveragePeopleSchema = z.strictObject({ ...filter, page: z.coerce.number().int().min(1).max(10_000).default(1) });

/** How many have signed, by agreement, year or class (AUA-5). Throws Refusal (notAllowed), StoreUnavailable. */
export async function seeCoverage(deps: Deps, caller: Caller, { by }: z.output<typeof coverageSchema>): Promise<CoverageView> {
  const { person, requests, people } = await wanted(deps, caller, maySeeCoverage);
  return {
    by,
    rows: coverageOf(requests, by).map((row) => ({ ...row, audienceLabel: words.audiences[row.audience] })),
    people,
    mayNames: maySeeWhoSigned(person),
    mayWrite: mayPublishAgreements(person),
  };
}

/** The same by name, a page at a time, for those who act on it. Throws Refusal (notAllowed), StoreUnavailable. */
export async function seeCoveragePeople(
  deps: Deps,
  caller: Caller,
  { page, ...asked }: z.output<typeof coveragePeopleSchema>,
): Promise<CoveragePeopleView> {
  const { requests: found } = await namedRequests(deps, caller, asked);
  return {
    people: found.slice((page - 1) * PER_PAGE, page * PER_PAGE).map(presentPerson),
    total: found.length,
    page,
    pages: Math.max(1, Math.ceil(found.length / PER_PAGE)),
  };
}

/** Every signature that the filter lets through, by name. Throws Refusal (notAllowed), StoreUnavailable. */
export async function namedRequests(
  deps: Deps,
  caller: Caller,
  { by, audience, group, state }: z.output<typeof exportSchema>,
): Promise<{ requests: Request[]; now: Date }> {
  const { requests, now } = await wanted(deps, caller, maySeeWhoSigned);
  const found = requests
    .filter((one) => (!audience || one.audience === audience) && (!state || one.state === state) && (!group || groupOf(one, by) === group))
    .sort((a, b) => a.subject.name.localeCompare(b.subject.name, 'en-GB') || a.audience.localeCompare(b.audience));
  return { requests: found, now };
}

async function wanted(deps: Deps, caller: Caller, may: (person: Person) => boolean) {
  const situation = await situationNow(deps);
  const person = personAt(situation.holdings, caller, situation.now);
  if (!may(person)) throw notAllowed();
  await deps.agreements.book.refresh();
  const known = deps.agreements.book.look(situation);
  return { person, requests: allRequests(known), people: known.people.length, now: situation.now };
}

function presentPerson({ subject, subjectId, audience, part, state }: Request): CoveragePeopleView['people'][number] {
  const group = [subject.year, subject.className].filter(Boolean).join(', ');
  return {
    subjectId,
    name: subject.name,
    ...(group ? { group } : {}),
    audience,
    audienceLabel: words.audiences[audience],
    part,
    partLabel: words.parts[part],
    state,
    stateLabel: words.states[state],
  };
}
