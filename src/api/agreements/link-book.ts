import type { LinkHolder, SignLink } from '../../domain/agreements/links';
import type { LinkShelf, LinkStore } from '../../domain/agreements/ports';
import { EtagConflict } from '../../domain/ports';
import { follow } from './book';

/** The links, kept in memory: opening one needs no look at any list. */
export interface LinkBook {
  /** Brings it up to date, at most every few seconds: one unit however many there are. Throws StoreUnavailable. */
  refresh(): Promise<void>;
  byHash(hash: string): SignLink | undefined;
  /** The one link somebody has; a new one takes its place. */
  of(holder: LinkHolder, key: string): SignLink | undefined;
  /**
   * Changes the links of one shelf as they are at that moment; `change` is asked again when another copy was faster, and
   * answers undefined for leaving them. Throws EtagConflict, StoreUnavailable.
   *
   * Graph: one create or guarded update (Sites.Selected).
   */
  change(shelfKey: string, change: (links: readonly SignLink[]) => readonly SignLink[] | undefined): Promise<void>;
}

/** How old what is known may be: so long a link that another copy of the service has replaced still works. */
const MAX_AGE_MS = 5_000;
const ATTEMPTS = 4;

export function createLinkBook(store: LinkStore, systemNow: () => number = Date.now): LinkBook {
  const shelves = new Map<string, LinkShelf>();
  const byHash = new Map<string, SignLink>();
  const byHolder = new Map<string, SignLink>();

  const learn = (shelf: LinkShelf): void => {
    for (const link of shelves.get(shelf.shelfKey)?.links ?? []) {
      byHash.delete(link.hash);
      byHolder.delete(holderKey(link));
    }
    shelves.set(shelf.shelfKey, shelf);
    for (const link of shelf.links) {
      byHash.set(link.hash, link);
      byHolder.set(holderKey(link), link);
    }
  };
  const forget = (): void => [shelves, byHash, byHolder].forEach((map) => map.clear());
  const following = follow((cursor) => store.changes(cursor), { learn, forget }, MAX_AGE_MS, systemNow);
  return {
    refresh: following.refresh,
    byHash: (hash) => byHash.get(hash),
    of: (holder, key) => byHolder.get(holderKey({ holder, key })),
    change: async (shelfKey, change) => {
      await following.ready();
      for (let attempt = 1; ; attempt += 1) {
        const held = shelves.get(shelfKey);
        const links = change(held?.links ?? []);
        if (!links) return;
        try {
          return learn(await store.save({ shelfKey, links, ...(held?.item ? { item: held.item } : {}) }));
        } catch (error) {
          if (!(error instanceof EtagConflict) || attempt === ATTEMPTS) throw error;
          await following.renew();
        }
      }
    },
  };
}

function holderKey({ holder, key }: Pick<SignLink, 'holder' | 'key'>): string {
  return `${holder}/${key}`;
}
