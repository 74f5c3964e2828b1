import type { z } from 'zod';
import type { AgreementsView, AgreementView, publishSchema, VersionView } from '../../contract/agreements';
import { agreementWords as words } from '../../contract/words/agreements-en-gb';
import { mayPublishAgreements } from '../../domain/agreements/access';
import { STARTING_TEXTS } from '../../domain/agreements/starting-texts/all';
import { isIntact, nextVersion, problemsOfText } from '../../domain/agreements/version';
import { AGREEMENT_AUDIENCES } from '../../domain/policies/duties';
import type { AgreementAudience } from '../../domain/policies/duties';
import { personAt } from '../../domain/people/roles';
import type { Caller, Deps } from '../deps';
import { badInput, notAllowed } from '../errors';
import { situationNow } from '../situation';
import { nothingChanged, publishedMeanwhile } from './agreement-errors';
import { inForce } from './book';
import { chaseSoon } from './chase-soon';
import { presentVersion } from './present-agreement';

/** Every agreement with its versions, and the words in force or to start from. Throws Refusal (notAllowed), StoreUnavailable. */
export async function listAgreements(deps: Deps, caller: Caller): Promise<AgreementsView> {
  await publisher(deps, caller);
  await deps.agreements.book.renew();
  return { agreements: AGREEMENT_AUDIENCES.map((audience) => agreementOf(deps, audience)) };
}

/**
 * Makes the next version of an agreement (P5). Whoever was not shown the newest one is told who published it, and nothing
 * is overwritten. Throws Refusal (notAllowed, badInput, conflict), StoreUnavailable.
 *
 * Graph: one create in the list of versions (Sites.Selected).
 */
export async function publishAgreement(
  deps: Deps,
  caller: Caller,
  { audience, text, basedOn }: z.output<typeof publishSchema>,
): Promise<VersionView> {
  const now = await publisher(deps, caller);
  const { book, versions } = deps.agreements;
  await book.renew();
  const latest = inForce(book, audience);
  if ((latest?.number ?? 0) !== basedOn) throw publishedMeanwhile(latest?.publishedBy.name ?? 'Somebody');
  const problems = problemsOfText(text);
  if (problems.length > 0) throw badInput(problems.map((message) => ({ path: 'text', message })));
  const by = { id: caller.id, name: caller.name };
  const next = nextVersion({ audience, text, by, now, hasher: deps.hasher, latest });
  if ('refused' in next) throw nothingChanged();
  if (!(await versions.publish(next.version))) {
    await book.renew();
    throw publishedMeanwhile(inForce(book, audience)?.publishedBy.name ?? 'Somebody');
  }
  book.learnVersion(next.version);
  chaseSoon(deps);
  return presentVersion(next.version);
}

async function publisher(deps: Deps, caller: Caller): Promise<Date> {
  const { holdings, now } = await situationNow(deps);
  if (!mayPublishAgreements(personAt(holdings, caller, now))) throw notAllowed();
  return now;
}

function agreementOf({ agreements, hasher }: Deps, audience: AgreementAudience): AgreementView {
  const versions = [...agreements.book.versions(audience)].sort((a, b) => b.number - a.number);
  return {
    audience,
    audienceLabel: words.audiences[audience],
    versions: versions.map((version) => {
      const { text: _text, audience: _audience, audienceLabel: _label, ...facts } = presentVersion(version);
      return { ...facts, intact: isIntact(version, hasher) };
    }),
    text: versions[0]?.text ?? STARTING_TEXTS[audience],
  };
}
