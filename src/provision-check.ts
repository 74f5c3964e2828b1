import type { ProvisionConfig } from './config';
import { NotSetUp } from './domain/ports';
import { signedIn } from './provision-sign-in';
import { servedSchools } from './served-schools';
import type { SchoolConfig } from './served-schools';
import { PROVISION, checkSchool } from './store/provision/check-school';
import { checkTenant } from './store/provision/check-tenant';
import { eachSchool } from './store/provision/each-school';
import type { Say } from './store/provision/each-school';
import { right, wrong } from './store/provision/finding';
import type { Finding } from './store/provision/finding';
import type { GraphClient } from './store/graph-client';
import { trustGuard } from './store/provision/readiness';
import { isShared, parseSchools, parseTrustSite } from './store/provision/schools-file';
import type { SchoolPlace } from './store/provision/schools-file';

/** A school that is looked at, with the channel its alerts go to and the mailbox it has, where they are known. */
interface CheckedSchool extends SchoolPlace {
  channel?: string;
  intakeMailbox?: string;
}

/**
 * `npm run provision -- --check`: the tenant once, then every school with its sites and its channel. `text` is that of the
 * file, if there is one; what the service itself is given does: its own file of several schools, or the sites and the
 * channel of one in the environment. The exit code. Throws NotSetUp as parseSchools does.
 */
export async function provisionCheck(config: ProvisionConfig, text: string | undefined, say: Say): Promise<number> {
  const service = signedIn(config, config.serviceClientId, config.serviceCredential);
  const { graph, token } = service;
  const shared = text !== undefined && isShared(text) ? servedSchools(text) : undefined;
  const schools = shared ? ('all' in shared ? shared.all.map(servedAs) : []) : [onlySchool(config, text)];
  say('The tenant');
  const tenant = await checkTenant({ graph, token, ways: config.ways });
  const tenantIsRight = sayFindings(tenant, say);
  if (tenant[0]?.ok !== true) return 1;
  const fileIsRight = shared === undefined || sayFindings(findingsOn(shared), say);
  const trustSite = text === undefined ? undefined : parseTrustSite(text);
  const trustIsRight = trustSite === undefined || sayFindings([await checkTrust(graph, trustSite)], say);
  const common = { graph, serviceClientId: config.serviceClientId, ...adminOf(config) };
  const failed = await eachSchool(schools, say, async ({ channel, ...school }) => {
    const bot = channel === undefined ? {} : { bot: { serviceUrl: config.botServiceUrl, channel, token: service.botToken } };
    return sayFindings(await checkSchool({ ...common, ...school, ...bot }), say);
  });
  return tenantIsRight && fileIsRight && trustIsRight ? failed : 1;
}

function servedAs({ name, site: schoolSite, staffSite, dslChannel: channel, intakeMailbox }: SchoolConfig): CheckedSchool {
  return { name, schoolSite, staffSite, channel, intakeMailbox };
}

function onlySchool(config: ProvisionConfig, text: string | undefined): CheckedSchool {
  const { schoolSite = '', staffSite = '', dslChannel: channel, intakeMailbox } = config;
  const [found] = text === undefined ? [] : parseSchools(text, config);
  if (!found && (schoolSite === '' || staffSite === ''))
    throw new NotSetUp('Which school? Set SCHOOL_SITE and STAFF_SITE, or SCHOOL_FILE or SCHOOLS_FILE.');
  return { name: 'The school', schoolSite, staffSite, ...found, channel, intakeMailbox };
}

function adminOf(config: ProvisionConfig): { admin?: { graph: GraphClient; clientId: string } } {
  const { adminClientId: clientId, adminClientSecret: secret } = config;
  return clientId === '' ? {} : { admin: { graph: signedIn(config, clientId, { secret }).graph, clientId } };
}

/** What would keep the service from starting on the file. */
function findingsOn(file: ReturnType<typeof servedSchools>): Finding[] {
  if ('all' in file) return [right(`The service can read the file: ${file.all.length === 1 ? '1 school' : `${file.all.length} schools`}.`)];
  const todo = 'Put it right in the file that SCHOOLS_FILE names; the service does not start on it as it is.';
  return file.problems.map((problem) => wrong(`In the file, ${problem}.`, todo));
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
