import type { GraphClient } from '../graph-client';
import type { GraphCall } from '../graph/call';
import { graphColumns } from '../lists/definition';
import { addCalendar, addPolicy, addRole } from './seed';
import type { SchoolLists } from './seed';
import { writeSchemaVersion } from './schema';
import type { Step } from './steps';

export interface StepTools {
  graph: GraphClient;
  /** Of a school; a trust's site has none of these. */
  lists?: SchoolLists;
  /** Id of the site that keeps the version: the school's, or the trust's. */
  home: string;
  serviceClientId: string;
}

const ROUTINE: GraphCall = { lane: 'routine' };
const PERMISSION: GraphCall = { lane: 'routine', units: 5 };

/** Takes one step. Throws what the Graph client throws; a step that is repeated does no harm. */
export async function takeStep({ graph, lists, home, serviceClientId }: StepTools, step: Step): Promise<void> {
  switch (step.kind) {
    case 'createList':
      return createList(graph, step);
    case 'addColumn':
      await graph.post(`/sites/${step.siteId}/lists/${step.list.name}/columns`, step.column, ROUTINE);
      return;
    case 'indexColumn': {
      const { indexed, enforceUniqueValues } = step.column;
      const path = `/sites/${step.siteId}/lists/${step.list.name}/columns/${step.columnId}`;
      await graph.patch(path, { indexed, ...(enforceUniqueValues ? { enforceUniqueValues } : {}) }, ROUTINE);
      return;
    }
    case 'grant':
      return grant(graph, serviceClientId, step);
    case 'narrowGrant':
      return grant(graph, serviceClientId, step);
    case 'dropGrant':
    case 'withdraw':
      return graph.delete(permissionPath(step), PERMISSION);
    case 'addRole':
      return lists && addRole(lists, step.holding);
    case 'addCalendar':
      return lists && addCalendar(lists, step.calendar);
    case 'addPolicy':
      return lists && addPolicy(lists, step.policy);
    case 'noteVersion':
      return writeSchemaVersion(graph, () => Promise.resolve(home));
  }
}

async function createList(
  graph: GraphClient,
  { siteId, list }: Extract<Step, { kind: 'createList' }>,
): Promise<void> {
  const { name: displayName, description } = list;
  const template = list.library ? 'documentLibrary' : 'genericList';
  const body = { displayName, description, columns: graphColumns(list), list: { template } };
  await graph.post(`/sites/${siteId}/lists`, body, ROUTINE);
}

async function grant(
  graph: GraphClient,
  clientId: string,
  { siteId, permissionId }: { siteId: string; permissionId?: string },
): Promise<void> {
  const roles = ['write'];
  if (permissionId !== undefined) {
    await graph.patch(permissionPath({ siteId, permissionId }), { roles }, PERMISSION);
    return;
  }
  const grantedToIdentities = [{ application: { id: clientId, displayName: 'Lantern' } }];
  await graph.post(`/sites/${siteId}/permissions`, { roles, grantedToIdentities }, PERMISSION);
}

function permissionPath({ siteId, permissionId }: { siteId: string; permissionId: string }): string {
  return `/sites/${siteId}/permissions/${encodeURIComponent(permissionId)}`;
}
