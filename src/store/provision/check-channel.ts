import { channelStatus } from '../health/channel-status';
import type { BotPlace } from '../health/channel-status';
import { right, wrong } from './finding';
import type { Finding } from './finding';

/** Whether the bot is in the team of a school's DSL channel, which is where its cards go. Throws as channelStatus does. */
export async function checkChannel(bot: BotPlace): Promise<Finding> {
  if (!/^19:\S+@\S+$/.test(bot.channel)) {
    return wrong(
      `"${bot.channel}" is no id of a channel.`,
      'In Teams: the channel, "Get link to channel"; the id is the part between /channel/ and the next slash, with %3a and %40 put back to : and @.',
    );
  }
  const status = await channelStatus(bot);
  if (status < 400) return right('The bot reaches the DSL channel.');
  if (status === 401) {
    return wrong(
      'Teams does not accept the sign-in of the bot.',
      'In Azure, the bot must be registered with the same application id as CLIENT_ID, as single tenant, with the Teams channel on.',
    );
  }
  return wrong(
    `The bot cannot reach the DSL channel (Teams answered ${status}).`,
    'Add the Lantern app to the team of the DSL channel, and compare the id of the channel with its link.',
  );
}
