import type { Problem } from '../../src/contract/problem';
import type { ReceiptView } from '../../src/contract/reports';
import type { RunningService } from './running-service';

/** One rule for `POST /_emulator/faults`. */
export interface FaultRequest {
  surface?: 'graph' | 'connector' | 'token';
  method?: string;
  path?: string;
  kind: 'status' | 'delay' | 'drop';
  status?: number;
  retryAfterSeconds?: number;
  delayMilliseconds?: number;
  times?: number;
}

/** The writes of one report about a learner, in their order. */
export const WRITES = {
  'the promise of the alert': { method: 'POST', path: '/lists/Timers/items' },
  'the report itself': { method: 'POST', path: '/lists/Incidents/items' },
  'taking up the promise': { method: 'PATCH', path: '/lists/Timers/items' },
  'the record of the alert': { method: 'PATCH', path: '/lists/Incidents/items' },
  'the chronology': { method: 'POST', path: '/lists/IncidentChronology/items' },
} as const;

/** What a person was told each time, until they had a receipt. */
export interface Sent {
  receipt: ReceiptView;
  refusals: { status: number; problem: Problem }[];
}

const TRIES = 12;

/** Sends a report again and again under its key, as the tab does. Throws when that never ends. */
export async function sendUntilTaken(service: RunningService, report: object): Promise<Sent> {
  const refusals: Sent['refusals'] = [];
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const { status, body } = await service.ask<ReceiptView & { problem: Problem }>('Amara Osei', '/api/reports', report);
    if (status < 300) return { receipt: body, refusals };
    refusals.push({ status, problem: body.problem });
  }
  throw new Error(`Never received: ${JSON.stringify(refusals.map(({ status, problem }) => [status, problem.code]))}`);
}

export async function clearFaults({ site }: RunningService): Promise<void> {
  await fetch(`${site.emulator.origin}/_emulator/faults`, { method: 'DELETE' });
}
