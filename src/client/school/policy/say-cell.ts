import type { CellInput, MatrixView, Strength } from '../../../contract/policy';
import { words as shared } from '../../../contract/words/en-gb';
import { policyWords as words } from '../../words/en-gb/policy';
import { savedIn, strengthIn, type Draft } from './draft';

/** How the service marks what comes from no clause of the school's policy. */
const BY_DEFAULT = 'default';

export function sayStrength(strength: Strength | null): string {
  return strength ? shared.strengths[strength] : words.notMarkedSaid;
}

/** "L04, Refer to the police: Possible. JIG …, row 4"; empty for no cell. A cell somebody is changing has no clause yet. */
export function sayClause(matrix: MatrixView, draft: Draft, place?: Omit<CellInput, 'strength'>): string {
  const row = matrix.rows.find(({ id }) => id === place?.row);
  const action = matrix.actions.find(({ id }) => id === place?.action);
  if (!place || !row || !action) return '';
  const strength = strengthIn(matrix, place, draft);
  const clause = row.cells[place.action]?.clause ?? row.clause;
  const source = strength === savedIn(matrix, place) ? inWords(clause) : '';
  return words.clauseOf(row.id, action.label, sayStrength(strength), source).trim();
}

function inWords(clause: string): string {
  return clause === BY_DEFAULT ? words.noClause : clause;
}
