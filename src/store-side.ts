import type { Deps, Intake, Log } from './api/deps';
import type { HealthSources, TimerFigures } from './api/health/sources';
import { createAgreementParts } from './api/agreements/parts';
import type { AgreementStores } from './api/agreements/parts';
import { watchTimers } from './api/health/timer-watch';
import type { Schools } from './api/schools/schools';
import type { Config } from './config';
import type { SchoolConfig } from './served-schools';
import type { FurtherWay } from './notify/ladder';
import { graphAccessChanges } from './store/access-changes';
import { graphAccessGroup } from './store/access-group';
import { graphAccessLog } from './store/access-log';
import { graphAgreementStore } from './store/agreements';
import type { AgreementStoreOptions } from './store/agreements';
import { graphDirectory } from './store/directory';
import { graphEvidenceStore } from './store/evidence-files';
import type { LetterSender, SchoolStore } from './domain/ports';
import { createGraphClient } from './store/graph-client';
import type { GraphClient } from './store/graph-client';
import { GRAPH_LANES } from './store/graph/call';
import { guardedSchool } from './store/guarded-school';
import { nodeHasher } from './store/hasher';
import { schoolProbe } from './store/health/school-probe';
import type { ProbedSchool } from './store/health/school-probe';
import { graphIncidentStore } from './store/incidents';
import { activityFeedSender } from './store/notices/activity-feed';
import { letterSender, mailSender } from './store/notices/mail';
import { outsideLetterSender } from './store/notices/outside-letter';
import { graphMailBook } from './store/intake/mail-book';
import { graphMailbox } from './store/intake/mailbox';
import { graphSettingsStore } from './store/settings';
import { schemaGuard, trustGuard } from './store/provision/readiness';
import { graphRoleBook } from './store/role-book';
import { graphRosterStore } from './store/roster';
import { graphSchoolStore } from './store/school';
import { graphSchoolTimes } from './store/school-times';
import { serverClock } from './store/server-clock';
import { serviceToken } from './store/service-token';
import { graphTimerStore, timersOfSchool } from './store/timers';
import { graphLinkStore } from './store/sign-links';
import { graphSignatureOutbox } from './store/signature-outbox';
import { graphSignatureStore } from './store/signatures';

export interface StoreSide {
  shared: Schools['shared'];
  /** What one school keeps, through the one Graph client. Called once for each school that is used. */
  storesOf(school: SchoolConfig): Omit<Deps, 'notifier'>;
  /** Ways to a person when Teams refuses a card. */
  further: readonly FurtherWay[];
  /** E-mail for what is no concern; absent without a mailbox. */
  letters: LetterSender | undefined;
  health: HealthSources;
  /** Throws NotSetUp, which says what to do, when the lists are not those this Lantern knows; else StoreUnavailable. */
  requireKnownSchema(): Promise<void>;
}

/** Everything that Graph stands behind. */
export function createStoreSide(config: Config, log: Log): StoreSide {
  const clock = serverClock();
  const { baseUrl, unitsPerMinute } = config.graph;
  const token = serviceToken(config.identity, 'https://graph.microsoft.com/.default');
  const botToken = serviceToken(config.identity, 'https://api.botframework.com/.default');
  const graph = createGraphClient({
    baseUrl,
    token,
    onServerDate: clock.learn,
    pace: { unitsPerMinute },
  });
  const onDamaged = (list: string, itemId: string): void => log.error('damagedItem', { list, itemId });
  const { timers, figures } = watchTimers(graphTimerStore({ graph, site: config.schools.timersSite }), clock);
  const { all, timersSite } = config.schools;
  const guard = timersSite === all[0].site ? schemaGuard(graph, all[0]) : trustGuard(graph, timersSite);
  const directory = graphDirectory(graph);
  const healthFigures = (): ReturnType<ProbedSchool['figures']> => ownFigures(config, graph, figures());
  return {
    shared: { clock, timers, log },
    storesOf: ({ id, site, staffSite, dslChannel, intakeMailbox, accessGroup }) => ({
      ...(intakeMailbox ? { intake: intakeOf(config, graph, { id, site, intakeMailbox }) } : {}),
      clock,
      registers: {
        incidents: graphIncidentStore({ graph, register: 'incidents', site, onDamaged }),
        staffConcerns: graphIncidentStore({ graph, register: 'staffConcerns', site: staffSite, onDamaged }),
      },
      evidence: {
        incidents: graphEvidenceStore({ graph, register: 'incidents', site, hasher: nodeHasher }),
        staffConcerns: graphEvidenceStore({ graph, register: 'staffConcerns', site: staffSite, hasher: nodeHasher }),
      },
      accessLogs: {
        incidents: graphAccessLog({ graph, register: 'incidents', site }),
        staffConcerns: graphAccessLog({ graph, register: 'staffConcerns', site: staffSite }),
      },
      timers: timersOfSchool(timers, id),
      ...schoolStores(graph, { site, staffSite }, all.length > 1),
      directory,
      hasher: nodeHasher,
      probe: schoolProbe({
        graph,
        token,
        bot: { serviceUrl: config.teams.serviceUrl, channel: dslChannel, token: botToken },
        site,
        staffSite,
        ways: waysOf(config),
        ...(intakeMailbox ? { intakeMailbox } : {}),
        figures: healthFigures,
      }),
      agreements: createAgreementParts({ ...agreementStores({ graph, site, onDamaged }), ...accessGroupOf(graph, baseUrl, accessGroup) }, {
        clock,
        log,
        linkBase: `${config.http.publicOrigin}/sign/${id}/`,
        ...(config.alerts.mailbox ? { letters: outsideLetterSender(graph, config.alerts.mailbox) } : {}),
      }),
      log,
    }),
    further: furtherWays(graph, config),
    letters: config.alerts.mailbox === undefined ? undefined : letterSender(graph, config.alerts.mailbox),
    health: { look: guard.look, graph: () => graphFigures(graph), timers: figures, metricsToken: config.metrics.token },
    requireKnownSchema: guard.requireKnown,
  };
}

