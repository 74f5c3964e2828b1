import type { Directory, DirectoryPerson } from '../domain/ports';
import type { GraphClient } from './graph-client';
import { isGone } from './list-items';
import { literal, queryOf } from './odata';

const SELECT = ['id', 'displayName', 'jobTitle', 'department', 'userPrincipalName'] as const;
const AT_MOST = 10;

interface GraphUser {
  id: string;
  displayName?: string | null;
  jobTitle?: string | null;
  department?: string | null;
  userPrincipalName?: string | null;
}

/**
 * People from Entra ID (Graph documentation, "List users"). The application permission User.ReadBasic.All is enough:
 * it shows names and addresses, and the address tells namesakes apart. A school that grants User.Read.All sees job
 * title and department instead. `startswith` on the display name, the given name and the surname finds a name by its
 * beginning or by a word in it, without the eventual-consistency header.
 */
export function graphDirectory(graph: GraphClient): Directory {
  return {
    search: async (text) => {
      const wanted = text.trim().slice(0, 60);
      if (wanted === '') return [];
      const filter = ['displayName', 'givenName', 'surname']
        .map((name) => `startswith(${name},${literal(wanted)})`)
        .join(' or ');
      const query = queryOf({ filter, select: SELECT, top: AT_MOST });
      const { value } = await graph.get<{ value: GraphUser[] }>(`/users${query}`, { lane: 'interactive' });
      return value
        .map(personOf)
        .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
        .slice(0, AT_MOST);
    },
    get: async (id) => {
      if (!/^[\da-f-]{36}$/i.test(id)) return undefined;
      try {
        return personOf(
          await graph.get<GraphUser>(`/users/${id}${queryOf({ select: SELECT })}`, { lane: 'interactive' }),
        );
      } catch (error) {
        if (isGone(error)) return undefined;
        throw error;
      }
    },
    findByAddress: async (address) => {
      const wanted = address.trim();
      if (!/^[^\s@]+@[^\s@]+$/.test(wanted) || wanted.length > 200) return undefined;
      const filter = `mail eq ${literal(wanted)} or userPrincipalName eq ${literal(wanted)}`;
      const query = queryOf({ filter, select: SELECT, top: 1 });
      const { value } = await graph.get<{ value: GraphUser[] }>(`/users${query}`, { lane: 'safeguarding' });
      return value[0] && personOf(value[0]);
    },
  };
}

function personOf({ id, displayName, jobTitle, department, userPrincipalName }: GraphUser): DirectoryPerson {
  const detail = [jobTitle, department].filter(Boolean).join(', ') || userPrincipalName;
  return { id, name: displayName ?? '', ...(detail ? { detail } : {}) };
}
