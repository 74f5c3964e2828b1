import { AMARA, PRIYA, sampleIncident } from '../sample-incident';
import type { MakeIncidentStore } from './under-test';

/** Records are found by their reporter, and by what changed. */
export function finding(make: MakeIncidentStore): void {
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
