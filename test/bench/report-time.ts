import { randomUUID } from 'node:crypto';
import { watchCalls } from '../harness/call-watch';
import { askAt } from '../harness/running-service';
import { serviceProcess } from '../harness/service-process';
import { startProvisionedSite } from '../ports/graph-site';
import { median } from './bench';
import type { Bench } from './bench';

/** What the emulator takes for each call of Graph; a school's real ones take about as long. */
const LATENCY_MS = 100;
const WARM_UP = 5;
const TIMES = 20;

/** How much of the time of a report is our own: what is not spent waiting for Graph, which may be asked several things at once. */
export const reportTime: Bench = {
  name: 'time of a report',
  run: async () => {
    const site = await startProvisionedSite();
    const service = await serviceProcess(site, { TIMER_INTERVAL_SECONDS: '3600' });
    let calls: number[] = [];
    const stop = watchCalls(site, ({ surface }) => {
      if (surface !== 'graph') return undefined;
      calls.push(performance.now());
      return { kind: 'delay', delayMilliseconds: LATENCY_MS };
    });
    try {
      await service.start();
      const shares: number[] = [];
      for (let n = 0; n < WARM_UP + TIMES; n += 1) {
        await quietBetween();
        calls = [];
        const begun = performance.now();
        await askAt(service.origin, site, 'Amara Osei', '/api/reports', aReport());
        const whole = performance.now() - begun;
        if (n >= WARM_UP) shares.push(1 - covered(calls, begun, begun + whole) / whole);
      }
      return [{ what: `Own time of a report, Graph at ${LATENCY_MS} ms a call`, value: median(shares) * 100, unit: '%', aim: { atMost: 5 } }];
    } finally {
      stop();
      service.kill();
      await service.dead();
      await site.close();
    }
  },
};

/** What follows a report in the background is over before the next one begins. */
function quietBetween(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, LATENCY_MS * 9));
}

/** Milliseconds of the span in which at least one call was under way. */
function covered(starts: readonly number[], from: number, to: number): number {
  let until = from;
  let sum = 0;
  for (const start of [...starts].sort((a, b) => a - b)) {
    const end = Math.min(start + LATENCY_MS, to);
    sum += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return sum;
}

function aReport(): object {
  return { reportKey: randomUUID(), kind: 'bullying', childInDanger: false, about: 'learner', whatHappened: 'Said in the corridor.' };
}
