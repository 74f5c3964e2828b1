import type { ProvisionConfig } from './config';
import { signedIn } from './provision-sign-in';
import { checkSchool } from './store/provision/check-school';
import { checkTenant } from './store/provision/check-tenant';
import { eachSchool } from './store/provision/each-school';
import type { Say } from './store/provision/each-school';
import type { Finding } from './store/provision/finding';
import type { SchoolTarget } from './store/provision/schools-file';

/** `npm run provision -- --check`: the tenant once, then every school. The exit code. */
export async function provisionCheck(config: ProvisionConfig, targets: readonly SchoolTarget[], say: Say): Promise<number> {
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
  const failed = await eachSchool(targets, say, async (target) => {
    return sayFindings(await checkSchool({ graph: service.graph, serviceClientId, ...target, ...(admin ? { admin } : {}) }), say);
  });
  return tenantIsRight ? failed : 1;
}

/** True when nothing is wrong. */
function sayFindings(findings: readonly Finding[], say: Say): boolean {
  for (const { ok, words, todo } of findings) {
    say(`  ${ok ? 'right  ' : 'WRONG  '}${words}`);
    if (todo !== undefined) say(`         What to do: ${todo}`);
  }
  return findings.every(({ ok }) => ok);
}
