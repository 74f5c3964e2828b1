import { londonTime } from '../../contract/words/london-time';
import { peopleWords } from '../../contract/words/people-en-gb';
import type { KeptTimes, TimesName } from '../../domain/ports';
import { Refusal } from '../errors';

/** Who wrote it last, for the screen; undefined for what provisioning entered. */
export function changedBy(kept: KeptTimes<TimesName> | undefined, now: Date): string | undefined {
  return kept?.by && peopleWords.changedBy(kept.by.name, londonTime(kept.by.at, now))[0];
}

/** Throws Refusal (conflict), with who and when, unless what is kept is what the caller has seen. */
export function mustBeAsSeen(kept: KeptTimes<TimesName> | undefined, etag: string | undefined, now: Date): void {
  if (kept?.etag === etag) return;
  const by = kept?.by;
  const words = by ? peopleWords.changedBy(by.name, londonTime(by.at, now)) : peopleWords.lineGone;
  throw new Refusal('conflict', words[0], words[1]);
}
