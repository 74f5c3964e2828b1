import { randomUUID } from 'node:crypto';
import type { EmulatorContext } from '../context';
import type {
  BotActivity,
  Conversation,
  Delivery,
  InvokeRecord,
  JsonObject,
  Message,
  Notification,
} from './model';
import { seedConversations } from './seed';

/** Everything Teams knows. Other files ask and change it through these methods only. */
export class TeamsState {
  conversations = new Map<string, Conversation>();
  deliveries: Delivery[] = [];
  notifications: Notification[] = [];
  invokes: InvokeRecord[] = [];
  /** People who blocked the bot: posting to them is refused. */
  blocked = new Set<string>();
  /** Messages as they were when a dialog opened on them, by the dialog's id. */
  openTasks = new Map<string, JsonObject | undefined>();
  private readMarks = new Map<string, string>();
  private lastId = 0;

  constructor(readonly context: Pick<EmulatorContext, 'clock' | 'events' | 'people'>) {
    this.reset();
  }

  reset(): void {
    const seeded = seedConversations(this.context.clock.now());
    this.conversations = new Map(seeded.map((one) => [one.id, one]));
    this.deliveries = [];
    this.notifications = [];
    this.invokes = [];
    this.blocked.clear();
    this.openTasks.clear();
    this.readMarks.clear();
    for (const one of seeded) for (const reader of one.memberIds) this.markRead(reader, one.id);
  }

  /** The school's time, as it is written into messages. */
  now(): string {
    return this.context.clock.now().toISOString();
  }

  /** A message id: milliseconds since 1970, never the same twice. */
  private newId(): string {
    this.lastId = Math.max(this.lastId + 1, this.context.clock.now().getTime());
    return String(this.lastId);
  }

  forPerson(personId: string): Conversation[] {
    return [...this.conversations.values()].filter((one) => one.memberIds.includes(personId));
  }

  botChatOf(personId: string): Conversation | undefined {
    return this.forPerson(personId).find((one) => one.kind === 'bot');
  }

  message(conversationId: string, messageId: string): Message | undefined {
    return this.conversations.get(conversationId)?.messages.find((one) => one.id === messageId);
  }

  /** A person says something. The text is kept as it came: cleaning it is the reader's duty. */
  say(conversation: Conversation, personId: string, html: string, replyToId?: string): Message {
    const message = this.append(conversation, { personId, html, replyToId });
    this.markRead(personId, conversation.id);
    this.changed(conversation.id);
    return message;
  }

  /** The bot posts; every reader of the conversation gets a notification. */
  botPosts(conversation: Conversation, activity: BotActivity, replyToId?: string): Message {
    const message = this.append(conversation, { html: '', replyToId });
    message.versions.push({ at: message.createdDateTime, activity });
    this.deliver('post', conversation, message, activity);
    for (const personId of conversation.memberIds) {
      this.notifications.push({
        at: message.createdDateTime,
        personId,
        conversationId: conversation.id,
        activityId: message.id,
        from: 'Lantern',
        preview: String(activity.summary || activity.text || 'Sent a card'),
      });
    }
    this.changed(conversation.id);
    return message;
  }

  /** The bot changes its message for everybody; nobody is notified. Views of single people end. */
  botUpdates(conversation: Conversation, message: Message, activity: BotActivity): void {
    message.lastModifiedDateTime = this.now();
    message.versions.push({ at: message.lastModifiedDateTime, activity });
    message.views = {};
    this.deliver('update', conversation, message, activity);
    this.changed(conversation.id);
  }

  remove(conversation: Conversation, message: Message): void {
    message.deletedDateTime = this.now();
    if (message.versions.length > 0) this.deliver('delete', conversation, message, {});
    this.changed(conversation.id);
  }

  /** The answer to a button replaces the card for the person who pressed it, and for nobody else. */
  showTo(personId: string, conversation: Conversation, message: Message, card: JsonObject): void {
    message.views[personId] = card;
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];
    this.deliveries.push({
      at: this.now(),
      kind: 'view',
      conversationId: conversation.id,
      activityId: message.id,
      readerIds: [personId],
      activity: { attachments },
    });
    this.changed(conversation.id);
  }

  openTask(payload: JsonObject | undefined): string {
    const id = randomUUID();
    this.openTasks.set(id, payload);
    return id;
  }

  /** A person looked; open pages hear of it, so that their marks go. */
  read(personId: string, conversation: Conversation): void {
    this.markRead(personId, conversation.id);
    this.changed(conversation.id);
  }

  private markRead(personId: string, conversationId: string): void {
    const last = this.conversations.get(conversationId)?.messages.at(-1);
    if (last) this.readMarks.set(`${personId} ${conversationId}`, last.id);
  }

  unread(personId: string, conversation: Conversation): number {
    const mark = this.readMarks.get(`${personId} ${conversation.id}`) ?? '0';
    const news = conversation.messages.filter((one) => one.personId !== personId && !one.deletedDateTime);
    return news.filter((one) => Number(one.id) > Number(mark)).length;
  }

  private append(conversation: Conversation, part: Partial<Message> & { html: string }): Message {
    const message: Message = {
      id: this.newId(),
      createdDateTime: this.now(),
      files: [],
      versions: [],
      views: {},
      ...part,
    };
    conversation.messages.push(message);
    return message;
  }

  private deliver(
    kind: Delivery['kind'],
    conversation: Conversation,
    message: Message,
    activity: BotActivity,
  ) {
    this.deliveries.push({
      at: this.now(),
      kind,
      conversationId: conversation.id,
      activityId: message.id,
      readerIds: [...conversation.memberIds],
      activity,
    });
  }

  private changed(conversationId: string): void {
    this.context.events.publish({ type: 'conversation', conversationId });
  }
}
