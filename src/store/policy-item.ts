import type { Policy } from '../domain/policies/types';
import type { VersionOrigin, VersionRecord } from '../domain/policies/version-history';
import { createOnce } from './create-once';
import { GraphRefused } from './graph/errors';
import { jsonFields, jsonValue } from './json-column';
import type { Fields } from './json-column';
import type { ListItems } from './list-items';
import { POLICIES } from './lists/school';

/** What the list of versions needs of an item; not the policy itself, which is long. */
export const VERSION_COLUMNS = ['PolicyVersion', 'InForceFrom', 'Origin'] as const;

/** The columns of a version that begins a line of versions. The column takes each value once, so it is not left empty. */
export function firstVersionFields(policy: Policy): Fields {
  return { ...fieldsOf(policy), FollowsVersion: `start of ${policy.version}` };
}

export function versionRecordOf(fields: Fields): VersionRecord {
  const origin = jsonValue<VersionOrigin>(POLICIES, 'Origin', fields);
  const inForceFrom = new Date(String(fields.InForceFrom)).toISOString();
  return { version: String(fields.PolicyVersion), inForceFrom, ...(origin ? { origin } : {}) };
}

/**
 * Creates the item of a version. Both its name and the version it follows are in unique columns, so that the list
 * itself refuses the second of two editors. Throws as GraphClient does.
 */
export async function addVersion(
  items: ListItems,
  policy: Policy,
  origin: VersionOrigin,
): Promise<'added' | 'taken'> {
  const fields = { ...fieldsOf(policy), FollowsVersion: origin.follows, ...jsonFields(POLICIES, 'Origin', origin) };
  try {
    const { item, created } = await createOnce(
      items,
      { column: 'PolicyVersion', value: policy.version },
      fields,
      'interactive',
    );
    if (created) return 'added';
    return JSON.stringify(versionRecordOf(item.fields).origin) === JSON.stringify(origin) ? 'added' : 'taken';
  } catch (error) {
    if (!(error instanceof GraphRefused) || ![400, 409].includes(error.status)) throw error;
    if (await items.find('FollowsVersion', origin.follows, 'interactive')) return 'taken';
    throw error;
  }
}

/** Dates in a list keep whole seconds. */
function fieldsOf(policy: Policy): Fields {
  return {
    PolicyCode: policy.code,
    InForceFrom: `${new Date(policy.inForceFrom).toISOString().slice(0, 19)}Z`,
    ...jsonFields(POLICIES, 'Policy', policy),
  };
}
