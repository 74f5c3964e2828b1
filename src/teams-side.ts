import type { Express } from 'express';
import { createPersonLimit } from './api/middleware/rate-limits';
import type { Memberships } from './api/schools/memberships';
import type { Schools } from './api/schools/schools';
import { createPlayground } from './api/teams/playground';
import { registerBot } from './api/teams/register-bot';
import { createTeamsApp } from './api/teams/teams-app';
import type { Config } from './config';
import type { SchoolConfig } from './served-schools';
import type { SchoolId } from './domain/school-id';
import type { AlertMessage } from './domain/escalation/alert-message';
import type { Clock, LetterSender, Notifier, SchoolStore } from './domain/ports';
import { alertCard } from './notify/cards/alert-card';
import { alertNotice } from './notify/alert-notice';
import { createLadder, type FurtherWay, type LadderOptions } from './notify/ladder';
import { noteLetter } from './notify/note-letter';
import type { TabAddress } from './notify/cards/case-link';
import { createPacer } from './notify/pacer';
import { createTeamsNotifier } from './notify/teams-notifier';
import { configuredPlaces } from './notify/teams-places';
import { serviceToken } from './store/service-token';

/** `staticTabs[].entityId` of the app manifest. */
const TAB_ENTITY = 'home';

/** Teams both ways: the notifier that tells people, and the bot's door that hears them. */
export function createTeamsSide(
  config: Config,
  { clock, school, further, letters }: {
    clock: Clock;
    school: Pick<SchoolStore, 'roles'>;
    further: readonly FurtherWay[];
    letters: LetterSender | undefined;
  },
): { notifierOf: (school: SchoolConfig) => Notifier; mount: (app: Express, schools: Schools, memberships: Memberships) => Promise<void> } {
  const { identity, teams } = config;
  const connectorToken = serviceToken(identity, 'https://api.botframework.com/.default');
  const token = (): Promise<string> => connectorToken.getToken();
  const several = config.schools.all.length > 1;
  const tabOf = (school: SchoolId): TabAddress => ({
    appId: teams.appId,
    entityId: TAB_ENTITY,
    ...(several ? { school } : {}),
  });
  const playground = teams.playground ? createPlayground({ clock, school, configuredServiceUrl: teams.serviceUrl }) : undefined;
  // Teams counts what the bot sends, whichever school it is for.
  const pacer = createPacer();
  const notifierOf = ({ id, dslChannel }: SchoolConfig): Notifier => {
    const tab = tabOf(id);
    const cards = createTeamsNotifier({
      places: playground ?? configuredPlaces({ serviceUrl: teams.serviceUrl, dslChannel }),
      botId: identity.clientId,
      tenantId: identity.tenantId,
      token,
      tab,
      now: () => clock.now(),
      pacer,
    });
    const noteByMail: LadderOptions['noteByMail'] = letters && ((personId, note) => letters.send(personId, noteLetter(note, tab)));
    return createLadder({ cards, further, notice: (message) => alertNotice(message, tab), ...(noteByMail ? { noteByMail } : {}) });
  };
  return {
    notifierOf,
    mount: async (app, schools, memberships) => {
      const bot = await createTeamsApp(
        { ...teams, clientId: identity.clientId, tenantId: identity.tenantId, token },
        app,
      );
      registerBot(bot, schools, {
        tenantId: identity.tenantId,
        mayGoOn: createPersonLimit(config.http),
        memberships,
        schoolOfChannel: (channel) => config.schools.all.find(({ dslChannel }) => dslChannel === channel)?.id,
        alertCard: (message: AlertMessage, school) => alertCard(message, { now: clock.now(), tab: tabOf(school) }),
        ...(playground ? { playground } : {}),
      });
    },
  };
}
