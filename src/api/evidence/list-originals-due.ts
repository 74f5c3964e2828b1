import type { OriginalsDueView } from '../../contract/evidence';
import { missingOriginals } from '../../domain/evidence/originals';
import { mayFollowOwnReport } from '../../domain/incidents/access';
import { REGISTERS } from '../../domain/incidents/types';
import type { Incident } from '../../domain/incidents/types';
import { personAt } from '../../domain/people/roles';
import type { Caller, Deps } from '../deps';

/**
 * E-mails of the caller's latest reports whose original has not arrived, so that the task pane can send what a crash or
 * a lost connection kept from coming. Throws StoreUnavailable.
 *
 * Graph: reads the caller's items of both registers by the indexed reporter column, a page of each.
 */
export async function listOriginalsDue(deps: Deps, caller: Caller): Promise<OriginalsDueView> {
  const person = personAt(await deps.school.roles(), caller, deps.clock.now());
  const pages = await Promise.all(REGISTERS.map((register) => deps.registers[register].listByReporter(caller.id)));
  const own = pages.flatMap(({ items }) => items).filter((incident) => mayFollowOwnReport(person, incident));
  return { due: own.flatMap(dueIn) };
}

function dueIn(incident: Incident): OriginalsDueView['due'] {
  const { reference, report } = incident;
  return missingOriginals(incident).map((mail) => {
    return { reference, mail, internetMessageId: report.mails?.[mail - 1]?.internetMessageId ?? '' };
  });
}
