import type { HealthFacts, Looked } from '../../domain/health/facts';
import type { SchoolProbe } from '../../domain/ports';
import type { TokenSource } from '../graph/authorise';
import type { GraphClient } from '../graph-client';
import { SCHEMA_VERSION } from '../lists/schema-version';
import { rolesIn } from '../provision/check-tenant';
import { readSchemaVersion } from '../provision/schema';
import { siteId } from '../sites';
import { channelStatus } from './channel-status';
import type { BotPlace } from './channel-status';
import { intakeStatus } from './intake-status';
import { looked } from './looked';
import { mailboxStatus } from './mailbox-status';
import { PROBE, probeSite } from './probe-site';

export interface ProbedSchool {
  graph: GraphClient;
  /** Of the service, for Graph. */
  token: TokenSource;
  bot: BotPlace;
  site: string;
  staffSite: string;
  ways: { activityFeed: boolean; mailbox?: string };
  /** The mailbox that staff forward to, where there is one. */
  intakeMailbox?: string;
  /** What this copy of the service counts anyway. */
  figures: () => Pick<HealthFacts, 'clock' | 'oldestUndeliveredSeconds' | 'units'>;
  now?: () => number;
}

/** The page may be reloaded again and again: within this time the same answer comes, and costs nothing. */
const KEEP_MS = 10_000;

/** Looks at a school when asked: some 13 resource units, all lines side by side, each with a time limit of its own. */
export function schoolProbe(school: ProbedSchool): SchoolProbe {
  const now = school.now ?? Date.now;
  const sites = { school: siteId(school.graph, school.site), staff: siteId(school.graph, school.staffSite) };
  let held: { facts: Promise<HealthFacts>; until: number } | undefined;
  const look = async (): Promise<HealthFacts> => {
    const [signIn, schoolSite, staffSite, schema, directory, bot, channel, mailbox, intake] = await Promise.all([
      probeSignIn(school.token),
      probeSite(school.graph, 'school', sites.school),
      probeSite(school.graph, 'staff', sites.staff),
      readSchemaVersion(school.graph, sites.school, 'interactive').catch(() => undefined),
      looked(() => school.graph.get('/users?$top=1&$select=id', { ...PROBE, units: 1 })),
      looked(() => school.bot.token.getToken()),
      probeChannel(school.bot),
      school.ways.mailbox === undefined ? ('notSet' as const) : probeMailbox(school.graph, school.ways.mailbox),
      school.intakeMailbox === undefined ? ('notSet' as const) : probeIntake(school.graph, school.intakeMailbox),
    ]);
    return {
      ...signIn,
      sites: { school: schoolSite, staff: staffSite },
      schema: { found: schema, known: SCHEMA_VERSION },
      directory,
      bot: channel.knowsBot ? bot : 'refused',
      channel: channel.looked,
      ways: { activityFeed: school.ways.activityFeed, mailbox },
      intake,
      ...school.figures(),
    };
  };
  return {
    look: () => {
      if (held && held.until > now()) return held.facts;
      held = { facts: look(), until: now() + KEEP_MS };
      return held.facts;
    },
  };
}

async function probeSignIn(token: TokenSource): Promise<Pick<HealthFacts, 'signIn' | 'permissions'>> {
  let permissions: readonly string[] = [];
  const signIn = await looked(async () => {
    permissions = rolesIn(await token.getToken());
  });
  return { signIn, permissions };
}

async function probeChannel(bot: BotPlace): Promise<{ looked: Looked; knowsBot: boolean }> {
  let status = 0;
  const found = await looked(async () => {
    status = await channelStatus(bot);
    if (status >= 400) throw new Error('The channel is not reached.');
  });
  return { looked: found, knowsBot: status !== 401 };
}

function probeMailbox(graph: GraphClient, mailbox: string): Promise<Looked> {
  return looked(async () => {
    if ((await mailboxStatus(graph, mailbox, PROBE)) !== 'open') throw new Error('The mailbox is closed.');
  });
}

async function probeIntake(graph: GraphClient, mailbox: string): Promise<HealthFacts['intake']> {
  let sends = true;
  const reads = await looked(async () => {
    const status = await intakeStatus(graph, mailbox, PROBE);
    if (status === 'unreadable' || status === 'unknown') throw new Error('The mailbox is closed.');
    sends = status === 'open';
  });
  return reads === 'ok' && !sends ? 'noReceipts' : reads;
}
