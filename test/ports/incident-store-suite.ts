import { verifyChronology } from '../../src/domain/incidents/chronology';
import type { Incident, Register } from '../../src/domain/incidents/types';
import { EtagConflict, StoreUnavailable } from '../../src/domain/ports';
import type { IncidentStore } from '../../src/domain/ports';
import { sha256Hasher } from '../fakes/sha256-hasher';
import { AMARA, DANIEL, PRIYA, sampleEntries, sampleIncident } from './sample-incident';

/** A fresh store, and the trouble that can be made for it. */
export interface IncidentStoreUnderTest {
  store: IncidentStore;
  /** The work of the next call is done, its answer is lost. */
  loseNextAnswer(call: 'create' | 'appendChronology'): Promise<void>;
  /** Makes the cursors given out so far too old. */
  outdateCursors(): Promise<void>;
}

/** What every IncidentStore promises. */
export function incidentStoreSuite(name: string, make: (register: Register) => Promise<IncidentStoreUnderTest>): void {
  describe(`IncidentStore, ${name}`, () => {
    describe('creating', () => creating(make));
    describe('reading and changing', () => changing(make));
    describe('finding', () => finding(make));
    describe('chronology', () => chronology(make));
  });
}

type Make = (register: Register) => Promise<IncidentStoreUnderTest>;

/** Everything but what the store itself adds. */
function withoutStorePart({ itemId: _i, etag: _e, reference: _r, ...rest }: Incident): unknown {
  return rest;
}

/** Sends until it is told "received", as a sender does. */
async function sendUntilReceived(store: IncidentStore, incident: Parameters<IncidentStore['create']>[0]): Promise<Incident> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return (await store.create(incident)).incident;
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || attempt === 5) throw error;
    }
  }
}

function creating(make: Make): void {
  it('REP-10 numbers records within their register: OS for incidents, SC for staff concerns', async () => {
    for (const [register, prefix] of [['incidents', 'OS'], ['staffConcerns', 'SC']] as const) {
      const { store } = await make(register);
      const first = await store.create(sampleIncident(register));
      const second = await store.create(sampleIncident(register));
      expect(first.incident.reference).toBe(`${prefix}-2026-0001`);
      expect(second.incident.reference).toBe(`${prefix}-2026-0002`);
      expect(second.incident.register).toBe(register);
    }
  });

  it('P1 the same report key again creates nothing and returns the first record', async () => {
    const { store } = await make('incidents');
    const incident = sampleIncident();
    const first = await store.create(incident);
    const again = await store.create({ ...incident, priority: 'low' });
    expect([first.created, again.created]).toEqual([true, false]);
    expect(again.incident).toEqual(first.incident);
    expect((await store.changes()).changed).toHaveLength(1);
  });

  it('P1 five senders with one report key at the same moment make one record', async () => {
    const { store } = await make('incidents');
    const incident = sampleIncident();
    const answers = await Promise.all(Array.from({ length: 5 }, () => store.create(incident)));
    expect(new Set(answers.map((answer) => answer.incident.itemId)).size).toBe(1);
    expect(answers.filter(({ created }) => created)).toHaveLength(1);
    expect((await store.changes()).changed).toHaveLength(1);
  });

  it('P1 a create whose answer is lost is there exactly once after the sender tried again', async () => {
    const { store, loseNextAnswer } = await make('incidents');
    const incident = sampleIncident();
    await loseNextAnswer('create');
    const received = await sendUntilReceived(store, incident);
    expect((await store.changes()).changed).toEqual([received]);
    expect(await store.findByReportKey(incident.report.reportKey)).toEqual(received);
  });

  it('REP-1 keeps report and message exactly: times, blanks, line ends, quotes, characters outside ASCII', async () => {
    const { store } = await make('incidents');
    const incident = sampleIncident();
    const { incident: created } = await store.create(incident);
    expect(withoutStorePart(created)).toEqual(incident);
    const read = await store.get(created.itemId);
    expect(read).toEqual(created);
  });

  it('REP-1 keeps a message of 240,000 characters whole', async () => {
    const { store } = await make('incidents');
    const body = `${'<p>"blank at the seam" \t 🦉 </p>\n'.repeat(8_000).slice(0, 239_999)}.`;
    const { message } = sampleIncident().report;
    const incident = sampleIncident('incidents', { report: message ? { message: { ...message, body } } : {} });
    const { incident: created } = await store.create(incident);
    expect((await store.get(created.itemId))?.report.message?.body).toBe(body);
  });

  it('keeps a report without a message, a matrix row or a risk area', async () => {
    const { store } = await make('incidents');
    const incident = sampleIncident('incidents', {
      matrixRow: undefined,
      riskAreas: [],
      report: { message: undefined, whatHappened: '', involved: [] },
    });
    const { incident: created } = await store.create(incident);
    expect(withoutStorePart((await store.get(created.itemId)) ?? created)).toEqual(JSON.parse(JSON.stringify(incident)));
  });
}

