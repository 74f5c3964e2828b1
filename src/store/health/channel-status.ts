import { StoreUnavailable } from '../../domain/ports';
import type { TokenSource } from '../graph/authorise';

export interface BotPlace {
  serviceUrl: string;
  /** The DSL channel, `19:…@thread.tacv2`. */
  channel: string;
  token: TokenSource;
}

/**
 * Status of the connector's answer to "who is in this channel" (Bot Framework, "Connector REST API"): 2xx when the bot is
 * in the team, 401 when Teams does not know the bot, else it is not there. Throws StoreUnavailable, NotSetUp.
 */
export async function channelStatus({ serviceUrl, channel, token }: BotPlace): Promise<number> {
  // Ids of conversations stand in the path as they are (Teams documentation, "Send proactive messages").
  const address = `${serviceUrl.replace(/\/+$/, '')}/v3/conversations/${channel}/members`;
  const Authorization = `Bearer ${await token.getToken()}`;
  const answer = await fetch(address, { headers: { Authorization }, signal: AbortSignal.timeout(10_000) }).catch(() => {
    throw new StoreUnavailable('Teams: no answer');
  });
  await answer.arrayBuffer();
  if (answer.status === 429 || answer.status >= 500) throw new StoreUnavailable(`Teams answered ${answer.status}`);
  return answer.status;
}
