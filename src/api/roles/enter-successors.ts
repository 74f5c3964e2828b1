import type { RoleLine } from '../../domain/people/role-lines';
import type { Deps } from '../deps';

/**
 * Enters the lines that handovers carry with them, then takes them off the old lines. Never throws: until it works,
 * they count from where they are, and whoever next looks at the list tries again.
 */
export async function enterSuccessors(deps: Deps, lines: readonly RoleLine[]): Promise<void> {
  for (const line of lines) {
    if (line.handedTo === undefined) continue;
    try {
      await deps.roleBook.enter(line.handedTo);
      await deps.roleBook.change(line, { handedTo: null });
    } catch (error) {
      deps.log.warn('successorNotEntered', { line: line.itemId, error: error instanceof Error ? error.name : 'unknown' });
    }
  }
}
