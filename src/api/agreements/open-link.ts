import { standingOf } from '../../domain/agreements/links';
import type { SignLink } from '../../domain/agreements/links';
import type { AgreementsNow, Request } from '../../domain/agreements/requests';
import type { RosterPerson, SignatureEntry } from '../../domain/agreements/types';
import { inBackground } from '../background';
import type { Deps } from '../deps';
import { situationNow } from '../situation';
import type { Situation } from '../situation';
import { linkEntry } from './link-entry';
import { TOKEN } from './make-links';

/** A link that may be signed with, and what is known at that moment. */
export interface OpenLink {
  state: 'open';
  link: SignLink;
  holder: RosterPerson;
  waiting: readonly Request[];
  /** Names of the children it is about, by one of which the family is known. */
  children: readonly string[];
  known: AgreementsNow;
  situation: Situation;
}

/** gone: there is no such link, it has run out, or a newer one took its place. used: whoever holds it has answered everything. */
export type FoundLink = OpenLink | { state: 'gone'; situation: Situation } | UsedLink;

export interface UsedLink {
  state: 'used';
  answers: readonly SignatureEntry[];
  known: AgreementsNow;
  situation: Situation;
}

/**
 * What stands behind a token. `unknown` is asked before it is looked for further than in memory, and may refuse by throwing:
 * whoever guesses makes no work. Throws StoreUnavailable.
 *
 * Graph: delta queries at most every few seconds, whoever asks and however often (Sites.Selected).
 */
export async function openLink(deps: Deps, token: string, unknown?: () => Promise<void>): Promise<FoundLink> {
  const { book, linkBook } = deps.agreements;
  const situation = await situationNow(deps);
  const link = TOKEN.test(token) ? await find() : undefined;
  if (!link) return { state: 'gone', situation };
  await book.refresh();
  const known = book.look(situation);
  const { state, holder, waiting, answers } = standingOf(link, known, situation.now);
  if (state === 'used') return { state, answers, known, situation };
  if (state === 'gone' || !holder) return { state: 'gone', situation };
  const children = known.people.flatMap(({ key, name }) => (holder.children?.includes(key) ? name : []));
  return { state, link, holder, waiting, children, known, situation };

  async function find(): Promise<SignLink | undefined> {
    const hash = deps.hasher.sha256(token);
    if (!linkBook.byHash(hash)) await unknown?.();
    await linkBook.refresh();
    return linkBook.byHash(hash);
  }
}

/** The same link, after another copy of the service may have published the version that a form is about. Throws as `openLink` does. */
export async function openAgain(deps: Deps, token: string, open: OpenLink, form: { audience: string; number: number }): Promise<FoundLink> {
  const known = open.waiting.find(({ audience }) => audience === form.audience)?.version.number;
  if (known === undefined || form.number <= known) return open;
  await deps.agreements.book.renew();
  return openLink(deps, token);
}

/** By what a form names whom it is about: no key of the school's own, and of no use with another link. */
export function handleOf({ hasher }: Deps, { hash }: SignLink, { subjectId }: Pick<Request, 'subjectId'>): string {
  return hasher.sha256(`${hash}/${subjectId}`).slice(0, 12);
}

/** Notes that somebody has read on behind a link. Nobody waits for it, and under pressure it is left out. */
export function noteOpened(deps: Deps, open: OpenLink): void {
  const { writer } = deps.agreements;
  const fresh = open.waiting.filter(({ state }) => ['notSent', 'sent', 'superseded'].includes(state));
  if (fresh.length === 0 || writer.waiting() > 0) return;
  const entries = fresh.map((request) => linkEntry(open, request, { kind: 'opened' }));
  inBackground(deps, 'openedNotNoted', () => writer.note(entries));
}
