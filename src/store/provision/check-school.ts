import type { GraphCall } from '../graph/call';
import { GraphRefused } from '../graph/errors';
import type { GraphClient } from '../graph-client';
import type { BotPlace } from '../health/channel-status';
import { statusOfWriting } from '../health/try-writing';
import { ListItems } from '../list-items';
import { ALL_LISTS } from '../lists/all';
import type { ListDefinition } from '../lists/definition';
import { INCIDENTS, STAFF_CONCERNS } from '../lists/incidents';
import { POLICIES, ROLES } from '../lists/school';
import { checkChannel } from './check-channel';
import { checkIntake } from './check-intake';
import { looked, right, wrong } from './finding';
import type { Finding } from './finding';
import { grantOf } from './grants';
import { planList } from './plan';
import { readSchemaVersion, requireKnownSchema } from './schema';
import { inWords } from './steps';

type Where = ListDefinition['site'];

export interface SchoolCheck {
  /** Signed in as the service itself. */
  graph: GraphClient;
  serviceClientId: string;
  schoolSite: string;
  staffSite: string;
  /** The bot, and where the school's alerts go. */
  bot?: BotPlace;
  /** The mailbox that staff forward to. */
  intakeMailbox?: string;
  /** The administrator's sign-in, where it is at hand: only that can read who was granted what. */
  admin?: { graph: GraphClient; clientId: string };
}

const ROUTINE: GraphCall = { lane: 'routine' };
/** What an administrator does about most of it. */
export const PROVISION = 'Run "npm run provision" with the sign-in of an administrator (see --help).';

/** Everything a school needs before the service can serve it, tried with the service's own sign-in. */
export async function checkSchool(options: SchoolCheck): Promise<readonly Finding[]> {
  const places: [Where, string][] = [
    ['school', options.schoolSite],
    ['staff', options.staffSite],
  ];
  const findings: Finding[] = [];
  for (const [where, site] of places) {
    findings.push(...(await looked(`The ${where} site`, () => checkSite(options, where, site))));
  }
  const { bot, graph, intakeMailbox } = options;
  if (bot) findings.push(...(await looked('The DSL channel', () => checkChannel(bot))));
  else findings.push(right('The DSL channel was not tried: set DSL_CHANNEL, or dslChannel in the file.'));
  if (intakeMailbox) findings.push(...(await looked('The mailbox to forward to', () => checkIntake(graph, intakeMailbox))));
  return findings;
}

async function checkSite(options: SchoolCheck, where: Where, site: string): Promise<readonly Finding[]> {
  const { graph } = options;
  let id: string;
  try {
    id = (await graph.get<{ id: string }>(`/sites/${site}`, ROUTINE)).id;
  } catch (error) {
    return [siteRefused(error, where, site)];
  }
  const read = right(`Lantern may read the ${where} site.`);
  const steps: Finding[] = [read, ...(await looked(`Writing in the ${where} site`, () => mayWrite(graph, where, id)))];
  steps.push(...(await looked(`The lists of the ${where} site`, () => checkLists(graph, where, id))));
  if (where === 'school') steps.push(...(await looked('The content of the lists', () => checkContent(graph, id))));
  if (options.admin) steps.push(...(await looked('The grants', () => checkGrants(options, where, id))));
  return steps;
}

function siteRefused(error: unknown, where: Where, site: string): Finding {
  const status = error instanceof GraphRefused ? error.status : 0;
  if (status === 404) {
    return wrong(`There is no site at ${site}.`, 'Make it in the SharePoint admin centre, or put its address right.');
  }
  if (status !== 403 && status !== 401) throw error;
  return wrong(
    `Lantern is not let into the ${where} site. Beside the consent to Sites.Selected, each site lets the application in by itself, with the role "write": it adds and changes items there, and nothing else.`,
    `A SharePoint administrator does this by running "npm run provision" with an application that holds Sites.FullControl.All (see --help).`,
  );
}

async function mayWrite(graph: GraphClient, where: Where, siteId: string): Promise<Finding> {
  const list = where === 'school' ? INCIDENTS : STAFF_CONCERNS;
  const status = await statusOfWriting(graph, siteId, list, ROUTINE);
  if (status === 403) {
    return wrong(`Lantern may read the ${where} site but not write in it. Its role there must be "write".`, PROVISION);
  }
  return status === 404
    ? wrong(`The ${where} site has no list ${list.name}.`, PROVISION)
    : right(`Lantern may write in the ${where} site.`);
}

async function checkLists(graph: GraphClient, where: Where, siteId: string): Promise<Finding> {
  const lists = ALL_LISTS.filter(({ site }) => site === where);
  const missing: string[] = [];
  for (const list of lists) missing.push(...(await planList(graph, siteId, list)).map(inWords));
  if (missing.length === 0) return right(`All ${lists.length} lists of the ${where} site have all their columns.`);
  return wrong(`The ${where} site is not complete. Still to do: ${missing.join('; ')}.`, PROVISION);
}

async function checkContent(graph: GraphClient, siteId: string): Promise<readonly Finding[]> {
  const site = (): Promise<string> => Promise.resolve(siteId);
  requireKnownSchema(await readSchemaVersion(graph, site, 'routine'));
  const policies = await new ListItems(graph, site, POLICIES).all('routine', ['PolicyVersion']);
  const roles = await new ListItems(graph, site, ROLES).all('routine', ['RoleName']);
  const held = new Set(roles.map(({ fields }) => fields.RoleName));
  const unheld = ['dsl', 'headteacher', 'chairOfGovernors'].filter((role) => !held.has(role));
  return [
    right('The lists are of the version this Lantern knows.'),
    policies.length > 0 ? right('There is a policy.') : wrong('There is no policy.', PROVISION),
    unheld.length === 0
      ? right('Alerts have somebody to go to: a DSL, a headteacher and a chair are entered.')
      : wrong(`Nobody is entered as ${unheld.join(', ')}.`, 'Enter them in the list Roles of the school site.'),
  ];
}

async function checkGrants(options: SchoolCheck, where: Where, siteId: string): Promise<readonly Finding[]> {
  const { admin, serviceClientId } = options;
  if (!admin) return [];
  const service = await grantOf(admin.graph, siteId, serviceClientId);
  const more = service?.roles.filter((role) => role !== 'write' && role !== 'read') ?? [];
  const own = admin.clientId === serviceClientId ? undefined : await grantOf(admin.graph, siteId, admin.clientId);
  const drop = 'Run "npm run provision -- --drop-admin".';
  return [
    more.length === 0
      ? right(`Lantern holds no more than "write" in the ${where} site.`)
      : wrong(`Lantern holds "${more.join(', ')}" in the ${where} site; "write" is enough.`, drop),
    own === undefined
      ? right(`The administrator's application holds no grant of its own in the ${where} site.`)
      : wrong(`The administrator's application still holds a grant in the ${where} site.`, drop),
  ];
}
