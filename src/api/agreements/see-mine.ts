import type { MineView } from '../../contract/agreements';
import { agreementWords as words } from '../../contract/words/agreements-en-gb';
import { looksAfter } from '../../domain/agreements/access';
import { isLearner } from '../../domain/agreements/roster';
import { requestsAbout, requestsFor, signedEntry } from '../../domain/agreements/requests';
import type { Request } from '../../domain/agreements/requests';
import { SETTLED } from '../../domain/agreements/states';
import type { Caller, Deps } from '../deps';
import { presentSigned, presentToSign } from './present-agreement';
import { signerOf } from './signer';
import type { Signer } from './signer';

/**
 * What waits for the caller, what they declined and what they signed (AUA-2). Throws Refusal (noRole), StoreUnavailable.
 * Graph: a delta query of the list of signatures at most every few seconds, whoever asks.
 */
export async function seeMine(deps: Deps, caller: Caller): Promise<MineView> {
  await deps.agreements.book.refresh();
  const signer = await signerOf(deps, caller);
  const requests = requestsFor(signer.known, signer.self);
  const shown = (some: readonly Request[]) => some.map((request) => presentToSign(request, signer.self, before(deps, signer, request)));
  return {
    waiting: shown(requests.filter(({ state }) => !SETTLED.includes(state))),
    declined: shown(requests.filter(({ state }) => state === 'declined')),
    signed: requests.flatMap((request) => {
      const entry = request.state === 'signed' ? signedEntry(signer.known, request) : undefined;
      const about = request.subject.key === signer.self.key ? undefined : request.subject.name;
      return entry ? [presentSigned(entry, titleOf(deps, request, entry.number), about)] : [];
    }),
    simple: isLearner(signer.self),
    team: teamOf(signer),
  };
}

/** What is missing about those whom somebody looks after, refusals too: somebody should speak to them. */
function teamOf({ known, self }: Signer): MineView['team'] {
  return known.people
    .filter((subject) => looksAfter(self, subject))
    .map((subject) => ({
      name: subject.name,
      missing: requestsAbout(known, subject)
        .filter(({ state }) => state !== 'signed' && state !== 'exempt')
        .map(({ version, part, state }) => ({ title: version.text.title, part: words.parts[part], stateLabel: words.states[state] })),
    }))
    .filter(({ missing }) => missing.length > 0);
}

/** The version that was signed last, to tell what changed since. */
function before(deps: Deps, { known }: Signer, request: Request) {
  const number = signedEntry(known, request)?.number;
  return deps.agreements.book.versions(request.audience).find((version) => version.number === number);
}

function titleOf(deps: Deps, { audience, version }: Request, number: number): string {
  const signed = deps.agreements.book.versions(audience).find((one) => one.number === number);
  return (signed ?? version).text.title;
}
