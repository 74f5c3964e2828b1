/** What Teams keeps on this machine. Ids look like the real ones; message ids are milliseconds since 1970. */

export type JsonObject = Record<string, unknown>;

export interface CardAttachment {
  contentType: string;
  content?: unknown;
}

/** What the bot posts; only the members the emulator reads are typed. */
export interface BotActivity extends JsonObject {
  type?: string;
  text?: string;
  summary?: string;
  attachments?: CardAttachment[];
}

export interface FileAttachment {
  id: string;
  name: string;
  contentUrl: string;
}

/** One state of a message of the bot: what a reader saw from `at` on. */
export interface Version {
  at: string;
  activity: BotActivity;
}

export interface Message {
  id: string;
  /** The id of the post this answers; undefined on a first post and in chats. */
  replyToId?: string;
  /** A person's id, or undefined for the bot. */
  personId?: string;
  createdDateTime: string;
  lastModifiedDateTime?: string;
  deletedDateTime?: string;
  /** Hostile until cleaned: it is what a person typed. Empty for the bot. */
  html: string;
  files: FileAttachment[];
  /** The bot's messages: every version there has been, newest last. */
  versions: Version[];
  /** Cards that replaced the base card for one viewer only, by person. */
  views: Record<string, JsonObject>;
}

export type ConversationKind = 'channel' | 'groupChat' | 'oneToOne' | 'bot';

export interface Conversation {
  id: string;
  kind: ConversationKind;
  name: string;
  team?: { id: string; name: string; groupId: string };
  /** Private channels say so: not everybody of the team can read them. */
  isPrivate?: boolean;
  memberIds: string[];
  /** Whether the bot may post here. */
  hasApp: boolean;
  messages: Message[];
}

/** A card or text that reached a conversation: who could read it, and when by the school's clock. */
export interface Delivery {
  at: string;
  kind: 'post' | 'update' | 'delete' | 'view';
  conversationId: string;
  activityId: string;
  readerIds: string[];
  activity: BotActivity;
}

/** What a lock screen shows: the summary or the text of a new post, never the card. */
export interface Notification {
  at: string;
  personId: string;
  conversationId: string;
  activityId: string;
  from: string;
  preview: string;
}

/** A call to the bot. Bodies are not kept: they hold what a teacher wrote. */
export interface InvokeRecord {
  at: string;
  name: string;
  personId: string;
  conversationId: string;
  attempts: number;
  /** HTTP status of the last answer; undefined when there was none in time. */
  status?: number;
  /** Whether the reporter or presser got what they asked for. */
  succeeded: boolean;
  /** Whether a person pressed, or Teams refreshed the card by itself. */
  trigger?: 'manual' | 'automatic';
}
