import type { MovableClock } from './clock';
import type { EmulatorContext } from './context';
import type { FaultBook } from './faults';
import type { Graph } from './graph';
import { isPersonal } from './graph/personal-sites';
import { type Site, current } from './graph/state';
import { SHARED_MAILBOX } from './outlook/mailboxes';
import { DSL_CHANNEL_ID } from './teams/seed';
import { SIGNED_GROUP_ID } from './graph/group-seed';
import { APPS, SCHOOL } from './world/people';

export interface Controlled {
  context: EmulatorContext;
  clock: MovableClock;
  faults: FaultBook;
  graph: Graph;
  /** What the Teams part keeps, for /_emulator/state. */
  conversations(): unknown;
  snapshot(): void;
  reset(): void;
}

/** What any tool needs to work with this emulator. */
export function description({ context, graph }: Controlled): Record<string, unknown> {
  return {
    graphBaseUrl: `${context.origin}/v1.0`,
    authority: `${context.origin}/${SCHOOL.tenantId}`,
    tokenEndpoint: `${context.origin}/${SCHOOL.tenantId}/oauth2/v2.0/token`,
    tenantId: SCHOOL.tenantId,
    clientId: APPS.lantern.clientId,
    clientSecret: APPS.lantern.clientSecret,
    clientAppId: APPS.lanternClient.clientId,
    adminClientId: APPS.admin.clientId,
    adminClientSecret: APPS.admin.clientSecret,
    sites: schoolSites(graph).map((site) => ({
      path: `${SCHOOL.sharePointHost}:${site.path}`,
      id: site.id,
      name: site.name,
    })),
    people: context.people.map(({ id, userPrincipalName, displayName, roles }) => ({
      id,
      userPrincipalName,
      displayName,
      roles,
    })),
    botServiceUrl: `${context.origin}/teams`,
    botOpenIdMetadata: `${context.origin}/v1/.well-known/openidconfiguration`,
    mailbox: SHARED_MAILBOX.userPrincipalName,
    dslChannel: DSL_CHANNEL_ID,
    accessGroup: SIGNED_GROUP_ID,
    workbench: `${context.origin}/`,
    officeScript: `${context.origin}/_outlook/office.js`,
  };
}

/** The sites of the school; the tenant's root site and people's OneDrives are nobody's business. */
function schoolSites(graph: Graph): Site[] {
  return [...graph.state().sites.values()].filter((site) => site.path !== '/' && !isPersonal(site));
}

/** Everything that is kept, for tests and for looking at. */
export function stateOf({ graph, clock, conversations }: Controlled): Record<string, unknown> {
  return {
    now: clock.now().toISOString(),
    sites: schoolSites(graph).map((site) => ({
      id: site.id,
      path: site.path,
      name: site.name,
      grants: [...site.grants.values()].map(({ appId, appName, roles }) => ({ appId, appName, roles })),
      lists: [...site.lists.values()].map((list) => ({
        id: list.id,
        displayName: list.displayName,
        items: [...list.items.values()].map((item) => ({
          id: String(item.id),
          version: current(item).number,
          ...(item.file ? { file: item.file.name } : {}),
          fields: current(item).fields,
        })),
      })),
    })),
    conversations: conversations(),
    sentMail: graph.state().sentMail,
    activityNotifications: graph.state().activityNotifications,
    metrics: graph.metrics.read(),
  };
}
