import { bodyOf, metadata } from './addressed';
import type { GraphCall, GraphReply, Route } from './call';
import { CATALOGUE, type CatalogueApp, type Installation } from './app-catalogue';
import { onlyOptions } from './query';
import { equalityFilter } from './simple-filter';
import { teamErrors, teamOf } from './team-shape';
import { personOf } from './users';

type Place = 'users' | 'teams';

/** Where apps are installed: the id of the person or team. */
function targetOf(call: GraphCall, place: Place): string {
  return place === 'users' ? personOf(call).id : teamOf(call).id;
}

function context(call: GraphCall, place: Place, target: string): string {
  const path =
    place === 'users' ? `users('${target}')/teamwork/installedApps` : `teams('${target}')/installedApps`;
  return metadata(call, path);
}

function renderApp({ id, externalId, displayName }: CatalogueApp): Record<string, unknown> {
  return { id, externalId, displayName, distributionMethod: 'organization' };
}

/** `$expand=teamsApp,teamsAppDefinition` adds what an installation is of. */
function render(call: GraphCall, installation: Installation): Record<string, unknown> {
  const app = CATALOGUE.find((each) => each.id === installation.appId);
  const expand = call.query.get('$expand') ?? '';
  return {
    id: installation.id,
    ...(app && /(^|,)teamsApp(,|\(|$)/.test(expand) ? { teamsApp: renderApp(app) } : {}),
    ...(app && expand.includes('teamsAppDefinition')
      ? {
          teamsAppDefinition: {
            id: Buffer.from(`${app.id}##${app.version}`).toString('base64'),
            teamsAppId: app.id,
            displayName: app.displayName,
            version: app.version,
            publishingState: 'published',
          },
        }
      : {}),
  };
}

function list(call: GraphCall, place: Place): GraphReply {
  onlyOptions(call.query, '$expand', '$filter', '$select');
  const target = targetOf(call, place);
  const filter = call.query.get('$filter');
  const wanted = equalityFilter(filter, ['teamsApp/externalId', 'teamsApp/id', 'teamsApp/displayName']);
  const value = call.world.state.installations
    .filter((each) => each.targetId === target && fits(each, wanted))
    .map((each) => render(call, each));
  return {
    status: 200,
    body: { '@odata.context': context(call, place, target), '@odata.count': value.length, value },
  };
}

function fits(installation: Installation, wanted: { property: string; value: string } | undefined): boolean {
  if (!wanted) return true;
  const app = CATALOGUE.find((each) => each.id === installation.appId);
  return app?.[wanted.property.split('/')[1] as 'id'] === wanted.value;
}

/** 201 without a body; 409 for an app that is there already (GDC api/userteamwork-post-installedapps.md). */
function add(call: GraphCall, place: Place): GraphReply {
  const target = targetOf(call, place);
  const bind = bodyOf(call)['teamsApp@odata.bind'];
  const appId = /\/teamsApps\/([^/]+)$/.exec(typeof bind === 'string' ? bind : '')?.[1];
  const app = CATALOGUE.find((each) => each.id === appId);
  if (!app) throw teamErrors.badRequest('The app is not in the catalogue of the organisation.');
  const { installations } = call.world.state;
  if (installations.some((each) => each.targetId === target && each.appId === app.id))
    throw teamErrors.conflict('App is already installed.');
  installations.push({ id: installationId(target, app.id), targetId: target, appId: app.id });
  return { status: 201 };
}

export function installationId(target: string, appId: string): string {
  return Buffer.from(`${target}##${appId}`).toString('base64');
}

function installationOf(call: GraphCall, place: Place): Installation {
  const target = targetOf(call, place);
  const found = call.world.state.installations.find(
    (each) => each.targetId === target && each.id === call.params.installation,
  );
  if (!found) throw teamErrors.notFound('App installation not found.');
  return found;
}

function one(call: GraphCall, place: Place): GraphReply {
  const installation = installationOf(call, place);
  const at = `${context(call, place, installation.targetId)}/$entity`;
  return { status: 200, body: { '@odata.context': at, ...render(call, installation) } };
}

function remove(call: GraphCall, place: Place): GraphReply {
  const installation = installationOf(call, place);
  const { state } = call.world;
  state.installations = state.installations.filter((each) => each !== installation);
  return { status: 204 };
}

function getCatalogue(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$filter', '$expand', '$select');
  const wanted = equalityFilter(call.query.get('$filter'), ['externalId', 'id', 'displayName']);
  const value = CATALOGUE.filter((app) => !wanted || app[wanted.property as 'id'] === wanted.value).map(
    renderApp,
  );
  return { status: 200, body: { '@odata.context': metadata(call, 'appCatalogs/teamsApps'), value } };
}

function routesOf(place: Place, path: string, read: Route['need'], write: Route['need']): Route[] {
  const rest = { units: 1, budget: 'teams' } as const;
  const installed = `${path}/{installation}`;
  return [
    { method: 'GET', template: path, need: read, handle: (call) => list(call, place), ...rest },
    { method: 'POST', template: path, need: write, handle: (call) => add(call, place), ...rest },
    { method: 'GET', template: installed, need: read, handle: (call) => one(call, place), ...rest },
    { method: 'DELETE', template: installed, need: write, handle: (call) => remove(call, place), ...rest },
  ];
}

export const teamAppRoutes: readonly Route[] = [
  ...routesOf('users', '/users/{user}/teamwork/installedApps', 'userApps', 'userAppsWrite'),
  ...routesOf('teams', '/teams/{team}/installedApps', 'teamApps', 'teamAppsWrite'),
  {
    method: 'GET',
    template: '/appCatalogs/teamsApps',
    need: 'catalogue',
    units: 1,
    budget: 'teams',
    handle: getCatalogue,
  },
];
