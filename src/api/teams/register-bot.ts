import { MessageActivityInput, type Activity } from '@microsoft/teams.api';
import type { App } from '@microsoft/teams.apps';
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { dialogWords } from '../../contract/words/dialog-en-gb';
import type { AlertMessage } from '../../domain/escalation/alert-message';
import type { SchoolId } from '../../domain/school-id';
import type { Log } from '../deps';
import type { PersonLimit } from '../middleware/rate-limits';
import type { Memberships } from '../schools/memberships';
import type { Schools } from '../schools/schools';
import { helpCard, isGreeting } from './help-card';
import type { Playground } from './playground';
import { pressAtSchool } from './press-door';
import { continueAtSchool, openAtSchool } from './report-door';
import { callerOf, isOurTenant } from './sender';
import { taskAnswer } from './task-answer';

export interface BotOptions {
  tenantId: string;
  /** How an alert looks, for the answer to a pressed button. */
  alertCard: (message: AlertMessage, school: SchoolId) => IAdaptiveCard;
  memberships: Memberships;
  /** The school of a channel, where the configuration says so. */
  schoolOfChannel: (channelId: string) => SchoolId | undefined;
  /** The Agents Playground knows neither tenant nor our people: it looks at each activity first and says who it is. */
  playground?: Playground;
  /** Stops a program run wild in somebody's name; no person gets there. */
  mayGoOn: PersonLimit;
}

/** Everything Teams may send the bot, each with its use case. Call once. */
export function registerBot(app: App, schools: Schools, options: BotOptions): void {
  const { playground, memberships, schoolOfChannel } = options;
  const { log } = schools.shared;
  const door = { schools, memberships, schoolOfChannel };
  const caller = async (activity: Activity) => (playground ? playground.callerOf() : callerOf(activity));

  app.use(async ({ activity, next }) => {
    await playground?.learn(activity);
    if (!playground && !isOurTenant(activity, options.tenantId)) {
      log.warn('foreignTenant', { type: activity.type });
      return { status: 403, body: undefined };
    }
    const person = activity.from?.aadObjectId;
    if (person === undefined || (await options.mayGoOn(person.toLowerCase()))) return next();
    log.warn('tooManyActivities', { type: activity.type });
    return { status: 429, body: undefined };
  });
  app.event('error', ({ error }) =>
    log.error('botFailed', { error: error instanceof Error ? error.name : 'unknown' }),
  );

  app.on('message.ext.open', async ({ activity }) =>
    taskAnswer(await openAtSchool(door, await caller(activity), activity)),
  );
  app.on('message.ext.submit', async ({ activity }) =>
    taskAnswer(await continueAtSchool(door, await caller(activity), activity)),
  );
  app.on('dialog.open', async ({ activity }) =>
    taskAnswer(await openAtSchool(door, await caller(activity), activity)),
  );
  app.on('dialog.submit', async ({ activity }) =>
    taskAnswer(await continueAtSchool(door, await caller(activity), activity)),
  );

  app.on('card.action', async ({ activity }) => {
    const personal = activity.conversation.conversationType === 'personal';
    const { verb, data } = activity.value.action;
    return pressAtSchool(schools, options.alertCard, await caller(activity), { verb, data, personal });
  });

  app.on('message', async ({ activity, send }) => {
    await say(log, () => send(messageWith(helpCard({ understood: isGreeting(activity.text) }))));
  });
  app.on('install.add', async ({ activity, send }) => {
    if (activity.conversation.conversationType !== 'personal') return;
    await say(log, () => send(messageWith(helpCard({ understood: true }))));
  });
}

function messageWith(card: IAdaptiveCard): MessageActivityInput {
  return new MessageActivityInput('', {
    summary: dialogWords.bot.summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  });
}

/** A greeting that cannot be sent is no failure of the activity it answers: Teams would only send that again. */
async function say(log: Log, send: () => Promise<unknown>): Promise<void> {
  try {
    await send();
  } catch (error) {
    log.warn('greetingNotSent', { error: error instanceof Error ? error.name : 'unknown' });
  }
}
