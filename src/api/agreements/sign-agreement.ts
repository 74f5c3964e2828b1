import type { z } from 'zod';
import type { declineSchema, openedSchema, signSchema, SignReceiptView } from '../../contract/agreements';
import { agreementWords as words } from '../../contract/words/agreements-en-gb';
import { maySign } from '../../domain/agreements/access';
import { missingInSignature, newEntry } from '../../domain/agreements/entry';
import { requestsFor, signedEntry } from '../../domain/agreements/requests';
import type { Request } from '../../domain/agreements/requests';
import { idOf } from '../../domain/agreements/roster';
import type { SignatureEntry } from '../../domain/agreements/types';
import { inBackground } from '../background';
import type { Caller, Deps } from '../deps';
import { badInput } from '../errors';
import { nothingToSign, superseded } from './agreement-errors';
import { presentSigned } from './present-agreement';
import { signerOf } from './signer';
import type { Signer } from './signer';

type Where = z.output<typeof openedSchema>;

/**
 * Signs an agreement for the caller, or for their child (AUA-2, AUA-3). Signing again does nothing: the receipt of the
 * first time comes back. A version that is no longer in force is refused. Throws Refusal (noRole, notFound, conflict,
 * badInput), StoreUnavailable when the signature is neither written nor kept.
 *
 * Graph: one create, no list is read (Sites.Selected).
 */
export async function signAgreement(deps: Deps, caller: Caller, given: z.output<typeof signSchema>): Promise<SignReceiptView> {
  const { signer, request } = await requestAt(deps, caller, given);
  const before = request.state === 'signed' ? signedEntry(signer.known, request) : undefined;
  if (before) return receiptOf({ state: 'written', entry: before }, request, signer);
  if (given.number !== request.version.number) throw superseded();
  const missing = missingInSignature(request.version, given);
  if (missing.length > 0) throw badInput(missing.map(({ field, message }) => ({ path: field, message })));
  const { name, answers, witness } = given;
  const entry = entryOf(signer, request, { kind: 'signed', name, answers, ...(witness ? { witness } : {}) });
  return receiptOf(await deps.agreements.writer.write(entry), request, signer);
}

/** Says no, with the reason: a state of its own, and nobody is asked again until the agreement changes. Throws as signing does. */
export async function declineAgreement(deps: Deps, caller: Caller, given: z.output<typeof declineSchema>): Promise<SignReceiptView> {
  const { signer, request } = await requestAt(deps, caller, given);
  const before = request.state === 'signed' ? signedEntry(signer.known, request) : undefined;
  if (before) return receiptOf({ state: 'written', entry: before }, request, signer);
  if (given.number !== request.version.number) throw superseded();
  const entry = entryOf(signer, request, { kind: 'declined', name: caller.name, reason: given.reason });
  return receiptOf(await deps.agreements.writer.write(entry), request, signer);
}

/** Notes that somebody has opened an agreement. Nobody waits for it, and under pressure it is left out. */
export async function openAgreement(deps: Deps, caller: Caller, given: Where): Promise<void> {
  const { signer, request } = await requestAt(deps, caller, given);
  if (!['notSent', 'sent', 'superseded'].includes(request.state) || deps.agreements.writer.waiting() > 0) return;
  const entry = entryOf(signer, request, { kind: 'opened' });
  inBackground(deps, 'openedNotNoted', async () => {
    const { entry: stands } = await deps.agreements.signatures.add(entry);
    deps.agreements.book.learnEntry(stands);
  });
}

/** What is asked of the caller at that place. Another copy may have published: then the book is read anew. */
async function requestAt(deps: Deps, caller: Caller, where: Where): Promise<{ signer: Signer; request: Request }> {
  let signer = await signerOf(deps, caller);
  let request = find(signer, where);
  if (!request || where.number > request.version.number) {
    await deps.agreements.book.renew();
    signer = await signerOf(deps, caller);
    request = find(signer, where);
  }
  if (!maySign(request)) throw nothingToSign();
  return { signer, request };
}

function find({ known, self }: Signer, { audience, part, subjectId }: Where): Request | undefined {
  return requestsFor(known, self).find((one) => one.audience === audience && one.part === part && one.subjectId === subjectId);
}

type Given = Pick<SignatureEntry, 'kind' | 'name' | 'answers' | 'witness' | 'reason'>;

function entryOf({ self, known, situation }: Signer, { version, part, subjectId }: Request, given: Given): SignatureEntry {
  const group = [self.year, self.className].filter(Boolean).join(', ') || words.audiences[version.audience];
  const { schoolYear } = known;
  return newEntry({ ...given, version, part, subjectId, signerId: idOf(self), schoolYear, group, how: 'account', now: situation.now });
}

function receiptOf(done: { state: 'written' | 'kept'; entry: SignatureEntry }, request: Request, { self }: Signer): SignReceiptView {
  const { state, entry } = done;
  const about = request.subject.key === self.key ? undefined : request.subject.name;
  const outcome = entry.kind === 'declined' ? 'declined' : 'signed';
  const declined = state === 'kept' ? words.sentence.declinedKept : words.sentence.declined;
  return {
    state,
    outcome,
    receipt: presentSigned(entry, request.version.text.title, about),
    sentence: outcome === 'declined' ? declined : words.sentence[state],
  };
}
