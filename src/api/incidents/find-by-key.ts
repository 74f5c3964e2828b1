import { asSorted } from '../../domain/incidents/sorting';
import { REGISTERS } from '../../domain/incidents/types';
import type { Incident, Register } from '../../domain/incidents/types';
import type { Deps } from '../deps';

/**
 * The incident with this report key, wherever it is: roles may have changed between two tries, so that a retry would
 * be judged into the other register. `first` is asked first.
 */
export async function findByKey(deps: Deps, reportKey: string, first: Register): Promise<Incident | undefined> {
  const order = [first, ...REGISTERS.filter((register) => register !== first)];
  for (const register of order) {
    const incident = await deps.registers[register].findByReportKey(reportKey);
    if (incident) return asSorted(incident);
  }
  return undefined;
}
