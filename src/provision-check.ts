import type { ProvisionConfig } from './config';
import { signedIn } from './provision-sign-in';
import { PROVISION, checkSchool } from './store/provision/check-school';
import { checkTenant } from './store/provision/check-tenant';
import { eachSchool } from './store/provision/each-school';
import type { Say } from './store/provision/each-school';
import { right, wrong } from './store/provision/finding';
import type { Finding } from './store/provision/finding';
import type { GraphClient } from './store/graph-client';
import { trustGuard } from './store/provision/readiness';
import type { SchoolTarget } from './store/provision/schools-file';

/** `npm run provision -- --check`: the tenant once, then every school. The exit code. */
export async function provisionCheck(
  config: ProvisionConfig,
  { targets, trustSite }: { targets: readonly SchoolTarget[]; trustSite: string | undefined },
  say: Say,
): Promise<number> {
  const service = signedIn(config, config.serviceClientId, config.serviceCredential);
  const admin = config.adminClientId === ''
    ? undefined
    : { graph: signedIn(config, config.adminClientId, { secret: config.adminClientSecret }).graph, clientId: config.adminClientId };
  const { dslChannel, botServiceUrl: serviceUrl, serviceClientId } = config;
  const bot = dslChannel === undefined ? undefined : { serviceUrl, channel: dslChannel, token: service.botToken };
  say('The tenant');
  const tenant = await checkTenant({ graph: service.graph, token: service.token, ...(bot ? { bot } : {}) });
  const tenantIsRight = sayFindings(tenant, say);
  if (tenant[0]?.ok !== true) return 1;
  const trustIsRight = trustSite === undefined || sayFindings([await checkTrust(service.graph, trustSite)], say);
  const failed = await eachSchool(targets, say, async (target) => {
    return sayFindings(await checkSchool({ graph: service.graph, serviceClientId, ...target, ...(admin ? { admin } : {}) }), say);
  });
  return tenantIsRight && trustIsRight ? failed : 1;
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
