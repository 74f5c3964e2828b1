import type { MatrixView, PolicyVersionView } from '../../contract/policy';
import { actionsNamed, MATRIX_NAMES, matrixNamed } from '../../domain/policies/edit-matrix';
import type { MatrixName } from '../../domain/policies/edit-matrix';
import type { Policy } from '../../domain/policies/types';
import { stateOfVersion, type VersionRecord } from '../../domain/policies/version-history';
import { actionWord, matrixTitle } from './action-words';

/** Both matrices, rows × actions, each cell with the clause it comes from. */
export function presentMatrices(policy: Policy): MatrixView[] {
  return MATRIX_NAMES.map((name) => ({
    id: name,
    title: matrixTitle(name, policy),
    actions: actionsNamed(name).map((id) => ({ id, label: actionWord(id, name, policy) })),
    rows: matrixNamed(policy, name).map((row) => presentRow(row, name)),
  }));
}

function presentRow(row: ReturnType<typeof matrixNamed>[number], name: MatrixName): MatrixView['rows'][number] {
  const cells = actionsNamed(name).flatMap((action) => {
    const strength = row.cells[action];
    return strength ? [[action, { strength, clause: row.cellClauses?.[action] ?? row.clause }] as const] : [];
  });
  return { id: row.id, incident: row.incident, clause: row.clause, cells: Object.fromEntries(cells) };
}

/** A version as it stands in the list; people by name, never by id. */
export function presentVersion(one: VersionRecord, versions: readonly VersionRecord[], now: Date): PolicyVersionView {
  const { version, inForceFrom, origin } = one;
  const saved = origin && { by: origin.by.name, at: origin.at, reason: origin.reason, follows: origin.follows };
  return { version, inForceFrom, state: stateOfVersion(one, versions, now), ...(saved ? { origin: saved } : {}) };
}
