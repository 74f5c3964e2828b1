import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { ReceiptView } from '../../src/contract/reports';
import { waitForAlerts } from '../harness/crash-run';
import { advanceClock, cardsIn, cardsThatCameAgain, chatsOf, keptState, recordsIn, withoutBudget } from '../harness/emulator-state';
import { WRITES } from '../harness/faults';
import type { FaultRequest } from '../harness/faults';
import { askAt } from '../harness/running-service';
import { plannedReport, sendUntilReceived } from '../harness/sent-reports';
import type { SentReport } from '../harness/sent-reports';
import { buildPrograms, serviceProcess } from '../harness/service-process';
import type { ServiceProcess } from '../harness/service-process';
import { startProvisionedSite } from '../ports/graph-site';
import type { GraphSite } from '../ports/graph-site';

const REPORTS = 40;
const SENDERS = 5;
/** One before every fourth report: what Microsoft 365 does on a bad day, before and after it has done the work. */
const FAULTS: readonly FaultRequest[] = [
  { kind: 'status', status: 429, retryAfterSeconds: 1, method: 'POST', times: 2 },
  { kind: 'drop', ...WRITES['the report itself'] },
  { kind: 'status', status: 503, method: 'PATCH', times: 3 },
  { kind: 'drop', ...WRITES['the promise of the alert'] },
  { surface: 'connector', kind: 'drop', method: 'POST' },
  { kind: 'drop', ...WRITES['the record of the alert'] },
  { surface: 'connector', kind: 'status', status: 502, method: 'POST', times: 2 },
  { kind: 'drop', ...WRITES['taking up the promise'] },
  { kind: 'status', status: 500, times: 2 },
  { kind: 'delay', delayMilliseconds: 1_500, times: 3 },
];

let site: GraphSite;
let copies: [ServiceProcess, ServiceProcess];

beforeAll(async () => {
  buildPrograms();
  site = await startProvisionedSite();
  await withoutBudget(site);
  copies = [await serviceProcess(site), await serviceProcess(site)];
  await Promise.all(copies.map((copy) => copy.start()));
}, 120_000);
afterAll(async () => {
  for (const copy of copies) copy.kill();
  await Promise.all(copies.map((copy) => copy.dead()));
  await site.close();
});

/** As a load balancer does it: in turn, as long as there is somebody. */
function inTurn(): () => string {
  let turn = 0;
  return () => {
    turn += 1;
    const chosen = copies[turn % 2] as ServiceProcess;
    return (chosen.isRunning() ? chosen : copies[0]).origin;
  };
}

describe('two copies of the service over one store', () => {
  it('P1 P2 under faults, with one killed half-way, every report is there once and alerted, and told again only as a repeat', async () => {
    const confirmed = new Map<SentReport, string>();
    const origin = inTurn();
    let begun = 0;
    const send = async (): Promise<void> => {
      while (begun < REPORTS) {
        const report = plannedReport(begun++);
        if (begun === REPORTS / 2) copies[1].kill();
        const fault = FAULTS[begun % 4 === 0 ? begun / 4 - 1 : FAULTS.length];
        if (fault) await site.trouble(fault);
        confirmed.set(report, await sendUntilReceived(report, origin, site));
      }
    };
    await Promise.all(Array.from({ length: SENDERS }, send));
    expect(copies[1].isRunning()).toBe(false);
    await waitForAlerts({ confirmed }, site);
    // Every one of them struck.
    expect(await (await fetch(`${site.emulator.origin}/_emulator/faults`)).json()).toEqual({ faults: [] });

    const state = await keptState(site);
    expect(recordsIn(state).map(({ key }) => key).sort()).toEqual([...confirmed.keys()].map(({ key }) => key).sort());
    const cards = cardsIn(state);
    expect(new Set(cards.map(({ reference }) => reference))).toEqual(new Set(confirmed.values()));
    expect(cardsThatCameAgain(cards).filter(({ saysRepeat }) => !saysRepeat)).toEqual([]);
  }, 120_000);

  it('ESC-9 an acknowledgement in one copy stops the climb in the other, and silence is told on once', async () => {
    if (!copies[1].isRunning()) await copies[1].start();
    const [first, second] = copies.map(({ origin }) => origin) as [string, string];
    const answered = await reportDanger(second);
    const silent = await reportDanger(second);
    await waitForCards(answered, 1);
    await waitForCards(silent, 1);
    const { status } = await askAt(first, site, 'Daniel Whitcombe', `/api/cases/${answered}/acknowledge`, {});
    expect(status).toBe(200);

    await advanceClock(site, 6 * 60);
    const deputies = chatsOf(await keptState(site), 'Priya Raman', 'Tomasz Zielinski');
    await waitForCards(silent, 1 + deputies.size);
    await wait(3_000);
    const cards = cardsIn(await keptState(site));
    expect(cards.filter(({ reference }) => reference === answered)).toHaveLength(1);
    const told = cards.filter(({ reference, conversationId }) => reference === silent && deputies.has(conversationId));
    expect(told.map(({ conversationId }) => conversationId).sort()).toEqual([...deputies].sort());
  }, 60_000);
});

/** A child is in danger: the policies give minutes for it, day and night. */
async function reportDanger(origin: string): Promise<string> {
  const report = { reportKey: randomUUID(), kind: 'contact', childInDanger: true, about: 'learner', whatHappened: 'Somebody waits for them outside.' };
  const { status, body } = await askAt<ReceiptView>(origin, site, 'Amara Osei', '/api/reports', report);
  expect(status).toBe(201);
  return body.reference;
}

async function waitForCards(reference: string, count: number): Promise<void> {
  const end = Date.now() + 15_000;
  const arrived = async (): Promise<number> => cardsIn(await keptState(site)).filter((card) => card.reference === reference).length;
  while ((await arrived()) < count && Date.now() < end) await wait(200);
}
