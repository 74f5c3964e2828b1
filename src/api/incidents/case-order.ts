import type { CaseRowView } from '../../contract/cases';
import type { CaseSort } from '../../contract/limits';
import { PRIORITIES } from '../../domain/incidents/types';
import type { Incident } from '../../domain/incidents/types';

type Group = CaseRowView['group'];

const GROUPS: readonly Group[] = ['needsYou', 'waitingOnOthers', 'quiet'];

/**
 * What a case asks of this reader: an unanswered one needs somebody, and so does one they answered and have not taken
 * yet; one in somebody else's hands waits for them; one they are acting on is quiet until something falls due.
 */
export function groupOf(incident: Incident, readerId: string): Group {
  if (incident.status === 'new') return 'needsYou';
  if (incident.status === 'acknowledged') return incident.acknowledgedBy?.id === readerId ? 'needsYou' : 'waitingOnOthers';
  return incident.owner?.id === readerId ? 'quiet' : 'waitingOnOthers';
}

type Sorter = (a: Incident, b: Incident) => number;

const newest: Sorter = (a, b) => Date.parse(b.reportedAt) - Date.parse(a.reportedAt) || b.reference.localeCompare(a.reference);
const byPriority: Sorter = (a, b) => PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority);
const soonest: Sorter = (a, b) => movesOn(a) - movesOn(b);

/** The order of the list; every order ends with the newest first, so that pages do not shuffle. */
export function sorterFor(sort: CaseSort, readerId: string): Sorter {
  const byGroup: Sorter = (a, b) => GROUPS.indexOf(groupOf(a, readerId)) - GROUPS.indexOf(groupOf(b, readerId));
  switch (sort) {
    case 'needsYou':
      return (a, b) => byGroup(a, b) || byPriority(a, b) || soonest(a, b) || newest(a, b);
    case 'priority':
      return (a, b) => byPriority(a, b) || newest(a, b);
    case 'oldest':
      return (a, b) => newest(b, a);
    case 'newest':
      return newest;
  }
}

/** The alarm, which moves on to nobody, is the most urgent; an answered case the least. */
function movesOn({ alert, status }: Incident): number {
  if (status !== 'new') return Number.MAX_SAFE_INTEGER;
  if (alert.outcome === 'nobodyLeft') return 0;
  return alert.movesOnAt === undefined ? 1 : Date.parse(alert.movesOnAt);
}
