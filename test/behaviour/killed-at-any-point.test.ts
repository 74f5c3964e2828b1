import { randomInt } from 'node:crypto';
import { PEOPLE } from '../../src/emulator/world/people';
import { killAtEachCall, killAtRandom, newRun, waitForAlerts } from '../harness/crash-run';
import { cardsIn, cardsThatCameAgain, chatsOf, keptState, recordsIn, withoutBudget } from '../harness/emulator-state';
import type { KeptState } from '../harness/emulator-state';
import { seededRandom } from '../harness/seeded-random';
import { bodyMark, pictureMark } from '../harness/sent-reports';
import type { SentReport } from '../harness/sent-reports';
import { buildPrograms, serviceProcess } from '../harness/service-process';
import type { ServiceProcess } from '../harness/service-process';
import { startProvisionedSite } from '../ports/graph-site';
import type { GraphSite } from '../ports/graph-site';

const REPORTS = 200;
const RANDOM_KILLS = 20;
/** What Microsoft 365 is asked to do for one report, from the promise to the chronology. */
const CALLS_OF_A_REPORT = [
  'graph POST /lists/Timers/items #1',
  'graph GET /lists/StaffConcerns/items #1',
  'graph POST /lists/Incidents/items #1',
  'graph PATCH /lists/Timers/items/…/fields #1',
  'connector POST /teams/v3/conversations/19:dslalerts@thread.tacv2/activities #1',
  'graph PATCH /lists/Incidents/items/…/fields #1',
  'graph PATCH /lists/Timers/items/…/fields #2',
  'graph POST /lists/IncidentChronology/items #1',
];
/** `CRASH_SEED=…` has a failed run again, as far as two processes can be had again. */
const seed = Number(process.env.CRASH_SEED ?? randomInt(2 ** 31));

let site: GraphSite;
let service: ServiceProcess;
let state: KeptState;
const run = newRun();

beforeAll(async () => {
  buildPrograms();
  site = await startProvisionedSite();
  await withoutBudget(site);
  service = await serviceProcess(site);
  await service.start();
  await killAtEachCall(run, service, site);
  await killAtRandom(run, service, site, { random: seededRandom(seed), reports: REPORTS, kills: RANDOM_KILLS, senders: 6 });
  await waitForAlerts(run, site);
  state = await keptState(site);
}, 240_000);
afterAll(async () => {
  service.kill();
  await service.dead();
  await site.close();
});

/** Numbers of the reports for which something does not hold; the seed stands beside them when a test fails. */
function without(holds: (report: SentReport, reference: string) => boolean): unknown {
  const failed = [...run.confirmed].filter(([report, reference]) => !holds(report, reference));
  return { seed, failed: failed.map(([{ number, kind, about, door }, reference]) => ({ number, kind, about, door, reference })) };
}
const none = { seed, failed: [] };

describe(`a real service process, killed with SIGKILL (seed ${seed})`, () => {
  it('was killed at each call of a report, before and after it was carried out, and at random moments besides', () => {
    expect(run.confirmed.size).toBeGreaterThanOrEqual(REPORTS);
    expect(run.kills).toBeGreaterThanOrEqual(RANDOM_KILLS + run.aimedAt.length);
    const wanted = ['before', 'after'].flatMap((moment) => CALLS_OF_A_REPORT.map((call) => `${moment} ${call}`));
    expect(run.aimedAt).toEqual(expect.arrayContaining(wanted));
  });

  it('P1 every confirmed report is in its list exactly once, over both registers, and nothing else is', () => {
    const records = recordsIn(state);
    const times = (report: SentReport): number => records.filter(({ key }) => key === report.key).length;
    expect(without((report) => times(report) === 1)).toEqual(none);
    expect(records).toHaveLength(run.confirmed.size);
    expect(new Set(run.confirmed.values()).size).toBe(run.confirmed.size);
  });

  it('ESC-2 ESC-3 a concern about staff or the headteacher is in the site of its own, and no other is', () => {
    const records = recordsIn(state);
    expect(
      without(({ key, confidential }) => records.find((record) => record.key === key)?.site.endsWith('-staff') === confidential),
    ).toEqual(none);
  });

  it('P2 every confirmed report was alerted', () => {
    const alerted = new Set(cardsIn(state).map(({ reference }) => reference));
    expect(without((_report, reference) => alerted.has(reference))).toEqual(none);
  });

  it('ESC-2 no card about staff or the headteacher went anywhere but to the personal chats of those above them', () => {
    const allowed = chatsOf(state, 'Helen Marchetti', 'Gordon Achebe', 'Farida Haddad');
    const cards = cardsIn(state);
    expect(
      without(({ confidential }, reference) =>
        cards.every((card) => card.reference !== reference || !confidential || allowed.has(card.conversationId)),
      ),
    ).toEqual(none);
  });

  it('P2 a card that came again to the same conversation says that it may be a repeat', () => {
    const again = cardsThatCameAgain(cardsIn(state));
    expect({ seed, silent: again.filter(({ saysRepeat }) => !saysRepeat) }).toEqual({ seed, silent: [] });
    expect(again.length).toBeGreaterThan(0);
  });

  it('P4 of messages reported as sexual images neither body nor names of files were stored, of others they were', () => {
    const everything = JSON.stringify(state.sites);
    const messages = [...run.confirmed.keys()].filter(({ door }) => door === 'message');
    const [sexual, others] = [messages.filter(isSexual), messages.filter((report) => !isSexual(report))];
    expect(sexual.length).toBeGreaterThan(0);
    expect(sexual.filter((report) => everything.includes(bodyMark(report)) || everything.includes(pictureMark(report)))).toEqual([]);
    expect(others.filter((report) => !everything.includes(bodyMark(report)))).toEqual([]);
  });

  it('P7 nothing that was written, no name and no token is in any log or on any card', () => {
    const log = service.output.join('');
    const cards = JSON.stringify(state.conversations.deliveries);
    expect(log.split('\n').length).toBeGreaterThan(run.kills);
    for (const text of [log, cards]) {
      expect(text).not.toMatch(/NARRATIVE-|MESSAGE-BODY-|picture-\d+-end|Quillfeather/);
      expect(text).not.toMatch(/eyJ[\w-]+\.eyJ/);
      expect(text).not.toContain(site.world.clientSecret);
    }
    for (const { displayName, surname } of PEOPLE) expect(log).not.toMatch(new RegExp(`${displayName}|${surname}`));
  });
});

const isSexual = ({ kind }: SentReport): boolean => kind === 'sexualImage';
