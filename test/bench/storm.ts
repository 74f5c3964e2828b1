import { setTimeout as wait } from 'node:timers/promises';
import type { SignAgreement, SignReceiptView } from '../../src/contract/agreements';
import { ROSTER_BATCH, shelfOf } from '../../src/contract/roster';
import { STARTING_TEXTS } from '../../src/domain/agreements/starting-texts/all';
import type { SignatureEntry } from '../../src/domain/agreements/types';
import { ListItems } from '../../src/store/list-items';
import { jsonValue } from '../../src/store/json-column';
import { SIGNATURES } from '../../src/store/lists/agreements';
import { siteId } from '../../src/store/sites';
import { watchCalls } from '../harness/call-watch';
import { advanceClock } from '../harness/emulator-state';
import { personNamed } from '../harness/running-service';
import { serviceProcess } from '../harness/service-process';
import type { ServiceProcess } from '../harness/service-process';
import { startProvisionedSite } from '../ports/graph-site';
import type { GraphSite } from '../ports/graph-site';
import { median } from './bench';
import type { Bench, Figure } from './bench';
import { accountOf, bearer, call, outboxEmpty, report, unitsOf } from './storm-school';
import type { ReportTimes } from './storm-school';

const SIGNERS = 5_000;
/** Everybody signs within this time. */
const WITHIN_MS = 3 * 60_000;
/** They sign at the moment the service is killed. */
const LAST_SIGNERS = 300;
/** What Microsoft grants one app in a small tenant; a create costs two. */
const UNITS_PER_MINUTE = 1_250;
const CREATE_UNITS = 2;
const LATENCY_MS = 100;
const QUIET_REPORTS = 12;
const REPORT_EVERY_MS = 20_000;
const MINUTE_MS = 60_000;
const AUDIENCE = 'staffAndVolunteers';

interface Answer {
  state: SignReceiptView['state'] | 'refused';
  ms: number;
}

/** A whole school signs while the budget of a small tenant is charged, and concerns are reported meanwhile (P9). */
export const storm: Bench = {
  name: 'storm',
  run: async () => {
    const site = await startProvisionedSite();
    // No round of the clock in the storm itself: nobody is reminded, and nothing idles.
    const calm = await serviceProcess(site, { TIMER_INTERVAL_SECONDS: '3600', GRAPH_UNITS_PER_MINUTE: String(UNITS_PER_MINUTE) });
    const rounds = await serviceProcess(site, { TIMER_INTERVAL_SECONDS: '1', GRAPH_UNITS_PER_MINUTE: String(UNITS_PER_MINUTE) });
    const stop = watchCalls(site, ({ surface }) => (surface === 'graph' ? { kind: 'delay', delayMilliseconds: LATENCY_MS } : undefined));
    try {
      await calm.start();
      await setUp(site, calm);
      const quiet: ReportTimes[] = [];
      for (let n = 0; n < QUIET_REPORTS; n += 1) quiet.push(await report(site, calm, 1_000));
      await wait(MINUTE_MS);
      const figures = await wholeSchool(site, calm, quiet);
      const crash = await killedMeanwhile(site, calm, rounds);
      return [...figures, ...crash];
    } finally {
      stop();
      for (const service of [calm, rounds]) {
        service.kill();
        await service.dead();
      }
      await site.close();
    }
  },
};

/** An agreement for staff, and as many on the roster as are to sign it. */
async function setUp(site: GraphSite, service: ServiceProcess): Promise<void> {
  const lead = await bearer(site, personNamed('Ruth Tanaka').id);
  await call(service, lead, '/api/agreements/versions', { audience: AUDIENCE, text: STARTING_TEXTS[AUDIENCE], basedOn: 0 });
  const rows = Array.from({ length: SIGNERS + LAST_SIGNERS }, (_, n) => ({ key: `S${n}`, name: `Signer ${n}`, account: accountOf(n), audiences: [AUDIENCE] }));
  // Shelf by shelf, as the tab sends them: whoever sends them mixed writes every shelf each time.
  rows.sort((one, other) => shelfOf(one.key).localeCompare(shelfOf(other.key)));
  for (let from = 0; from < rows.length; from += ROSTER_BATCH) {
    await call(service, lead, '/api/agreements/roster', { rows: rows.slice(from, from + ROSTER_BATCH), whole: [] });
  }
}

