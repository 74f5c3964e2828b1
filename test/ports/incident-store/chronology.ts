import { verifyChronology } from '../../../src/domain/incidents/chronology';
import { StoreUnavailable } from '../../../src/domain/ports';
import { sha256Hasher } from '../../fakes/sha256-hasher';
import { sampleEntries, sampleIncident } from '../sample-incident';
import type { MakeIncidentStore } from './under-test';

/** A chronology only grows. */
export function chronology(make: MakeIncidentStore): void {
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
