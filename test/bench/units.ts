import { randomUUID } from 'node:crypto';
import { backgroundDone } from '../../src/api/background';
import type { ReceiptView } from '../../src/contract/reports';
import { unitsSoFar } from '../harness/idle-units';
import { startService } from '../harness/running-service';
import type { RunningService } from '../harness/running-service';
import type { Bench } from './bench';

const TIMES = 10;
/** No round of the clock falls into what is counted. */
const SELDOM = { TIMER_INTERVAL_SECONDS: '3600' };

/** Resource units of what people do most, from the first call to the last that follows in the background. */
export const units: Bench = {
  name: 'resource units',
  run: async () => {
    const service = await startService(async () => SELDOM);
    try {
      const references: string[] = [await report(service)];
      const perReport = await cost(service, async () => void references.push(await report(service)));
      await ask(service, '/api/cases');
      const perPage = await cost(service, () => ask(service, '/api/cases'));
      const perAnswer = await cost(service, () => ask(service, `/api/cases/${references.shift()}/acknowledge`, {}));
      return [
        { what: 'A report, with its alert and chronology', value: perReport, unit: 'units' },
        { what: 'Acknowledging an alert', value: perAnswer, unit: 'units' },
        { what: 'A page of the case list', value: perPage, unit: 'units' },
      ];
    } finally {
      await service.close();
    }
  },
};

async function cost(service: RunningService, work: () => Promise<unknown>): Promise<number> {
  await backgroundDone();
  const before = await unitsSoFar(service);
  for (let n = 0; n < TIMES; n += 1) {
    await work();
    await backgroundDone();
  }
  return ((await unitsSoFar(service)) - before) / TIMES;
}

async function report(service: RunningService): Promise<string> {
  const body = { reportKey: randomUUID(), kind: 'bullying', childInDanger: false, about: 'learner', whatHappened: 'Said in the corridor.' };
  const answer = await service.ask<ReceiptView>('Amara Osei', '/api/reports', body);
  if (answer.status !== 201) throw new Error(`A report was answered with ${answer.status}.`);
  return answer.body.reference;
}

async function ask(service: RunningService, path: string, body?: unknown): Promise<void> {
  const { status } = await service.ask('Daniel Whitcombe', path, body);
  if (status !== 200) throw new Error(`${path} was answered with ${status}.`);
}
