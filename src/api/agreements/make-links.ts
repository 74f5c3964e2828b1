import { randomBytes } from 'node:crypto';
import { shelfOf } from '../../contract/roster';
import { linkEnds } from '../../domain/agreements/links';
import type { SignLink } from '../../domain/agreements/links';
import type { Caller, Deps } from '../deps';

/** For whom a link is made. */
export type LinkFor = Pick<SignLink, 'holder' | 'key' | 'audience' | 'mailing'>;

/** A link just made. The token is in this answer and nowhere else. */
export interface MadeLink {
  link: SignLink;
  token: string;
}

/** 160 bits: nobody guesses one, and it makes a small QR code. */
const TOKEN_BYTES = 20;
export const TOKEN = /^[\w-]{27}$/;
/** Links are kept so long after their end, so that the screens can say that somebody had one. */
const KEEP_MS = 60 * 24 * 60 * 60_000;

/**
 * Makes links and keeps their hashes; what somebody had before works no more. `may` is asked about the link somebody has
 * at that very moment, so that of two people who send at once only one does. Throws EtagConflict, StoreUnavailable.
 *
 * Graph: one create or update for every shelf that is touched (Sites.Selected).
 */
export async function makeLinks(
  deps: Deps,
  caller: Caller,
  wanted: readonly LinkFor[],
  may: (before: SignLink | undefined, wanted: LinkFor) => boolean = () => true,
): Promise<MadeLink[]> {
  const made: MadeLink[] = [];
  for (const shelfKey of new Set(wanted.map(({ key }) => shelfOf(key)))) {
    const here = wanted.filter(({ key }) => shelfOf(key) === shelfKey);
    let fresh: MadeLink[] = [];
    await deps.agreements.linkBook.change(shelfKey, (links) => {
      const before = (one: LinkFor) => links.find(({ holder, key }) => holder === one.holder && key === one.key);
      fresh = here.filter((one) => may(before(one), one)).map((one) => newLink(deps, caller, one));
      return fresh.length === 0 ? undefined : replaced(links, fresh.map(({ link }) => link), deps.clock.now());
    });
    made.push(...fresh);
  }
  return made;
}

/** Notes what became of links, where they are still the ones somebody has. Throws EtagConflict, StoreUnavailable. */
export async function noteLinks(deps: Deps, changed: readonly SignLink[]): Promise<void> {
  const byHash = new Map(changed.map((link) => [link.hash, link]));
  for (const shelfKey of new Set(changed.map(({ key }) => shelfOf(key)))) {
    await deps.agreements.linkBook.change(shelfKey, (links) => links.map((link) => byHash.get(link.hash) ?? link));
  }
}

function newLink({ clock, hasher }: Deps, { id, name }: Caller, wanted: LinkFor): MadeLink {
  const now = clock.now();
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const until = linkEnds(wanted.holder, now);
  return { token, link: { ...wanted, hash: hasher.sha256(token), madeAt: now.toISOString(), until, madeBy: { id, name } } };
}

function replaced(links: readonly SignLink[], fresh: readonly SignLink[], now: Date): SignLink[] {
  const isNew = (old: SignLink) => fresh.some(({ holder, key }) => holder === old.holder && key === old.key);
  return [...links.filter((old) => !isNew(old) && Date.parse(old.until) > now.getTime() - KEEP_MS), ...fresh];
}
