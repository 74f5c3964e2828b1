import { EtagConflict } from '../../../src/domain/ports';
import { AMARA, DANIEL, PRIYA, sampleEntries, sampleIncident } from '../sample-incident';
import type { MakeIncidentStore } from './under-test';

/** A record changes under its ETag. */
export function changing(make: MakeIncidentStore): void {
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
      deliveries: [
        {
          step: 0,
          target: { kind: 'channel', channel: 'dsl' },
          handle: 'h|1|',
          sentAt: '2026-11-23T09:15:28.001Z',
        },
      ],
      outbox: [],
      matrixRow: undefined,
    });
    const acknowledged = await store.update(waiting, {
      status: 'acknowledged',
      acknowledgedBy: { ...DANIEL, at: '2026-11-23T09:31:00.250Z' },
      alert: { stepsTold: 1, outcome: 'acknowledged' },
      work: { parents: [{ person: 'involved0', state: 'notYet', by: { ...DANIEL, at: '2026-11-23T09:32:00.001Z' } }] },
    });
    const read = await store.get(incident.itemId);
    expect(read).toEqual(JSON.parse(JSON.stringify(acknowledged)));
    expect(read).toMatchObject({
      reporter: AMARA,
      report: incident.report,
      outbox: [],
      status: 'acknowledged',
    });
    expect(read?.work?.parents?.[0]?.by.at).toBe('2026-11-23T09:32:00.001Z');
    expect(read?.alert).toEqual({ stepsTold: 1, outcome: 'acknowledged' });
    expect(read?.matrixRow).toBeUndefined();
  });

  it('refuses a change to a record that somebody changed meanwhile, and keeps theirs', async () => {
    const { store } = await make('incidents');
    const { incident } = await store.create(sampleIncident());
    const daniels = await store.update(incident, { owner: { ...DANIEL, at: '2026-11-23T09:31:00.250Z' } });
    await expect(
      store.update(incident, { owner: { ...PRIYA, at: '2026-11-23T09:31:01.000Z' } }),
    ).rejects.toBeInstanceOf(EtagConflict);
    expect(await store.get(incident.itemId)).toEqual(daniels);
    expect(daniels.etag).not.toBe(incident.etag);
  });

  it('lets one of two win who press at the same moment', async () => {
    const { store } = await make('incidents');
    const { incident } = await store.create(sampleIncident());
    const presses = [DANIEL, PRIYA].map((who) =>
      store.update(incident, { acknowledgedBy: { ...who, at: incident.reportedAt } }),
    );
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
