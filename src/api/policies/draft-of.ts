import type { PolicyChangeInput } from '../../contract/policy';
import { policyWords } from '../../contract/words/policy-en-gb';
import { checkPolicy } from '../../domain/policies/check-policy';
import { hasCell, withCells } from '../../domain/policies/edit-matrix';
import type { Policy } from '../../domain/policies/types';
import { isTaken, nextVersionName, type VersionRecord } from '../../domain/policies/version-history';
import { policyFromFile } from './policy-file';
import { readPolicyFile, type Read } from './read-policy-file';

/**
 * The policy that somebody wants, made from a version: its name is new, its date of force still that of the base.
 * Answers everything that is wrong instead, by place. A file is for this school: its name and number stay the school's.
 */
export function draftOf(base: Policy, change: PolicyChangeInput, versions: readonly VersionRecord[]): Read<Policy> {
  return change.kind === 'cells' ? fromCells(base, change.cells, versions) : fromFile(base, change.text, versions);
}

function fromCells(
  base: Policy,
  cells: Extract<PolicyChangeInput, { kind: 'cells' }>['cells'],
  versions: readonly VersionRecord[],
): Read<Policy> {
  const unknown = cells.flatMap((cell, n) => (hasCell(base, cell) ? [] : [n]));
  if (unknown.length > 0) {
    return { problems: unknown.map((n) => ({ path: `change.cells.${n}`, message: 'is no cell of this policy' })) };
  }
  const version = nextVersionName(base.version, versions);
  const draft = { ...withCells(base, cells, policyWords.decidedBySchool(version)), version };
  const sentences = checkPolicy(draft);
  return sentences.length === 0 ? { value: draft } : { problems: sentences.map((message) => ({ path: '', message })) };
}

function fromFile(base: Policy, text: string, versions: readonly VersionRecord[]): Read<Policy> {
  const file = readPolicyFile(text);
  if ('problems' in file) return file;
  if (isTaken(file.value.version, versions)) {
    const message = `is on record here already, and a version never changes: call it ${nextVersionName(file.value.version, versions)}, for instance`;
    return { problems: [{ path: 'version', message }] };
  }
  return { value: { ...policyFromFile(file.value, base.school), inForceFrom: base.inForceFrom } };
}
