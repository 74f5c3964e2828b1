import type { Fault } from '../../src/emulator/context';
import type { GraphSite } from '../ports/graph-site';

/** A call of the service that has reached Microsoft 365 and has not been carried out yet. */
export interface SeenCall {
  surface: 'graph' | 'connector' | 'token';
  method: string;
  path: string;
}

/**
 * Shows every call of Graph, connector and token endpoint as it comes in; what `look` answers is done to it. Faults set
 * in the ordinary way strike as before. Returns the way to stop.
 */
export function watchCalls(site: GraphSite, look: (call: SeenCall) => Fault | undefined): () => void {
  const { faults } = site.emulator.context;
  const take = faults.take;
  faults.take = (surface, method, path) => look({ surface, method, path }) ?? take.call(faults, surface, method, path);
  return () => void (faults.take = take);
}

/** The clock's own question, which comes whether somebody reports or not. */
export function isLookAtClock({ method, path }: SeenCall): boolean {
  return method === 'GET' && decodeURIComponent(path).includes('fields/DueAt');
}

/** A call without what differs from one report to the next: `graph PATCH /lists/Timers/items/…/fields`. */
export function nameOf({ surface, method, path }: SeenCall): string {
  const place = (path.split('?')[0] ?? '').replace(/^\/sites\/[^/]+(?=\/lists)/, '').replace(/(?<=\/items\/)\d+/, '…');
  return `${surface} ${method} ${place}`;
}
