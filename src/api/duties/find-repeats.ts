import type { RepeatsView } from '../../contract/duties';
import { continuedRowOf, repeatsOf } from '../../domain/duties/repeats';
import { mayOpenCase } from '../../domain/incidents/access';
import { isDrill } from '../../domain/incidents/drill';
import type { Caller, Deps } from '../deps';
import type { CaseIndex } from '../incidents/case-index';
import { loadCase } from '../incidents/load-case';
import { actionLabel, actionsOfRepeat, presentActions } from './case-actions';

/**
 * Who in a case was warned or sanctioned before, in cases that the caller may open, and who may have been (ESC-8). With
 * a repeat come the matrix's row for continued infringements and its actions. Throws Refusal (notFound),
 * StoreUnavailable.
 *
 * Graph: reads one item; one delta query per register.
 */
export async function findRepeats(deps: Deps, index: CaseIndex, caller: Caller, reference: string): Promise<RepeatsView> {
  const { incident, person, situation } = await loadCase(deps, caller, reference, mayOpenCase);
  await index.refresh();
  const { policy, holdings, now } = situation;
  const readable = index.all().filter((other) => !isDrill(other) && mayOpenCase(person, other, holdings, now));
  const { repeats, maybe } = repeatsOf(incident, readable);
  const row = repeats.length > 0 ? continuedRowOf(incident.lane, policy) : undefined;
  return {
    repeats: repeats.map(({ person: { name }, other, sanctions }) => ({
      name,
      reference: other.reference,
      actions: sanctions.map(({ action, doneAt, by }) => ({ label: actionLabel(action, incident), at: doneAt ?? by.at })),
    })),
    maybe: maybe.map(({ person: { key, name }, other, otherPerson }) => ({
      person: key,
      name,
      reference: other.reference,
      otherPerson: otherPerson.key,
      otherName: otherPerson.name,
    })),
    ...(row
      ? {
          row: {
            row: row.id,
            incident: row.incident,
            actions: actionsOfRepeat(incident, policy).flatMap((action) => presentActions(action, incident, situation)),
          },
        }
      : {}),
  };
}
