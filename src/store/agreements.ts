import type { AgreementStore } from '../domain/agreements/ports';
import type { AgreementVersion } from '../domain/agreements/types';
import { createOnce } from './create-once';
import type { GraphClient } from './graph-client';
import { changesOf } from './growing';
import type { OnDamaged } from './growing';
import { jsonFields, jsonValue } from './json-column';
import { ListItems } from './list-items';
import { AGREEMENT_VERSIONS } from './lists/agreements';
import { siteId } from './sites';

export interface AgreementStoreOptions {
  graph: GraphClient;
  /** `host:/sites/name` */
  site: string;
  onDamaged?: OnDamaged;
}

/** Versions in one SharePoint list, unique by audience and number. */
export function graphAgreementStore({ graph, site, onDamaged }: AgreementStoreOptions): AgreementStore {
  const items = new ListItems(graph, siteId(graph, site), AGREEMENT_VERSIONS);
  return {
    publish: async (version) => {
      const key = { column: 'VersionKey', value: `${version.audience}/${version.number}` };
      const { item, created } = await createOnce(items, key, fieldsOf(version), 'interactive');
      if (created) return true;
      // Our own, when only the answer to an earlier try was lost.
      const there = jsonValue<AgreementVersion>(AGREEMENT_VERSIONS, 'Version', item.fields);
      return there?.hash === version.hash && there.publishedAt === version.publishedAt;
    },
    changes: (cursor) =>
      changesOf(items, 'interactive', ({ fields }) => jsonValue<AgreementVersion>(AGREEMENT_VERSIONS, 'Version', fields), { cursor, onDamaged }),
  };
}

function fieldsOf(version: AgreementVersion): Record<string, unknown> {
  return {
    Audience: version.audience,
    VersionNumber: version.number,
    PublishedAt: `${version.publishedAt.slice(0, 19)}Z`,
    TextHash: version.hash,
    ...jsonFields(AGREEMENT_VERSIONS, 'Version', version),
  };
}
