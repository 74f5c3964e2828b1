import { PEOPLE, SCHOOL, type WorldPerson } from '../world/people';
import type { Conversation, Message } from './model';
import { CHAPTERS, type Chapter, type Line } from './seed-messages';

export const CLASS_CHANNEL_ID = '19:9bscience@thread.tacv2';
export const DSL_CHANNEL_ID = '19:dslalerts@thread.tacv2';

/** One family has the app too: the school tries with them how learners and parents sign agreements. */
const FAMILY_WITH_APP = ['Leila Farrokh', 'Omid Farrokh'];

/** People of the school's staff and governing body have the app; other learners and parents do not. */
export function hasLantern({ displayName, roles }: WorldPerson): boolean {
  return FAMILY_WITH_APP.includes(displayName) || !roles.some((role) => role === 'learner' || role === 'parent');
}

function byName(name: string): string {
  const person = PEOPLE.find((one) => one.displayName === name);
  if (!person) throw new Error(`Nobody in the made-up school is called ${name}`);
  return person.id;
}

function message(line: Line, conversationId: string, now: Date, roots: Message[]): Message {
  const at = new Date(now.getTime() - line.minutesAgo * 60_000);
  const id = String(at.getTime());
  const picture = `https://graph.microsoft.com/v1.0/chats/${conversationId}/messages/${id}/hostedContents/aWQ9cGljdHVyZQ==/$value`;
  return {
    id,
    replyToId: line.answers === undefined ? undefined : roots[line.answers]?.id,
    personId: byName(line.by),
    createdDateTime: at.toISOString(),
    html: line.html.replaceAll('{picture}', picture),
    files: (line.files ?? []).map((name) => ({
      id: `file-${id}`,
      name,
      contentUrl: `https://${SCHOOL.sharePointHost}/sites/9bscience/Shared%20Documents/${encodeURIComponent(name)}`,
    })),
    versions: [],
    views: {},
  };
}

function conversation(chapter: Chapter, now: Date): Conversation {
  const messages: Message[] = [];
  for (const line of chapter.lines) messages.push(message(line, chapter.id, now, messages));
  return {
    id: chapter.id,
    kind: chapter.kind,
    name: chapter.name,
    team: chapter.team,
    isPrivate: chapter.isPrivate,
    memberIds: chapter.members.map(byName),
    hasApp: chapter.id === DSL_CHANNEL_ID,
    messages,
  };
}

/** The bot's chat with each person who has the app; the workbench shows it once something is in it. */
function botChat(person: WorldPerson): Conversation {
  return {
    id: `a:1${person.teamsId.slice('29:1'.length)}lantern`,
    kind: 'bot',
    name: 'Lantern',
    memberIds: [person.id],
    hasApp: true,
    messages: [],
  };
}

/** The conversations of a school morning, dated back from `now`. */
export function seedConversations(now: Date): Conversation[] {
  return [
    ...CHAPTERS.map((chapter) => conversation(chapter, now)),
    ...PEOPLE.filter(hasLantern).map(botChat),
  ];
}
