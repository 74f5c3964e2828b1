import { NotSetUp } from '../../domain/ports';
import { createOnce } from '../create-once';
import type { GraphLane } from '../graph/call';
import type { GraphClient } from '../graph-client';
import { ListItems, ListMissing } from '../list-items';
import { SCHEMA_VERSION } from '../lists/schema-version';
import { SETTINGS } from '../lists/settings';
import type { SiteId } from '../sites';

const KEY = { column: 'SettingKey', value: 'schemaVersion' };

/** The version the lists of a school were made by; undefined where none is on record. Throws as GraphClient does. */
export async function readSchemaVersion(
  graph: GraphClient,
  site: SiteId,
  lane: GraphLane,
): Promise<number | undefined> {
  try {
    const item = await new ListItems(graph, site, SETTINGS).find(KEY.column, KEY.value, lane);
    const version = Number(item?.fields.SettingValue);
    return Number.isInteger(version) ? version : undefined;
  } catch (error) {
    // Nobody has set this school up since versions are kept.
    if (error instanceof ListMissing) return undefined;
    throw error;
  }
}

/** Throws NotSetUp, which says what to do, unless the lists are exactly those this Lantern knows. */
export function requireKnownSchema(found: number | undefined): void {
  if (found === SCHEMA_VERSION) return;
  if (found !== undefined && found > SCHEMA_VERSION) throw new NotSetUp(newer(found));
  const made = found === undefined ? 'have not been set up completely' : `were made by an older Lantern (version ${found})`;
  throw new NotSetUp(
    `The lists of this school ${made}; this Lantern needs version ${SCHEMA_VERSION}. Run "npm run provision", then start again.`,
  );
}

/** Throws NotSetUp where a newer Lantern has been: an older one must not take the version back. */
export function refuseNewerSchema(found: number | undefined): void {
  if (found !== undefined && found > SCHEMA_VERSION) throw new NotSetUp(newer(found));
}

function newer(found: number): string {
  return `The lists of this school were made by a newer Lantern (version ${found}; this one knows version ${SCHEMA_VERSION}). Update the service.`;
}

/** Puts this version on record; comes last, when everything it stands for is there. */
export async function writeSchemaVersion(graph: GraphClient, site: SiteId): Promise<void> {
  const list = new ListItems(graph, site, SETTINGS);
  const SettingValue = String(SCHEMA_VERSION);
  const { item, created } = await createOnce(list, KEY, { SettingValue }, 'routine');
  if (!created && item.fields.SettingValue !== SettingValue) await list.update(item, { SettingValue }, 'routine');
}