function changing(make: Make): void {
  it('gives nothing for a number that is not there, or is none', async () => {
    const { store } = await make('incidents');
    expect(await store.get('4711')).toBeUndefined();
    expect(await store.get("1' or '1' eq '1")).toBeUndefined();
    expect(await store.findByReportKey("no such key' or 1 eq 1")).toBeUndefined();
  });

  it('changes what the change names, clears what it empties, and leaves who reported what', async () => {
    const { store } = await make('incidents');
    const { incident } = await store.create(sampleIncident());
    const waiting = await store.update(incident, {
      alert: { stepsTold: 1, movesOnAt: '2026-11-23T10:15:27.345Z', outcome: 'waiting' },
      deliveries: [{ step: 0, target: { kind: 'channel', channel: 'dsl' }, handle: 'h|1|', sentAt: '2026-11-23T09:15:28.001Z' }],
      outbox: [],
      matrixRow: undefined,
    });
    const acknowledged = await store.update(waiting, {
      status: 'acknowledged',
      acknowledgedBy: { ...DANIEL, at: '2026-11-23T09:31:00.250Z' },
      alert: { stepsTold: 1, outcome: 'acknowledged' },
    });
    const read = await store.get(incident.itemId);
    expect(read).toEqual(JSON.parse(JSON.stringify(acknowledged)));
    expect(read).toMatchObject({ reporter: AMARA, report: incident.report, outbox: [], status: 'acknowledged' });
    expect(read?.alert).toEqual({ stepsTold: 1, outcome: 'acknowledged' });
    expect(read?.matrixRow).toBeUndefined();
  });

  it('refuses a change to a record that somebody changed meanwhile, and keeps theirs', async () => {
    const { store } = await make('incidents');
    const { incident } = await store.create(sampleIncident());
    const daniels = await store.update(incident, { owner: { ...DANIEL, at: '2026-11-23T09:31:00.250Z' } });
    await expect(store.update(incident, { owner: { ...PRIYA, at: '2026-11-23T09:31:01.000Z' } })).rejects.toBeInstanceOf(EtagConflict);
    expect(await store.get(incident.itemId)).toEqual(daniels);
    expect(daniels.etag).not.toBe(incident.etag);
  });

  it('lets one of two win who press at the same moment', async () => {
    const { store } = await make('incidents');
    const { incident } = await store.create(sampleIncident());
    const presses = [DANIEL, PRIYA].map((who) => store.update(incident, { acknowledgedBy: { ...who, at: incident.reportedAt } }));
    const outcomes = await Promise.allSettled(presses);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('leaves nothing of a longer value when a shorter one takes its place', async () => {
    const { store } = await make('incidents');
    const { incident } = await store.create(sampleIncident());
    const [entry] = sampleEntries(incident.report.reportKey, 1);
    const long = entry ? [{ ...entry, text: 'x'.repeat(150_000) }] : [];
    const longer = await store.update(incident, { outbox: long });
    expect((await store.get(incident.itemId))?.outbox).toEqual(long);
    await store.update(longer, { outbox: entry ? [entry] : [] });
    expect((await store.get(incident.itemId))?.outbox).toEqual([entry]);
  });
}

function finding(make: Make): void {
  it('REP-11 lists the reports of one person, newest first, a page at a time, and nobody else’s', async () => {
    const { store } = await make('incidents');
    for (let n = 0; n < 30; n += 1) await store.create(sampleIncident());
    await store.create(sampleIncident('incidents', { reporter: PRIYA }));
    const first = await store.listByReporter(AMARA.id);
    const second = await store.listByReporter(AMARA.id, first.next);
    const numbers = [...first.items, ...second.items].map(({ itemId }) => Number(itemId));
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, n) => 30 - n));
    expect(first.items.length).toBeLessThan(30);
    expect(second.next).toBeUndefined();
    expect((await store.listByReporter(PRIYA.id)).items).toHaveLength(1);
    expect(await store.listByReporter("nobody' or 'a' eq 'a")).toEqual({ items: [] });
  });

  it('CAS-1 tells every record first, and then only what changed', async () => {
    const { store } = await make('incidents');
    const { incident: one } = await store.create(sampleIncident());
    const { incident: two } = await store.create(sampleIncident());
    const all = await store.changes();
    expect(all).toMatchObject({ changed: [one, two], removed: [], reset: false });
    const quiet = await store.changes(all.cursor);
    expect(quiet).toMatchObject({ changed: [], removed: [] });
    const changed = await store.update(two, { priority: 'danger' });
    const { incident: three } = await store.create(sampleIncident());
    const later = await store.changes(quiet.cursor);
    expect(later.changed).toEqual([changed, three]);
  });

  it('CAS-1 starts afresh, and says so, when the cursor has become too old', async () => {
    const { store, outdateCursors } = await make('incidents');
    const { incident } = await store.create(sampleIncident());
    const { cursor } = await store.changes();
    await outdateCursors();
    const again = await store.changes(cursor);
    expect(again).toMatchObject({ changed: [incident], removed: [], reset: true });
    expect(await store.changes(again.cursor)).toMatchObject({ changed: [], reset: false });
  });

  it('ESC-2 the two registers know nothing of each other', async () => {
    const learners = await make('incidents');
    const { incident } = await learners.store.create(sampleIncident('incidents'));
    const staff = await make('staffConcerns');
    expect(await staff.store.findByReportKey(incident.report.reportKey)).toBeUndefined();
    expect((await staff.store.changes()).changed).toEqual([]);
    expect((await staff.store.listByReporter(AMARA.id)).items).toEqual([]);
  });
}

