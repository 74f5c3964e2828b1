import type { SortCase } from '../../contract/cases';
import { words } from '../../contract/words/en-gb';
import { mayClassify } from '../../domain/incidents/access';
import { judge } from '../../domain/incidents/judge';
import type { Sorting } from '../../domain/incidents/workflow';
import type { Caller, Deps } from '../deps';
import { inBackground } from '../background';
import { promiseCopy } from '../intake/copy-timer';
import { runTimer } from '../timer/run-timer';
import { changeCase } from './change-case';
import type { CaseOutcome } from './change-case';
import type { LoadedCase } from './load-case';

/**
 * Says what kind of concern it is that came by e-mail, where nobody was asked. Risk areas, matrix row and urgency follow
 * as the policy of the day has them for the kind. Unless the kind forbids it, the e-mail is then copied from the mailbox,
 * which nobody waits for. Throws Refusal (notFound, notAllowed, conflict when somebody else has said it), StoreUnavailable.
 *
 * Graph: creates one timer, reads and updates one item; creates one in the chronology list. Then see copy-originals.
 */
export async function sortCase(deps: Deps, caller: Caller, reference: string, { kind }: SortCase): Promise<CaseOutcome> {
  const outcome = await changeCase(deps, caller, reference, {
    may: mayClassify,
    action: async (loaded) => {
      const as = sortingOf(loaded, kind);
      if (!as.mediaForbidden && loaded.incident.report.mailbox) await promiseCopy(deps, loaded.incident);
      return { kind: 'sort', as };
    },
  });
  const { incident } = outcome;
  if (incident.work?.sorted?.mediaForbidden === false) {
    inBackground(deps, 'copyOriginals', async () => runTimer(deps, await promiseCopy(deps, incident)));
  }
  return outcome;
}

function sortingOf({ incident, situation }: LoadedCase, kind: SortCase['kind']): Sorting {
  const report = { ...incident.report, kind };
  const judged = judge({ ...situation, now: new Date(incident.reportedAt), report, reporterId: incident.reporter.id });
  return {
    kind,
    label: words.kinds[kind],
    priority: judged.priority,
    riskAreas: judged.riskAreas,
    ...(judged.matrix ? { matrixRow: judged.matrix.row } : {}),
    mediaForbidden: !judged.mediaAllowed,
  };
}
