import type { MailRow, OpenMail } from '../outlook/mail-view';

/** The workbench's view of `/_teams`, `/_workbench` and `/_emulator`; shapes as those routes document them. */
export type Json = Record<string, unknown>;

export interface Person {
  id: string;
  displayName: string;
  userPrincipalName: string;
  jobTitle: string;
  hasLantern: boolean;
}

export interface World {
  school: string;
  tenantId: string;
  tabAddress: string;
  paneAddress: string;
  dslChannelId: string;
  /** Where staff forward what worries them. */
  intakeAddress: string;
  people: Person[];
}

export interface ConversationRow {
  id: string;
  kind: 'channel' | 'groupChat' | 'oneToOne' | 'bot';
  name: string;
  team?: string;
  isPrivate: boolean;
  unread: number;
  lastAt?: string;
  lastText?: string;
  lastFrom?: string;
}

export interface ChatMessage {
  id: string;
  replyToId?: string;
  personId?: string;
  createdDateTime: string;
  deleted: boolean;
  html: string;
  files: { id: string; name: string }[];
  text?: string;
  card?: Json;
  version: number;
  refreshes: boolean;
}

export interface OpenConversation extends ConversationRow {
  members: { id: string; displayName: string; jobTitle: string }[];
  messages: ChatMessage[];
}

export interface Note {
  conversationId: string;
  activityId: string;
  from: string;
  preview: string;
}

export type TaskAnswer =
  | {
      kind: 'card';
      title: string;
      height: number | string;
      width: number | string;
      card: Json;
      taskId?: string;
    }
  | { kind: 'page'; title: string; url: string; taskId?: string }
  | { kind: 'message'; text: string; taskId?: string }
  | { kind: 'closed'; taskId?: string }
  | { kind: 'failed'; text: string; taskId?: string };

export type CardAnswer =
  | { kind: 'card'; card: Json }
  | { kind: 'message'; text: string }
  | { kind: 'error'; text: string }
  | { kind: 'closed' };

export interface Progress {
  alerted: boolean;
  read: boolean;
  acknowledged: boolean;
  climbed: boolean;
  /** The message the path begins with. */
  first: { conversationId: string; messageId: string };
}

async function call<T>(method: string, path: string, body?: Json): Promise<T> {
  const response = await fetch(path, {
    method,
    headers: body ? { 'content-type': 'application/json' } : {},
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  const value: unknown = text ? JSON.parse(text) : undefined;
  if (!response.ok)
    throw new Error((value as { error?: string } | undefined)?.error ?? `Answer ${response.status}`);
  return value as T;
}

const conversationPath = (id: string): string => `/_teams/conversations/${encodeURIComponent(id)}`;

export const api = {
  inbox: (person: string) => call<{ mails: MailRow[] }>('GET', `/_outlook/mail?person=${person}`),
  mail: (person: string, id: string) =>
    call<OpenMail>('GET', `/_outlook/mail?person=${person}&id=${encodeURIComponent(id)}`),
  sendMail: (body: Json) => call<void>('POST', '/_outlook/send', body),
  world: () => call<World>('GET', '/_workbench/world'),
  conversations: (person: string) =>
    call<{ conversations: ConversationRow[] }>('GET', `/_teams/conversations?person=${person}`),
  conversation: (person: string, id: string) =>
    call<OpenConversation>('GET', `${conversationPath(id)}?person=${person}`),
  notifications: (person: string) =>
    call<{ notifications: Note[] }>('GET', `/_teams/notifications?person=${person}`),
  progress: () => call<Progress>('GET', '/_teams/progress'),
  clock: () => call<{ now: string }>('GET', '/_emulator/clock'),
  moveClock: (minutes: number) =>
    call<{ now: string }>('POST', '/_emulator/clock', { advanceMinutes: minutes }),
  reset: () => call<void>('POST', '/_emulator/reset'),
  read: (personId: string, conversationId: string) =>
    call<void>('POST', '/_teams/read', { personId, conversationId }),
  say: (personId: string, conversationId: string, html: string) =>
    call<{ id: string }>('POST', '/_teams/messages', { personId, conversationId, html }),
  remove: (person: string, conversationId: string, messageId: string) =>
    call<void>('DELETE', `${conversationPath(conversationId)}/messages/${messageId}?person=${person}`),
  action: <T>(name: string, body: Json) => call<T>('POST', `/_teams/actions/${name}`, body),
  naaToken: (asked: { personId: string; clientId: string; scope: string }) =>
    call<{ accessToken: string; idToken: string; expiresIn: number; scope: string }>(
      'POST',
      '/_teams/naa-token',
      asked,
    ),
};
