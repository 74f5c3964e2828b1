import type { SignatureStore } from '../domain/agreements/ports';
import type { SignatureEntry } from '../domain/agreements/types';
import type { AgreementStoreOptions } from './agreements';
import { createManyOnce } from './create-many';
import { createOnce } from './create-once';
import { changesOf } from './growing';
import { jsonFields, jsonValue } from './json-column';
import { ListItems } from './list-items';
import type { ListItem } from './list-item';
import { SIGNATURES } from './lists/agreements';
import { siteId } from './sites';

/** Longer than this a signer does not wait for a turn in the list: then the outbox keeps it. */
const TURN_WITHIN_MS = 2_500;
/** A batch that nobody waits for. What is routine must be over before somebody else takes the work up. */
const BATCH_WITHIN_MS = { signing: 90_000, routine: 40_000 } as const;

/** Signatures in one SharePoint list. A signature is one create (Graph documentation, "Create item in a list"). */
export function graphSignatureStore({ graph, site, onDamaged }: AgreementStoreOptions): SignatureStore {
  const items = new ListItems(graph, siteId(graph, site), SIGNATURES);
  return {
    add: async (entry) => {
      const key = { column: 'SignatureKey', value: entry.entryKey };
      const { item, created } = await createOnce(items, key, fieldsOf(entry), 'signing', TURN_WITHIN_MS);
      return { entry: created ? entry : (entryOf(item) ?? entry), created };
    },
    addMany: async (entries, urgency = 'signing') => {
      const rows = entries.map((entry) => ({ SignatureKey: entry.entryKey, ...fieldsOf(entry) }));
      const outcomes = await createManyOnce(items, 'SignatureKey', rows, { lane: urgency, patienceMs: BATCH_WITHIN_MS[urgency] });
      return outcomes.map(({ state }) => state !== 'failed');
    },
    changes: (cursor) => changesOf(items, 'signing', entryOf, { cursor, onDamaged }),
  };
}

function fieldsOf(entry: SignatureEntry): Record<string, unknown> {
  return {
    Audience: entry.audience,
    VersionNumber: entry.number,
    EntryKind: entry.kind,
    SubjectId: entry.subjectId,
    SignerId: entry.signerId,
    EntryAt: `${entry.at.slice(0, 19)}Z`,
    ...jsonFields(SIGNATURES, 'Entry', entry),
  };
}

function entryOf({ fields }: ListItem): SignatureEntry | undefined {
  return jsonValue<SignatureEntry>(SIGNATURES, 'Entry', fields);
}
