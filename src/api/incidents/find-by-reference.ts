import { parseReference } from '../../domain/incidents/reference';
import type { Incident } from '../../domain/incidents/types';
import type { Deps } from '../deps';

/** The incident that somebody typed, pasted or pressed a button for; undefined for anything that is no reference. */
export async function findByReference(deps: Deps, reference: string): Promise<Incident | undefined> {
  const parsed = parseReference(reference);
  if (parsed === undefined) return undefined;
  const incident = await deps.registers[parsed.register].get(parsed.itemId);
  // The year is part of the reference: OS-2025-0042 is not OS-2026-0042.
  return incident && yearOf(incident.reference) === yearOf(reference) ? incident : undefined;
}

function yearOf(reference: string): string | undefined {
  return reference.trim().split('-')[1];
}
