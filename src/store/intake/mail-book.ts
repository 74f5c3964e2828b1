import type { Kept, MailBook } from '../../domain/intake/ports';
import type { IntakeState, MailEntry } from '../../domain/intake/types';
import { EtagConflict } from '../../domain/ports';
import { createOnce } from '../create-once';
import type { GraphClient } from '../graph-client';
import { jsonFields, jsonValue } from '../json-column';
import type { Fields } from '../json-column';
import { ListItems } from '../list-items';
import type { ListItem } from '../list-item';
import { INTAKE_MAIL } from '../lists/intake-mail';
import { siteId } from '../sites';

/** No hash is called so. */
const STATE = 'state';
/** Reports come this way, so it goes before what people look at. */
const LANE = 'safeguarding';

/** What came by e-mail, in one SharePoint list. */
export function graphMailBook({ graph, site }: { graph: GraphClient; site: string }): MailBook {
  const items = new ListItems(graph, siteId(graph, site), INTAKE_MAIL);
  const create = (key: string, fields: Fields) => createOnce(items, { column: 'MailKey', value: key }, fields, LANE);
  const update = async <T>(key: string, etag: string, value: T, fields: Fields): Promise<Kept<T>> => {
    const id = (await items.find('MailKey', key, LANE))?.id;
    if (id === undefined) throw new EtagConflict('An entry of the mailbox is gone.');
    return { value, etag: await items.update({ id, etag }, fields, LANE) };
  };
  return {
    find: async (key) => {
      const item = await items.find('MailKey', key, LANE);
      return item && keptOf<MailEntry>(item);
    },
    enter: async (entry) => {
      const { item, created } = await create(entry.key, fieldsOf(entry));
      return { ...(created ? { value: entry, etag: item.etag } : (keptOf<MailEntry>(item) ?? { value: entry, etag: item.etag })), created };
    },
    change: (before, entry) => update(entry.key, before.etag, entry, fieldsOf(entry)),
    since: async (moment) => {
      const found = await items.where('ReceivedAt', 'ge', wholeSeconds(moment.toISOString()), 'interactive');
      return found.flatMap((item) => keptOf<MailEntry>(item)?.value ?? []);
    },
    readState: async () => {
      const item = await items.find('MailKey', STATE, LANE);
      return item && keptOf<IntakeState>(item);
    },
    writeState: async (state, before) => {
      const fields = jsonFields(INTAKE_MAIL, 'Entry', state);
      if (before) return update(STATE, before.etag, state, fields);
      const { item, created } = await create(STATE, fields);
      if (!created) throw new EtagConflict('The state of the mailbox is there already.');
      return { value: state, etag: item.etag };
    },
  };
}

function fieldsOf(entry: MailEntry): Fields {
  return { ReceivedAt: wholeSeconds(entry.receivedAt), Outcome: entry.outcome, ...jsonFields(INTAKE_MAIL, 'Entry', entry) };
}

function keptOf<T>({ fields, etag }: ListItem): Kept<T> | undefined {
  const value = jsonValue<T>(INTAKE_MAIL, 'Entry', fields);
  return value && { value, etag };
}

/** Date columns keep whole seconds. */
function wholeSeconds(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19)}Z`;
}
