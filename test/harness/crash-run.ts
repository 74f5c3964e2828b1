import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../../src/emulator/context';
import type { GraphSite } from '../ports/graph-site';
import { isLookAtClock, nameOf, watchCalls } from './call-watch';
import { advanceClock, cardsIn, keptState } from './emulator-state';
import { plannedReport, sendUntilReceived } from './sent-reports';
import type { SentReport } from './sent-reports';
import type { ServiceProcess } from './service-process';

/** What was sent and what the senders were told. */
export interface CrashRun {
  /** Reference by report; every one of them was confirmed. */
  confirmed: Map<SentReport, string>;
  begun: number;
  kills: number;
  /** The calls at which it was killed, and whether Microsoft 365 had carried them out. */
  aimedAt: string[];
}

type ReportChange = Partial<Pick<SentReport, 'kind' | 'about' | 'confidential' | 'door'>>;

/** The same way for each, so that their calls are the same. */
const TO_THE_CHANNEL: ReportChange = { kind: 'bullying', about: 'learner', confidential: false, door: 'tab' };

/** No call for so long: everything that follows a report is over. */
const QUIET_MS = 300;
/** Kills in a row, without a report received in between, after which one is waited for. */
const KILLS_IN_VAIN = 3;

export function newRun(): CrashRun {
  return { confirmed: new Map(), begun: 0, kills: 0, aimedAt: [] };
}

async function sendNext(run: CrashRun, service: ServiceProcess, site: GraphSite, change: ReportChange = {}): Promise<void> {
  const report = { ...plannedReport(run.begun), ...change };
  run.begun += 1;
  run.confirmed.set(report, await sendUntilReceived(report, () => service.origin, site));
}

/**
 * One report after another, and the service killed at one of the calls that each causes: once before Microsoft 365 has
 * carried it out, once after, the answer lost. The calls are those of a first report that was left in peace.
 */
export async function killAtEachCall(run: CrashRun, service: ServiceProcess, site: GraphSite): Promise<void> {
  const calls: string[] = [];
  await oneReport(run, service, site, (call) => void calls.push(call));
  service.kill();
  await revive(run, service);
  for (const aim of calls) {
    for (const moment of ['before', 'after'] as const) {
      if (await killAt(aim, moment, run, service, site)) run.aimedAt.push(`${moment} ${aim}`);
    }
  }
}

async function killAt(
  aim: string,
  moment: 'before' | 'after',
  run: CrashRun,
  service: ServiceProcess,
  site: GraphSite,
): Promise<boolean> {
  let struck = false;
  const reviving = { done: Promise.resolve() };
  await oneReport(run, service, site, (call) => {
    if (struck || call !== aim) return undefined;
    struck = true;
    service.kill();
    reviving.done = revive(run, service);
    return moment === 'before' ? { kind: 'status', status: 503 } : { kind: 'drop' };
  });
  await reviving.done;
  return struck;
}

/** Sends one report and looks at every call until all that follows from it is over. */
async function oneReport(
  run: CrashRun,
  service: ServiceProcess,
  site: GraphSite,
  look: (call: string) => Fault | void,
): Promise<void> {
  let [lastAt, looking] = [Date.now(), false];
  const times = new Map<string, number>();
  const stop = watchCalls(site, (call) => {
    if (isLookAtClock(call)) return undefined;
    lastAt = Date.now();
    const name = nameOf(call);
    times.set(name, (times.get(name) ?? 0) + 1);
    return looking ? (look(`${name} #${times.get(name)}`) ?? undefined) : undefined;
  });
  // What an earlier kill left to be done comes first, so that the calls seen are those of this report.
  while (Date.now() - lastAt < QUIET_MS) await wait(5);
  times.clear();
  looking = true;
  await sendNext(run, service, site, TO_THE_CHANNEL);
  while (Date.now() - lastAt < QUIET_MS) await wait(5);
  stop();
}

/** Several senders at once, and a kill at any moment, until there have been enough of both. */
export async function killAtRandom(
  run: CrashRun,
  service: ServiceProcess,
  site: GraphSite,
  { random, reports, kills, senders }: { random: () => number; reports: number; kills: number; senders: number },
): Promise<void> {
  const killsWanted = run.kills + kills;
  const enough = (): boolean => run.confirmed.size + senders > reports && run.kills >= killsWanted;
  const sending = Promise.all(
    Array.from({ length: senders }, async () => {
      while (!enough()) await sendNext(run, service, site);
    }),
  );
  let [received, inVain] = [run.confirmed.size, 0];
  while (run.kills < killsWanted) {
    await wait(40 + random() * 360);
    // A slow machine may need longer for a report than it is ever left alone.
    if (inVain === KILLS_IN_VAIN) while (run.confirmed.size === received) await wait(10);
    inVain = run.confirmed.size === received ? inVain + 1 : 0;
    received = run.confirmed.size;
    service.kill();
    await revive(run, service);
  }
  await sending;
}

async function revive(run: CrashRun, service: ServiceProcess): Promise<void> {
  run.kills += 1;
  await service.dead();
  await service.start();
}

/** Longer than the half minute of real time for which Teams refuses more cards to one conversation. */
const ALERTS_WITHIN_S = 45;

/** The school's time goes by quickly, so that leases and pauses run out, until every report has a card. */
export async function waitForAlerts(run: Pick<CrashRun, 'confirmed'>, site: GraphSite): Promise<void> {
  for (let round = 0; round < ALERTS_WITHIN_S; round += 1) {
    const alerted = new Set(cardsIn(await keptState(site)).map(({ reference }) => reference));
    if ([...run.confirmed.values()].every((reference) => alerted.has(reference))) return;
    if (round % 3 === 0) await advanceClock(site, 31);
    await wait(1_000);
  }
}
