import { words } from '../../contract/words/en-gb';
import { shownKind } from '../../domain/incidents/sorting';
import type { Incident } from '../../domain/incidents/types';
import { authorsOf, namedSince } from '../../domain/people/exclusion';

/**
 * Whether every word of the search is somewhere in the reference, the names in the report, the kind or the lane; accents
 * and case do not matter. The reporter is not searched: not every reader may learn who it is (REP-12).
 */
export function matches(incident: Incident, search: string): boolean {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return true;
  const text = plain([incident.reference, ...namesIn(incident), words.shownKinds[shownKind(incident)], words.lanes[incident.lane]].join(' '));
  return wanted.every((word) => text.includes(word));
}

/** Everybody named in the report or since, each once. */
export function namesIn({ report, work }: Incident): string[] {
  const people = [report.aboutPerson, ...report.involved, ...authorsOf(report), ...namedSince({ work })];
  return [...new Set(people.flatMap((person) => (person ? [person.name] : [])))];
}

/** Letters that Unicode does not take apart into a plain letter and an accent, though people type them so. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i', '’': "'",
};

function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđðþæœßı’]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
}
