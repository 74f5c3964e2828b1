import type { Parcel, SignatureOutbox } from '../domain/agreements/ports';
import type { SignatureEntry } from '../domain/agreements/types';
import { EtagConflict } from '../domain/ports';
import type { AgreementStoreOptions } from './agreements';
import { createOnce } from './create-once';
import { jsonFields, jsonValue } from './json-column';
import { ListItems, isGone } from './list-items';
import type { ListItem } from './list-item';
import { SIGNATURE_OUTBOX } from './lists/agreements';
import { siteId } from './sites';

/** Parcels in one SharePoint list. People wait for `keep`, so it goes before the signatures themselves. */
export function graphSignatureOutbox({ graph, site }: AgreementStoreOptions): SignatureOutbox {
  const items = new ListItems(graph, siteId(graph, site), SIGNATURE_OUTBOX);
  return {
    keep: async (parcelKey, entries, until) => {
      const claimedUntil = wholeSeconds(until);
      const fields = { ClaimedUntil: claimedUntil, ...jsonFields(SIGNATURE_OUTBOX, 'Entries', entries) };
      const { item } = await createOnce(items, { column: 'ParcelKey', value: parcelKey }, fields, 'interactive');
      return { itemId: item.id, etag: item.etag, entries, claimedUntil };
    },
    all: async () => (await items.all('routine')).flatMap((item) => parcelOf(item) ?? []),
    claim: async (parcel, until) => {
      const claimedUntil = wholeSeconds(until);
      try {
        const etag = await items.update({ id: parcel.itemId, etag: parcel.etag }, { ClaimedUntil: claimedUntil }, 'signing');
        return { ...parcel, claimedUntil, etag };
      } catch (error) {
        if (error instanceof EtagConflict || isGone(error)) return undefined;
        throw error;
      }
    },
    done: async ({ itemId, etag }) => {
      try {
        await items.delete({ id: itemId, etag }, 'signing');
      } catch (error) {
        if (!(error instanceof EtagConflict) && !isGone(error)) throw error;
      }
    },
  };
}

function parcelOf({ id, etag, fields }: ListItem): Parcel | undefined {
  const entries = jsonValue<SignatureEntry[]>(SIGNATURE_OUTBOX, 'Entries', fields);
  return entries && { itemId: id, etag, entries, claimedUntil: String(fields.ClaimedUntil) };
}

/** Date columns keep whole seconds. */
function wholeSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
