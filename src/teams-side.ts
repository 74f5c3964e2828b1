import type { Express } from 'express';
import type { Deps } from './api/deps';
import { createPersonLimit } from './api/middleware/rate-limits';
import { createPlayground } from './api/teams/playground';
import { registerBot } from './api/teams/register-bot';
import { createTeamsApp } from './api/teams/teams-app';
import type { Config } from './config';
import type { AlertMessage } from './domain/escalation/alert-message';
import type { Clock, Notifier, SchoolStore } from './domain/ports';
import { alertCard } from './notify/cards/alert-card';
import { alertNotice } from './notify/alert-notice';
import { createLadder, type FurtherWay } from './notify/ladder';
import { createTeamsNotifier } from './notify/teams-notifier';
import { configuredPlaces } from './notify/teams-places';
import { serviceToken } from './store/service-token';

/** `staticTabs[].entityId` of the app manifest. */
const TAB_ENTITY = 'home';

/** Teams both ways: the notifier that tells people, and the bot's door that hears them. */
export function createTeamsSide(
  config: Config,
  { clock, school, further }: { clock: Clock; school: SchoolStore; further: readonly FurtherWay[] },
): { notifier: Notifier; mount: (app: Express, deps: Deps) => Promise<void> } {
  const { identity, teams } = config;
  const connectorToken = serviceToken(identity, 'https://api.botframework.com/.default');
  const token = (): Promise<string> => connectorToken.getToken();
  const tab = { appId: teams.appId, entityId: TAB_ENTITY };
  const playground = teams.playground
    ? createPlayground({ clock, school, configuredServiceUrl: teams.serviceUrl })
    : undefined;
  const places = playground ?? configuredPlaces(teams);
  const cards = createTeamsNotifier({
    places,
    botId: identity.clientId,
    tenantId: identity.tenantId,
    token,
    tab,
    now: () => clock.now(),
  });
  return {
    notifier: createLadder({ cards, further, notice: (message) => alertNotice(message, tab) }),
    mount: async (app, deps) => {
      const bot = await createTeamsApp(
        { ...teams, clientId: identity.clientId, tenantId: identity.tenantId, token },
        app,
      );
      registerBot(bot, deps, {
        tenantId: identity.tenantId,
        mayGoOn: createPersonLimit(config.http),
        alertCard: (message: AlertMessage) => alertCard(message, { now: clock.now(), tab }),
        ...(playground ? { playground } : {}),
      });
    },
  };
}
