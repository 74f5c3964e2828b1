import type { NamedView } from '../../contract/cases';
import { words } from '../../contract/words/en-gb';
import { isConfidential } from '../../domain/incidents/lanes';
import type { Incident } from '../../domain/incidents/types';
import { isConcerned } from '../../domain/people/exclusion';
import { rolesOf } from '../../domain/people/roles';
import type { Situation } from '../situation';

/** Who was named since the report, by whom and why, mistakes included. */
export function presentNamed({ work, lane }: Incident, { holdings, now }: Situation): NamedView[] {
  return (work?.named ?? []).map(({ name, directoryId, part, reason, by, takenBack }, named) => {
    const keptFrom = directoryId !== undefined && isConcerned({ part }) && !takenBack;
    return {
      named,
      name,
      partLabel: words.parts[part],
      reason,
      by: by.name,
      at: by.at,
      keptFrom,
      ofStaff: keptFrom && !isConfidential(lane) && rolesOf(holdings, directoryId, now).length > 0,
      ...(takenBack ? { takenBack: { by: takenBack.name, at: takenBack.at, reason: takenBack.reason } } : {}),
    };
  });
}
