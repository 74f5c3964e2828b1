import { NotSetUp } from '../../domain/ports';
import type { GraphClient } from '../graph-client';
import { ListItems } from '../list-items';
import { ALL_LISTS } from '../lists/all';
import { graphColumns } from '../lists/definition';
import { POLICIES, ROLES } from '../lists/school';
import { siteId } from '../sites';
import { planGrant, planList } from './plan';
import { addPolicy, addRole, planSeed } from './seed';
import type { SchoolLists } from './seed';
import type { SchoolFile } from './school-file';
import { inWords } from './steps';
import type { Step } from './steps';

export interface ProvisionOptions {
  /** Signed in as an administrator's application: Sites.FullControl.All. */
  graph: GraphClient;
  /** `host:/sites/name` */
  schoolSite: string;
  staffSite: string;
  /** The service's application, which gets `write` on both sites and nothing else. */
  serviceClientId: string;
  school: SchoolFile;
  /** Told each step in words before it is taken. */
  onStep?: (words: string) => void;
}

/** Rounds of "what is missing" and "make it". Two do; a third is for lists that came without some of their columns. */
const ROUNDS = 4;

/**
 * Makes what is missing: lists, columns, indexes, the grant, then roles and policy. Nothing is changed or removed, so it is
 * safe to run again, also after a failure half-way. What is made is read back and judged anew, because SharePoint has
 * been seen to make lists without all of their columns. Returns the number of steps taken. Throws NotSetUp when
 * something is still missing at the end.
 */
export async function provision(options: ProvisionOptions): Promise<number> {
  const sites = {
    school: await siteId(options.graph, options.schoolSite)('routine'),
    staff: await siteId(options.graph, options.staffSite)('routine'),
  };
  const lists = schoolLists(options.graph, sites.school);
  const places = await untilNothingMissing(options, lists, () => planPlaces(options, sites));
  const content = await untilNothingMissing(options, lists, () => planSeed(lists, options.school));
  return places + content;
}

async function untilNothingMissing(
  options: ProvisionOptions,
  lists: SchoolLists,
  plan: () => Promise<Step[]>,
): Promise<number> {
  let taken = 0;
  for (let round = 1; ; round += 1) {
    const steps = await plan();
    if (steps.length === 0) return taken;
    if (round > ROUNDS)
      throw new NotSetUp(`Still missing after several tries: ${steps.map(inWords).join('; ')}`);
    for (const step of steps) {
      options.onStep?.(inWords(step));
      await take(options, lists, step);
      taken += 1;
    }
  }
}

async function planPlaces(
  { graph, serviceClientId }: ProvisionOptions,
  sites: { school: string; staff: string },
): Promise<Step[]> {
  const steps: Step[] = [];
  for (const list of ALL_LISTS) steps.push(...(await planList(graph, sites[list.site], list)));
  for (const where of ['school', 'staff'] as const) {
    steps.push(...(await planGrant(graph, { siteId: sites[where], where }, serviceClientId)));
  }
  return steps;
}

async function take(
  { graph, serviceClientId }: ProvisionOptions,
  lists: SchoolLists,
  step: Step,
): Promise<void> {
  const lane = 'routine';
  switch (step.kind) {
    case 'createList': {
      const { name: displayName, description } = step.list;
      const body = {
        displayName,
        description,
        columns: graphColumns(step.list),
        list: { template: 'genericList' },
      };
      await graph.post(`/sites/${step.siteId}/lists`, body, { lane });
      return;
    }
    case 'addColumn':
      await graph.post(`/sites/${step.siteId}/lists/${step.list.name}/columns`, step.column, { lane });
      return;
    case 'indexColumn': {
      const { indexed, enforceUniqueValues } = step.column;
      const path = `/sites/${step.siteId}/lists/${step.list.name}/columns/${step.columnId}`;
      await graph.patch(path, { indexed, ...(enforceUniqueValues ? { enforceUniqueValues } : {}) }, { lane });
      return;
    }
    case 'grant':
      return grant(graph, serviceClientId, step);
    case 'addRole':
      return addRole(lists, step.holding);
    case 'addPolicy':
      return addPolicy(lists, step.policy);
  }
}

async function grant(
  graph: GraphClient,
  clientId: string,
  step: Extract<Step, { kind: 'grant' }>,
): Promise<void> {
  const path = `/sites/${step.siteId}/permissions`;
  const call = { lane: 'routine', units: 5 } as const;
  const roles = ['write'];
  if (step.permissionId !== undefined) {
    await graph.patch(`${path}/${encodeURIComponent(step.permissionId)}`, { roles }, call);
    return;
  }
  const grantedToIdentities = [{ application: { id: clientId, displayName: 'Lantern' } }];
  await graph.post(path, { roles, grantedToIdentities }, call);
}

function schoolLists(graph: GraphClient, school: string): SchoolLists {
  const site = () => Promise.resolve(school);
  return { roles: new ListItems(graph, site, ROLES), policies: new ListItems(graph, site, POLICIES) };
}
