import { createHash } from 'node:crypto';
import { ALL_LISTS } from './all';
import { graphColumns } from './definition';
import { SCHEMA_VERSION } from './schema-version';

/** Names, types, indexes and constraints of everything, in any order; descriptions may change freely. */
function fingerprint(): string {
  const lists = ALL_LISTS.map((list) => ({
    site: list.site,
    name: list.name,
    columns: graphColumns(list)
      .map(({ description: _description, ...column }) => JSON.stringify(column))
      .sort(),
  }));
  const text = JSON.stringify(lists.sort((a, b) => a.name.localeCompare(b.name)));
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

it('a change to a list definition comes with a higher schema version: raise SCHEMA_VERSION, then both values here', () => {
  expect({ version: SCHEMA_VERSION, fingerprint: fingerprint() }).toEqual({ version: 2, fingerprint: '89e7499ae227' });
});
