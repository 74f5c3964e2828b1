import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { watchCalls } from '../harness/call-watch';
import { personNamed, tokenFor } from '../harness/running-service';
import { serviceProcess } from '../harness/service-process';
import { startProvisionedSite } from '../ports/graph-site';
import { median } from './bench';
import type { Bench } from './bench';

/** What the emulator waits before each call of Graph; a school's real ones take about as long. */
const LATENCY_MS = 100;
const WARM_UP = 5;
const TIMES = 20;
/** What follows a report in the background is over before the next one begins. */
const BETWEEN_MS = 900;

/** A span of time, milliseconds since 1970. */
type Span = readonly [from: number, to: number];

/** How much of the time of a report is our own: not spent waiting for Graph, which may be asked several things at once. */
export const reportTime: Bench = {
  name: 'time of a report',
  run: async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'lantern-bench-'));
    const record = path.join(folder, 'graph.jsonl');
    process.env.EMULATOR_RECORD = record;
    const site = await startProvisionedSite();
    const service = await serviceProcess(site, { TIMER_INTERVAL_SECONDS: '3600' });
    const stop = watchCalls(site, ({ surface }) => (surface === 'graph' ? { kind: 'delay', delayMilliseconds: LATENCY_MS } : undefined));
    try {
      await service.start();
      const authorization = `Bearer ${await tokenFor(site, personNamed('Amara Osei'))}`;
      const reports: Span[] = [];
      for (let n = 0; n < WARM_UP + TIMES; n += 1) {
        await wait(BETWEEN_MS);
        const begun = Date.now();
        await send(service.origin, authorization);
        reports.push([begun, Date.now()]);
      }
      await wait(BETWEEN_MS);
      const calls = spansIn(await readFile(record, 'utf8'));
      const own = reports.slice(WARM_UP).map((report) => (1 - covered(calls, report) / (report[1] - report[0])) * 100);
      return [{ what: `Own time of a report, Graph at ${LATENCY_MS} ms a call`, value: median(own), unit: '%', aim: { atMost: 5 } }];
    } finally {
      stop();
      delete process.env.EMULATOR_RECORD;
      service.kill();
      await service.dead();
      await site.close();
      await rm(folder, { recursive: true });
    }
  },
};

async function send(origin: string, authorization: string): Promise<void> {
  const report = { reportKey: randomUUID(), kind: 'bullying', childInDanger: false, about: 'learner', whatHappened: 'Said in the corridor.' };
  const headers = { authorization, 'content-type': 'application/json' };
  const answer = await fetch(`${origin}/api/reports`, { method: 'POST', headers, body: JSON.stringify(report) });
  await answer.text();
  if (answer.status !== 201) throw new Error(`A report was answered with ${answer.status}.`);
}

/** From when to when Graph had each call. */
function spansIn(record: string): Span[] {
  const lines = record.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as { t: number; t2: number }).map(({ t, t2 }) => [t, t2]);
}

/** Milliseconds of a span in which at least one call was under way. */
function covered(calls: readonly Span[], [from, to]: Span): number {
  let until = from;
  let sum = 0;
  for (const [start, end] of [...calls].sort(([a], [b]) => a - b)) {
    if (start >= to) break;
    sum += Math.max(0, Math.min(end, to) - Math.max(start, until));
    until = Math.max(until, end);
  }
  return sum;
}
