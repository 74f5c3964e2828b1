import { type Answer, type Ask, type TestEmulator, startTestEmulator } from '../test-client';
import { APPS } from '../world/people';

/** A list on a granted site, for tests. */
export interface TestList extends TestEmulator {
  site: string;
  /** /sites/…/lists/… */
  list: string;
  add(fields: Record<string, unknown>): Promise<Answer>;
  /** Items by query, as the service. */
  query(options: Record<string, string>, headers?: Record<string, string>): Promise<Answer>;
}

export async function grant(admin: Ask, site: string, role: string): Promise<string> {
  const application = { id: APPS.lantern.clientId, displayName: 'Lantern' };
  const made = await admin('POST', `/sites/${site}/permissions`, {
    roles: ['write'],
    grantedToIdentities: [{ application }],
  });
  if (role !== 'write') await admin('PATCH', `/sites/${site}/permissions/${made.body.id}`, { roles: [role] });
  return made.body.id;
}

/** Starts an emulator with one list that has a column of each kind the product may use. */
export async function startTestList(recordFile?: string): Promise<TestList> {
  const emulator = await startTestEmulator(recordFile);
  const site = emulator.siteId('lantern');
  await grant(emulator.admin, site, 'write');
  const made = await emulator.admin('POST', `/sites/${site}/lists`, {
    displayName: 'Things',
    columns: COLUMNS,
    list: { template: 'genericList' },
  });
  const list = `/sites/${site}/lists/${made.body.id}`;
  return {
    ...emulator,
    site,
    list,
    add: (fields) => emulator.lantern('POST', `${list}/items`, { fields }),
    query: (options, headers) =>
      emulator.lantern('GET', `${list}/items?${new URLSearchParams(options)}`, undefined, headers),
  };
}

const COLUMNS = [
  { name: 'Key', text: {}, indexed: true, enforceUniqueValues: true },
  { name: 'Status', choice: { choices: ['New', 'Open'] }, indexed: true },
  { name: 'Detail', text: { allowMultipleLines: true } },
  { name: 'Plain', text: { maxLength: 20 } },
  { name: 'Score', number: { minimum: 0, maximum: 100_000 }, indexed: true },
  { name: 'Closed', boolean: {}, indexed: true },
  { name: 'DueAt', dateTime: { format: 'dateTime' }, indexed: true },
  { name: 'Day', dateTime: { format: 'dateOnly' } },
  { name: 'Tags', choice: { choices: ['a', 'b'], displayAs: 'checkBoxes' } },
  { name: 'Owner', personOrGroup: {} },
  { name: 'Link', hyperlinkOrPicture: {} },
  { name: 'Secret', text: {}, hidden: true },
];
