import type { ProvisionConfig } from './config';
import { signedIn } from './provision-sign-in';
import { servedSchools } from './served-schools';
import { PROVISION, checkSchool } from './store/provision/check-school';
import { checkTenant } from './store/provision/check-tenant';
import { eachSchool } from './store/provision/each-school';
import type { Say } from './store/provision/each-school';
import { right, wrong } from './store/provision/finding';
import type { Finding } from './store/provision/finding';
import type { GraphClient } from './store/graph-client';
import { trustGuard } from './store/provision/readiness';
import type { SchoolTarget } from './store/provision/schools-file';

export interface SchoolsToCheck {
  targets: readonly SchoolTarget[];
  trustSite: string | undefined;
  /** The text of the file, where it is one of several schools: the service reads it too. */
  sharedFile: string | undefined;
}

/** `npm run provision -- --check`: the tenant once, the file, then every school with its sites and its channel. The exit code. */
export async function provisionCheck(
  config: ProvisionConfig,
  { targets, trustSite, sharedFile }: SchoolsToCheck,
  say: Say,
): Promise<number> {
  const service = signedIn(config, config.serviceClientId, config.serviceCredential);
  const { graph, token } = service;
  say('The tenant');
  const tenant = await checkTenant({ graph, token, ways: config.ways });
  const tenantIsRight = sayFindings(tenant, say);
  if (tenant[0]?.ok !== true) return 1;
  const fileIsRight = sharedFile === undefined || sayFindings(checkFile(sharedFile), say);
  const trustIsRight = trustSite === undefined || sayFindings([await checkTrust(graph, trustSite)], say);
  const common = { graph, serviceClientId: config.serviceClientId, ...adminOf(config) };
  const failed = await eachSchool(targets, say, async (target) => {
    const channel = target.dslChannel ?? (targets.length === 1 ? config.dslChannel : undefined);
    const bot = channel === undefined ? {} : { bot: { serviceUrl: config.botServiceUrl, channel, token: service.botToken } };
    return sayFindings(await checkSchool({ ...common, ...target, ...bot }), say);
  });
  return tenantIsRight && fileIsRight && trustIsRight ? failed : 1;
}

function adminOf(config: ProvisionConfig): { admin?: { graph: GraphClient; clientId: string } } {
  const { adminClientId: clientId, adminClientSecret: secret } = config;
  return clientId === '' ? {} : { admin: { graph: signedIn(config, clientId, { secret }).graph, clientId } };
}

/** Setting up needs less of the file than serving does: what would keep the service from starting is said here. */
function checkFile(text: string): Finding[] {
  const read = servedSchools(text);
  if (!('problems' in read)) return [right(`The service can read the file: ${read.all.length === 1 ? '1 school' : `${read.all.length} schools`}.`)];
  const todo = 'Put it right in the file that SCHOOLS_FILE names; the service does not start on it as it is.';
  return read.problems.map((problem) => wrong(`In the file, ${problem}.`, todo));
}

async function checkTrust(graph: GraphClient, site: string): Promise<Finding> {
  const { graph: answers, lists, schema } = await trustGuard(graph, site).look();
  if (answers && lists && schema) return right('What all schools share is in its site.');
  return wrong('The site for what all schools share is not set up, or Lantern is not let into it.', PROVISION);
}

/** True when nothing is wrong. */
function sayFindings(findings: readonly Finding[], say: Say): boolean {
  for (const { ok, words, todo } of findings) {
    say(`  ${ok ? 'right  ' : 'WRONG  '}${words}`);
    if (todo !== undefined) say(`         What to do: ${todo}`);
  }
  return findings.every(({ ok }) => ok);
}
