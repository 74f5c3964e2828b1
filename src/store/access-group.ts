import type { AccessGroup } from '../domain/agreements/ports';
import { NotSetUp } from '../domain/ports';
import { GraphRefused } from './graph/errors';
import type { GraphClient } from './graph-client';
import { isGone } from './list-items';
import { pathOfLink } from './odata';

interface MembersPage {
  value: { id: string }[];
  '@odata.nextLink'?: string;
}

/**
 * Members of one group (Graph documentation, "group: list members", "add members", "remove member"):
 * GroupMember.ReadWrite.All. Adding somebody who is in it is answered 400, as is what cannot be in a group, so it is asked
 * which of the two; removing somebody who is not in it is answered 404, and it is as wanted.
 */
export function graphAccessGroup({ graph, baseUrl, groupId }: { graph: GraphClient; baseUrl: string; groupId: string }): AccessGroup {
  const members = `/groups/${encodeURIComponent(groupId)}/members`;
  const lane = 'routine' as const;
  /** Graph documentation, "directoryObject: checkMemberGroups". */
  const isIn = async (personId: string): Promise<boolean> => {
    const path = `/users/${encodeURIComponent(personId)}/checkMemberGroups`;
    const { value } = await graph.post<{ value: string[] }>(path, { groupIds: [groupId] }, { lane, uniqueKey: true, units: 1 });
    return value.length > 0;
  };
  return {
    members: async () => {
      const ids: string[] = [];
      let path: string | undefined = `${members}?$select=id&$top=999`;
      while (path !== undefined) {
        const page: MembersPage = await graph.get<MembersPage>(path, { lane, units: 3 }).catch(notOurs);
        ids.push(...page.value.map(({ id }) => id.toLowerCase()));
        const next: string | undefined = page['@odata.nextLink'];
        path = next === undefined ? undefined : pathOfLink(next);
      }
      return ids;
    },
    add: async (personId) => {
      const reference = { '@odata.id': `${baseUrl}/directoryObjects/${encodeURIComponent(personId)}` };
      try {
        await graph.post(`${members}/$ref`, reference, { lane, uniqueKey: true, units: 1 });
        return 'done';
      } catch (error) {
        if (!(error instanceof GraphRefused)) throw error;
        return error.status === 400 && (await isIn(personId)) ? 'done' : 'refused';
      }
    },
    remove: async (personId) => {
      try {
        await graph.delete(`${members}/${encodeURIComponent(personId)}/$ref`, { lane, units: 1 });
        return 'done';
      } catch (error) {
        if (isGone(error)) return 'done';
        if (error instanceof GraphRefused) return 'refused';
        throw error;
      }
    },
  };
}

function notOurs(error: unknown): never {
  if (!(error instanceof GraphRefused)) throw error;
  throw new NotSetUp(
    error.status === 404
      ? 'There is no group with the id in ACCESS_GROUP.'
      : 'Lantern may not look into the group in ACCESS_GROUP: it needs GroupMember.ReadWrite.All (docs/deploy.md).',
  );
}
