import { NotSetUp } from '../../domain/ports';
import type { GraphClient } from '../graph-client';
import { ListItems } from '../list-items';
import { ALL_LISTS } from '../lists/all';
import type { ListDefinition } from '../lists/definition';
import { POLICIES, ROLES } from '../lists/school';
import { SCHOOL_TIMES } from '../lists/school-times';
import { SCHEMA_VERSION } from '../lists/schema-version';
import { siteId } from '../sites';
import { planDrop, planGrant } from './grants';
import { planList } from './plan';
import { readSchemaVersion, refuseNewerSchema } from './schema';
import { planFirstSeed, planSeed } from './seed';
import type { SchoolLists } from './seed';
import type { SchoolFile } from './school-file';
import { inWords } from './steps';
import type { Step } from './steps';
import { takeStep } from './take-step';

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
  /** The administrator's application, when its own access to the sites shall end with this run. */
  dropAdmin?: string;
}

/** Rounds of "what is missing" and "make it". Two do; a third is for lists that came without some of their columns. */
const ROUNDS = 4;

type Sites = Record<ListDefinition['site'], string>;

interface Ground {
  sites: Sites;
  lists: SchoolLists;
  version: number | undefined;
}

/**
 * Makes what is missing: lists, columns, indexes, the grant, then roles and policy, then a note of the version. Nothing
 * in a list is changed or removed, so it is safe to run again, also after a failure half-way. What is made is read back
 * and judged anew, because SharePoint has been seen to make lists without all of their columns. Returns the number of
 * steps taken. Throws NotSetUp when something is still missing at the end, or when a newer Lantern was here.
 */
export async function provision(options: ProvisionOptions): Promise<number> {
  const ground = await groundOf(options);
  const { sites, lists, version } = ground;
  const take = (steps: readonly Step[]): Promise<void> => takeAll(options, ground, steps);
  const places = await untilNothingMissing(take, () => planPlaces(options, sites));
  const content = await untilNothingMissing(take, () => planSeed(lists, options.school));
  const last = [...planVersion(version), ...(await planFarewell(options, sites))];
  await take(last);
  return places + content + last.length;
}

/** What `provision` would do, without doing any of it. Throws as it does. */
export async function planProvision(options: ProvisionOptions): Promise<readonly Step[]> {
  const { sites, lists, version } = await groundOf(options);
  const places = await planPlaces(options, sites);
  const missing = places.flatMap((step) => (step.kind === 'createList' ? [step.list] : []));
  const fresh = missing.includes(ROLES) || missing.includes(POLICIES);
  const content = fresh ? planFirstSeed(options.school) : await planSeed(lists, options.school);
  return [...places, ...content, ...planVersion(version), ...(await planFarewell(options, sites))];
}

async function groundOf({ graph, schoolSite, staffSite }: ProvisionOptions): Promise<Ground> {
  const school = await siteId(graph, schoolSite)('routine');
  const staff = await siteId(graph, staffSite)('routine');
  const site = (): Promise<string> => Promise.resolve(school);
  const version = await readSchemaVersion(graph, site, 'routine');
  refuseNewerSchema(version);
  const lists = {
    roles: new ListItems(graph, site, ROLES),
    policies: new ListItems(graph, site, POLICIES),
    times: new ListItems(graph, site, SCHOOL_TIMES),
  };
  return { sites: { school, staff }, lists, version };
}

/** Plans and makes until a plan is empty; the number of steps taken. Throws NotSetUp when something stays missing. */
export async function untilNothingMissing(
  take: (steps: readonly Step[]) => Promise<void>,
  plan: () => Promise<Step[]>,
): Promise<number> {
  let taken = 0;
  for (let round = 1; ; round += 1) {
    const steps = await plan();
    if (steps.length === 0) return taken;
    if (round > ROUNDS)
      throw new NotSetUp(`Still missing after several tries: ${steps.map(inWords).join('; ')}`);
    await take(steps);
    taken += steps.length;
  }
}

async function takeAll(
  { graph, serviceClientId, onStep }: ProvisionOptions,
  { lists, sites }: Ground,
  steps: readonly Step[],
): Promise<void> {
  for (const step of steps) {
    onStep?.(inWords(step));
    await takeStep({ graph, lists, home: sites.school, serviceClientId }, step);
  }
}

async function planPlaces({ graph, serviceClientId }: ProvisionOptions, sites: Sites): Promise<Step[]> {
  const steps: Step[] = [];
  for (const list of ALL_LISTS) steps.push(...(await planList(graph, sites[list.site], list)));
  for (const where of ['school', 'staff'] as const) {
    steps.push(...(await planGrant(graph, { siteId: sites[where], where }, serviceClientId)));
  }
  return steps;
}

function planVersion(found: number | undefined): Step[] {
  return found === SCHEMA_VERSION ? [] : [{ kind: 'noteVersion', version: SCHEMA_VERSION }];
}

async function planFarewell(
  { graph, serviceClientId, dropAdmin }: ProvisionOptions,
  sites: Sites,
): Promise<Step[]> {
  if (dropAdmin === undefined) return [];
  const steps: Step[] = [];
  for (const where of ['school', 'staff'] as const) {
    const place = { siteId: sites[where], where };
    steps.push(...(await planDrop(graph, place, { adminClientId: dropAdmin, serviceClientId })));
  }
  return steps;
}
