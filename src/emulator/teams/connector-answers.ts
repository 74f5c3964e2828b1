/** What the connector says, in the shape of the Bot Framework: `{error: {code, message}}`. */
export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export function refusal(
  status: number,
  code: string,
  message: string,
  more: Record<string, unknown> = {},
): Answer {
  return { status, body: { error: { code, message }, ...more } };
}

export const unauthorised = () =>
  refusal(401, 'Unauthorized', 'Authorization has been denied for this request.');
export const conversationNotFound = () => refusal(404, 'ConversationNotFound', 'Conversation not found.');
export const activityNotFound = () =>
  refusal(404, 'ActivityNotFoundInConversation', 'The activity is not in this conversation.');
export const notInRoster = () =>
  refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
export const tooBig = () =>
  refusal(413, 'MessageSizeTooBig', 'The message is larger than Teams takes (about 100 KB).');
export const tooMany = () => refusal(429, 'TooManyRequests', 'Too many requests in this conversation.');
export const badRequest = (message: string) => refusal(400, 'BadArgument', message);

/** The person blocked or removed the bot: not deliverable, trying again does not help. */
export const writesBlocked = () =>
  refusal(403, 'ForbiddenOperationException', 'The person has blocked this bot.', {
    errorCode: 209,
    subCode: 'MessageWritesBlocked',
  });
