import type { GraphClient } from '../graph-client';
import { SCHEMA_VERSION } from '../lists/schema-version';
import { TRUST_LISTS } from '../lists/all';
import { siteId } from '../sites';
import { planDrop, planGrant } from './grants';
import { planList } from './plan';
import { untilNothingMissing } from './provision';
import type { ProvisionOptions } from './provision';
import { readSchemaVersion, refuseNewerSchema } from './schema';
import { inWords } from './steps';
import type { Step } from './steps';
import { takeStep } from './take-step';

export interface TrustOptions extends Pick<ProvisionOptions, 'graph' | 'serviceClientId' | 'onStep' | 'dropAdmin'> {
  /** `host:/sites/name` */
  trustSite: string;
}

/** What all schools of a trust share gets a site of its own, in the same way; returns the number of steps. Throws as `provision`. */
export async function provisionTrust(options: TrustOptions): Promise<number> {
  const home = await siteId(options.graph, options.trustSite)('routine');
  const take = async (steps: readonly Step[]): Promise<void> => {
    for (const step of steps) {
      options.onStep?.(inWords(step));
      await takeStep({ graph: options.graph, home, serviceClientId: options.serviceClientId }, step);
    }
  };
  const taken = await untilNothingMissing(take, () => planPlaces(options, home));
  const last = await planLast(options, home);
  await take(last);
  return taken + last.length;
}

/** What `provisionTrust` would do. Throws as it does. */
export async function planTrust(options: TrustOptions): Promise<readonly Step[]> {
  const home = await siteId(options.graph, options.trustSite)('routine');
  return [...(await planPlaces(options, home)), ...(await planLast(options, home))];
}

async function planPlaces({ graph, serviceClientId }: TrustOptions, home: string): Promise<Step[]> {
  const steps: Step[] = [];
  for (const list of TRUST_LISTS) steps.push(...(await planList(graph, home, list)));
  return [...steps, ...(await planGrant(graph, { siteId: home, where: 'trust' }, serviceClientId))];
}

async function planLast({ graph, serviceClientId, dropAdmin }: TrustOptions, home: string): Promise<Step[]> {
  const version = await versionOf(graph, home);
  const place = { siteId: home, where: 'trust' } as const;
  return [
    ...(version === SCHEMA_VERSION ? [] : [{ kind: 'noteVersion', version: SCHEMA_VERSION } as const]),
    ...(dropAdmin === undefined ? [] : await planDrop(graph, place, { adminClientId: dropAdmin, serviceClientId })),
  ];
}

async function versionOf(graph: GraphClient, home: string): Promise<number | undefined> {
  const version = await readSchemaVersion(graph, () => Promise.resolve(home), 'routine');
  refuseNewerSchema(version);
  return version;
}
