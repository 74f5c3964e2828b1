import { EtagConflict } from '../../src/domain/ports';
import type { SettingsStore } from '../../src/domain/ports';
import { graphSettingsStore } from '../../src/store/settings';
import { fakeSettingsStore } from '../fakes/fake-settings-store';
import { startProvisionedSite } from './graph-site';
import type { GraphSite } from './graph-site';

let site: GraphSite;
beforeAll(async () => {
  site = await startProvisionedSite();
});
beforeEach(() => site.emulator.reset());
afterAll(() => site.close());

describe.each<[string, () => SettingsStore]>([
  ['in memory', fakeSettingsStore],
  ['in SharePoint', () => graphSettingsStore({ graph: site.client(), site: site.schoolSite })],
])('a school’s settings %s', (_where, open) => {
  it('are read back as they were written', async () => {
    const store = open();
    expect(await store.read('drills')).toBeUndefined();
    const first = await store.write('drills', '{"monthly":true}', undefined);
    expect(await store.read('drills')).toMatchObject({ value: '{"monthly":true}' });
    await store.write('drills', '{"monthly":false}', first);
    expect(await store.read('drills')).toMatchObject({ value: '{"monthly":false}' });
  });

  it('tell the second of two who change them at the same time, and overwrite nothing', async () => {
    const store = open();
    const first = await store.write('drills', 'one', undefined);
    await expect(store.write('drills', 'two', undefined)).rejects.toThrow(EtagConflict);
    await store.write('drills', 'three', first);
    await expect(store.write('drills', 'four', first)).rejects.toThrow(EtagConflict);
    expect((await store.read('drills'))?.value).toBe('three');
  });
});
