import type { AccessChangeLog, AccessGroup, AgreementStore, OutsideLetterSender, LinkStore, RosterStore, SignatureOutbox, SignatureStore } from '../../domain/agreements/ports';
import type { Clock } from '../../domain/ports';
import type { Log } from '../deps';
import { createAgreementBook } from './book';
import type { AgreementBook } from './book';
import { createChaseMemory } from './chase-memory';
import type { ChaseMemory } from './chase-memory';
import { createLinkBook } from './link-book';
import type { LinkBook } from './link-book';
import { createSignatureWriter } from './writer';
import type { SignatureWriter } from './writer';

export interface AgreementStores {
  versions: AgreementStore;
  signatures: SignatureStore;
  outbox: SignatureOutbox;
  roster: RosterStore;
  links: LinkStore;
  accessChanges: AccessChangeLog;
  /** Absent where the deployment names no group. */
  accessGroup?: AccessGroup;
}

/** Everything that use cases of agreements touch. */
export interface AgreementParts extends AgreementStores {
  book: AgreementBook;
  writer: SignatureWriter;
  chase: ChaseMemory;
  linkBook: LinkBook;
  /** Where a link leads, by its token. */
  linkAddress(token: string): string;
  /** Absent where the school has no mailbox for Lantern. */
  letters?: OutsideLetterSender;
}

interface PartOptions {
  clock: Clock;
  log: Log;
  gatherMs?: number;
  pauseMs?: number;
  /** What the address of a link begins with; a path of the only school unless told. */
  linkBase?: string;
  letters?: OutsideLetterSender;
}

/** The stores with what one copy of the service remembers of them. */
export function createAgreementParts(stores: AgreementStores, options: PartOptions): AgreementParts {
  const { letters, linkBase = '/sign/main/' } = options;
  const book = createAgreementBook(stores);
  return {
    ...stores,
    book,
    chase: createChaseMemory(),
    writer: createSignatureWriter({ ...stores, ...options, book }),
    linkBook: createLinkBook(stores.links),
    linkAddress: (token) => `${linkBase}${token}`,
    ...(letters ? { letters } : {}),
  };
}
