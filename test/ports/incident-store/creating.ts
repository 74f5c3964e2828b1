import type { Incident } from '../../../src/domain/incidents/types';
import { StoreUnavailable } from '../../../src/domain/ports';
import type { IncidentStore } from '../../../src/domain/ports';
import { sampleIncident } from '../sample-incident';
import type { MakeIncidentStore } from './under-test';

/** Everything but what the store itself adds. */
function withoutStorePart({ itemId: _i, etag: _e, reference: _r, ...rest }: Incident): unknown {
  return rest;
}

/** Sends until it is told "received", as a sender does. */
async function sendUntilReceived(
  store: IncidentStore,
  incident: Parameters<IncidentStore['create']>[0],
): Promise<Incident> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return (await store.create(incident)).incident;
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || attempt === 5) throw error;
    }
  }
}

/** A report becomes one record, exactly as it was made. */
export function creating(make: MakeIncidentStore): void {
  it('REP-10 numbers records within their register: OS for incidents, SC for staff concerns', async () => {
    for (const [register, prefix] of [
      ['incidents', 'OS'],
      ['staffConcerns', 'SC'],
    ] as const) {
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
    const incident = sampleIncident('incidents', {
      report: message ? { message: { ...message, body } } : {},
    });
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
    expect(withoutStorePart((await store.get(created.itemId)) ?? created)).toEqual(
      JSON.parse(JSON.stringify(incident)),
    );
  });
}
