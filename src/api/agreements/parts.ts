import type { AgreementStore, RosterStore, SignatureOutbox, SignatureStore } from '../../domain/agreements/ports';
import type { Clock } from '../../domain/ports';
import type { Log } from '../deps';
import { createAgreementBook } from './book';
import type { AgreementBook } from './book';
import { createChaseMemory } from './chase-memory';
import type { ChaseMemory } from './chase-memory';
import { createSignatureWriter } from './writer';
import type { SignatureWriter } from './writer';

export interface AgreementStores {
  versions: AgreementStore;
  signatures: SignatureStore;
  outbox: SignatureOutbox;
  roster: RosterStore;
}

/** Everything that use cases of agreements touch. */
export interface AgreementParts extends AgreementStores {
  book: AgreementBook;
  writer: SignatureWriter;
  chase: ChaseMemory;
}

/** The stores with what one copy of the service remembers of them. */
export function createAgreementParts(
  stores: AgreementStores,
  options: { clock: Clock; log: Log; gatherMs?: number; pauseMs?: number },
): AgreementParts {
  const book = createAgreementBook(stores);
  return { ...stores, book, chase: createChaseMemory(), writer: createSignatureWriter({ ...stores, ...options, book }) };
}
