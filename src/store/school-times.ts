import type { Actor } from '../domain/incidents/types';
import { EtagConflict } from '../domain/ports';
import type { KeptTimes, SchoolStore, SchoolTimesBook, TimesName, TimesValues } from '../domain/ports';
import { createOnce } from './create-once';
import type { GraphClient } from './graph-client';
import { jsonFields, jsonValue } from './json-column';
import { ListItems, isGone } from './list-items';
import type { ListItem } from './list-item';
import { SCHOOL_TIMES } from './lists/school-times';
import { remembered } from './remembered';
import { siteId } from './sites';

export interface SchoolTimesOptions {
  graph: GraphClient;
  /** `host:/sites/name` */
  site: string;
  rememberMs?: number;
  systemNow?: () => number;
}

export interface GraphSchoolTimes extends SchoolTimesBook {
  /** Calendar and rota with one question, remembered; what is written through this book is seen at once. */
  times: SchoolStore['times'];
}

/** Calendar and rota: one SharePoint item each, so that the item's ETag guards the whole of it. */
export function graphSchoolTimes(options: SchoolTimesOptions): GraphSchoolTimes {
  const { graph, rememberMs = 60_000, systemNow = Date.now } = options;
  const items = new ListItems(graph, siteId(graph, options.site), SCHOOL_TIMES);
  const times = remembered(rememberMs, systemNow, async () => {
    const all = await items.all('safeguarding');
    const calendar = valueOf('calendar', all);
    const rota = valueOf('rota', all);
    return { ...(calendar ? { calendar } : {}), ...(rota ? { rota } : {}) };
  });
  return {
    times,
    read: async (name) => {
      const item = await items.find('TimesKey', name, 'interactive');
      return item && keptOf(name, item);
    },
    write: async (name, value, by, before) => {
      try {
        const fields = { ...jsonFields(SCHOOL_TIMES, 'Content', value), ...jsonFields(SCHOOL_TIMES, 'WrittenBy', by) };
        return { value, by, etag: await put(items, name, fields, before?.etag) };
      } finally {
        times.forget();
      }
    },
  };
}

async function put(items: ListItems, name: TimesName, fields: Record<string, unknown>, etag?: string): Promise<string> {
  const there = await items.find('TimesKey', name, 'interactive');
  if (etag === undefined && there === undefined) {
    const { item, created } = await createOnce(items, { column: 'TimesKey', value: name }, fields, 'interactive');
    if (created) return item.etag;
  } else if (there !== undefined && etag !== undefined) {
    try {
      return await items.update({ id: there.id, etag }, fields, 'interactive');
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
  throw new EtagConflict(`Somebody else wrote the ${name} meanwhile.`);
}

function keptOf<Name extends TimesName>(name: Name, item: ListItem): KeptTimes<Name> | undefined {
  const value = valueOf(name, [item]);
  const by = jsonValue<Actor & { at: string }>(SCHOOL_TIMES, 'WrittenBy', item.fields);
  return value && { value, etag: item.etag, ...(by ? { by } : {}) };
}

function valueOf<Name extends TimesName>(name: Name, items: readonly ListItem[]): TimesValues[Name] | undefined {
  const item = items.find(({ fields }) => fields.TimesKey === name);
  return item && jsonValue<TimesValues[Name]>(SCHOOL_TIMES, 'Content', item.fields);
}