async function wholeSchool(site: GraphSite, service: ServiceProcess, quiet: readonly ReportTimes[]): Promise<Figure[]> {
  let over = false;
  const begun = Date.now();
  const unitsBefore = await unitsOf(service, 'safeguarding');
  const reporting = reportUntil(site, service, () => over);
  const answers = await Promise.all(
    Array.from({ length: SIGNERS }, async (_, n) => {
      await wait((WITHIN_MS / SIGNERS) * n);
      return sign(site, service, n);
    }),
  );
  await outboxEmpty(site);
  const minutes = (Date.now() - begun) / MINUTE_MS;
  over = true;
  const busy = await reporting;
  const forReports = (await unitsOf(service, 'safeguarding')) - unitsBefore;
  const possible = (minutes * UNITS_PER_MINUTE - forReports) / CREATE_UNITS;
  return [
    { what: `Storm: ${SIGNERS} sign in ${WITHIN_MS / 1_000} s; all written after`, value: minutes, unit: 'min' },
    { what: '  signatures written, of what reports left of the budget', value: (SIGNERS / possible) * 100, unit: '%', aim: { atLeast: 90 } },
    ...(await lostOrDoubled(site, 0, SIGNERS)),
    { what: '  signers without an answer', value: answers.filter(({ state }) => state === 'refused').length, unit: '', aim: { atMost: 0 } },
    { what: '  answered "kept, being written"', value: (answers.filter(({ state }) => state === 'kept').length / SIGNERS) * 100, unit: '%' },
    { what: '  a signer waits, median', value: median(answers.map(({ ms }) => ms)), unit: 'ms' },
    { what: '  a signer waits, at most', value: Math.max(...answers.map(({ ms }) => ms)), unit: 'ms' },
    ratio('a report is stored', quiet, busy, ({ stored }) => stored),
    ratio('a report is alerted', quiet, busy, ({ alerted }) => alerted),
  ];
}

/** In units of the quiet time. */
function ratio(what: string, quiet: readonly ReportTimes[], busy: readonly ReportTimes[], of: (times: ReportTimes) => number): Figure {
  return { what: `  ${what}, times the quiet (${busy.length} reports)`, value: median(busy.map(of)) / median(quiet.map(of)), unit: '×', aim: { atMost: 1.5 } };
}

/** The service dies as soon as everybody has an answer; another copy writes what it had kept. */
async function killedMeanwhile(site: GraphSite, calm: ServiceProcess, rounds: ServiceProcess): Promise<Figure[]> {
  const numbers = Array.from({ length: LAST_SIGNERS }, (_, n) => SIGNERS + n);
  const answers = await Promise.all(numbers.map((n) => sign(site, calm, n)));
  calm.kill();
  await calm.dead();
  await rounds.start();
  // The dead copy's claim on what it kept runs out.
  await advanceClock(site, 11 * 60);
  await outboxEmpty(site);
  const kept = answers.filter(({ state }) => state === 'kept').length;
  const [lost, doubled] = await lostOrDoubled(site, SIGNERS, SIGNERS + LAST_SIGNERS);
  return [{ what: `Storm: killed when ${LAST_SIGNERS} had signed; told "kept"`, value: kept, unit: '' }, ...(lost && doubled ? [lost, doubled] : [])];
}

async function lostOrDoubled(site: GraphSite, from: number, to: number): Promise<Figure[]> {
  const graph = site.client('admin');
  const items = await new ListItems(graph, siteId(graph, site.schoolSite), SIGNATURES).all('safeguarding');
  const signed = new Map<string, number>();
  for (const { fields } of items) {
    const entry = jsonValue<SignatureEntry>(SIGNATURES, 'Entry', fields);
    if (entry?.kind === 'signed') signed.set(entry.subjectId, (signed.get(entry.subjectId) ?? 0) + 1);
  }
  const numbers = Array.from({ length: to - from }, (_, n) => signed.get(accountOf(from + n)) ?? 0);
  return [
    { what: '  signatures lost', value: numbers.filter((count) => count === 0).length, unit: '', aim: { atMost: 0 } },
    { what: '  signatures doubled', value: numbers.filter((count) => count > 1).length, unit: '', aim: { atMost: 0 } },
  ];
}

async function sign(site: GraphSite, service: ServiceProcess, n: number): Promise<Answer> {
  const token = await bearer(site, accountOf(n));
  const begun = performance.now();
  const given: SignAgreement = { audience: AUDIENCE, number: 1, part: 'adult', subjectId: accountOf(n), name: `Signer ${n}`, answers: {} };
  const state = await call<SignReceiptView>(service, token, '/api/agreements/sign', given).then((receipt) => receipt.state, () => 'refused' as const);
  return { state, ms: performance.now() - begun };
}

async function reportUntil(site: GraphSite, service: ServiceProcess, over: () => boolean): Promise<ReportTimes[]> {
  const times: ReportTimes[] = [];
  while (!over()) {
    times.push(await report(site, service, 0));
    for (let waited = 0; waited < REPORT_EVERY_MS && !over(); waited += 1_000) await wait(1_000);
  }
  return times;
}
