import { words } from '../../contract/words/en-gb';
import type { Incident } from '../../domain/incidents/types';

/**
 * Whether every word of the search is somewhere in the reference, the names in the report, the kind or the lane; accents
 * and case do not matter. The reporter is not searched: not every reader may learn who it is (REP-12).
 */
export function matches(incident: Incident, search: string): boolean {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return true;
  const text = plain([incident.reference, ...namesIn(incident), words.kinds[incident.report.kind], words.lanes[incident.lane]].join(' '));
  return wanted.every((word) => text.includes(word));
}

/** Everybody named in the report, each once. */
export function namesIn({ report }: Incident): string[] {
  const people = [report.aboutPerson, ...report.involved, report.message?.author];
  return [...new Set(people.flatMap((person) => (person ? [person.name] : [])))];
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
}