function chronology(make: Make): void {
  it('CAS-2 P5 gives the entries back in order and exactly, so that their hashes still fit', async () => {
    const { store } = await make('incidents');
    const { incident } = await store.create(sampleIncident());
    const entries = sampleEntries(incident.report.reportKey, 4);
    await store.appendChronology(incident, entries.slice(2));
    await store.appendChronology(incident, entries.slice(0, 2));
    const kept = await store.chronology(incident);
    expect(kept).toEqual(entries);
    expect(verifyChronology(kept, sha256Hasher).intact).toBe(true);
  });

  it('CAS-2 an entry is written once, whoever repeats it', async () => {
    const { store, loseNextAnswer } = await make('incidents');
    const { incident } = await store.create(sampleIncident());
    const entries = sampleEntries(incident.report.reportKey, 3);
    await loseNextAnswer('appendChronology');
    await store.appendChronology(incident, entries).catch((error: unknown) => {
      if (!(error instanceof StoreUnavailable)) throw error;
    });
    await Promise.all([store.appendChronology(incident, entries), store.appendChronology(incident, entries)]);
    expect(await store.chronology(incident)).toEqual(entries);
  });

  it('P5 a second text for an entry changes nothing', async () => {
    const { store } = await make('incidents');
    const { incident } = await store.create(sampleIncident());
    const [entry] = sampleEntries(incident.report.reportKey, 1);
    if (!entry) throw new Error('No entry.');
    await store.appendChronology(incident, [entry]);
    await store.appendChronology(incident, [{ ...entry, text: 'Something else.' }]);
    expect(await store.chronology(incident)).toEqual([entry]);
  });

  it('CAS-2 keeps the chronologies of two incidents apart', async () => {
    const { store } = await make('incidents');
    const { incident: one } = await store.create(sampleIncident());
    const { incident: two } = await store.create(sampleIncident());
    await store.appendChronology(one, sampleEntries(one.report.reportKey, 2));
    expect(await store.chronology(two)).toEqual([]);
  });
}