/**
 * Who holds what, when school is open and by which policy: for reading often, and for changing. The lists of an only
 * school were looked at when the service started.
 */
function schoolStores(
  graph: GraphClient,
  sites: { site: string; staffSite: string },
  isOneOfSeveral: boolean,
): Pick<Deps, 'school' | 'roleBook' | 'timesBook' | 'settings'> {
  const { site } = sites;
  const roleBook = graphRoleBook({ graph, site });
  const timesBook = graphSchoolTimes({ graph, site });
  const settings = graphSettingsStore({ graph, site });
  const school = graphSchoolStore({ graph, site, roleBook, timesBook });
  const guarded = (): SchoolStore => guardedSchool(school, schemaGuard(graph, sites).requireKnown);
  return { roleBook, timesBook, settings, school: isOneOfSeveral ? guarded() : school };
}

/** Versions, signatures, their outbox, and whom they concern. */
function agreementStores(options: AgreementStoreOptions): AgreementStores {
  return {
    versions: graphAgreementStore(options),
    signatures: graphSignatureStore(options),
    outbox: graphSignatureOutbox(options),
    roster: graphRosterStore(options),
    links: graphLinkStore(options),
    accessChanges: graphAccessChanges(options),
  };
}

/** The mailbox that staff forward to. */
function intakeOf({ http }: Config, graph: GraphClient, school: { id: string; site: string; intakeMailbox: string }): Intake {
  return {
    mailbox: graphMailbox(graph, school.intakeMailbox),
    book: graphMailBook({ graph, site: school.site }),
    newsAddress: `${http.publicOrigin}/mail/${encodeURIComponent(school.id)}`,
  };
}

function accessGroupOf(graph: GraphClient, baseUrl: string, groupId: string | undefined): Pick<AgreementStores, 'accessGroup'> {
  return groupId === undefined ? {} : { accessGroup: graphAccessGroup({ graph, baseUrl, groupId }) };
}

function furtherWays(graph: GraphClient, { alerts: { ways, mailbox } }: Config): FurtherWay[] {
  return ways.map((way) => {
    if (way === 'activityFeed') return { way, sender: activityFeedSender(graph) };
    return mailbox === undefined ? { way } : { way, sender: mailSender(graph, mailbox) };
  });
}

function waysOf({ alerts: { ways, mailbox } }: Config): ProbedSchool['ways'] {
  return { activityFeed: ways.includes('activityFeed'), ...(ways.includes('email') && mailbox ? { mailbox } : {}) };
}

/** What this copy of the service counts anyway, for the health page. */
function ownFigures({ timers }: Config, { metrics }: GraphClient, seen: TimerFigures): ReturnType<ProbedSchool['figures']> {
  const { unitsPerMinute, used } = metrics.budget();
  return {
    clock: { secondsSinceLook: seen.secondsSinceLook, everySeconds: timers.intervalMilliseconds / 1_000 },
    oldestUndeliveredSeconds: seen.oldestUndeliveredSeconds,
    units: { used, granted: unitsPerMinute, byLane: metrics.lastMinute() },
  };
}

function graphFigures({ metrics }: GraphClient): ReturnType<HealthSources['graph']> {
  const lanes = GRAPH_LANES.map((lane) => [lane, { ...metrics.lanes[lane], waiting: metrics.waiting(lane) }] as const);
  const { unitsPerMinute, used } = metrics.budget();
  return { lanes: Object.fromEntries(lanes), unitsPerMinute, usedInLastMinute: used };
}
