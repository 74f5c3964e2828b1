import type { APIRequestContext } from '@playwright/test';
import { UNITS_PER_MINUTE } from './stacks';

/** Whom the specs speak of, by first name. */
export const PEOPLE = {
  amara: 'Amara Osei',
  daniel: 'Daniel Whitcombe',
  priya: 'Priya Raman',
  tomasz: 'Tomasz Zielinski',
  helen: 'Helen Marchetti',
  gordon: 'Gordon Achebe',
  ruth: 'Ruth Tanaka',
  farida: 'Farida Haddad',
  oliver: 'Oliver Grantley',
  jack: 'Jack Pemberton',
  susan: 'Susan Pemberton',
} as const;
export type Who = keyof typeof PEOPLE;

export interface World {
  tabAddress: string;
  dslChannelId: string;
  people: { id: string; displayName: string }[];
}

export interface ListItem {
  fields: Record<string, unknown>;
}

interface State {
  sites: { path: string; lists: { displayName: string; items: ListItem[] }[] }[];
  conversations: unknown;
}

interface Fault {
  surface: 'graph' | 'connector' | 'token';
  kind: 'status' | 'delay' | 'drop';
  method?: string;
  path?: string;
  status?: number;
  retryAfterSeconds?: number;
  times?: number;
}

/** The emulator's controls, and what it has kept: src/emulator/README.md. */
export class School {
  private constructor(
    private readonly request: APIRequestContext,
    readonly world: World,
  ) {}

  /** The school as it was before anybody reported anything. */
  static async fresh(request: APIRequestContext): Promise<School> {
    await request.post('/_emulator/reset', { failOnStatusCode: true });
    await request.post('/_emulator/throttle', { data: { unitsPerMinute: UNITS_PER_MINUTE }, failOnStatusCode: true });
    const world = (await (await request.get('/_workbench/world')).json()) as World;
    return new School(request, world);
  }

  idOf(who: Who): string {
    const person = this.world.people.find((one) => one.displayName === PEOPLE[who]);
    if (!person) throw new Error(`Nobody in the school is called ${PEOPLE[who]}`);
    return person.id;
  }

  async now(): Promise<Date> {
    const { now } = (await (await this.request.get('/_emulator/clock')).json()) as { now: string };
    return new Date(now);
  }

  async letMinutesPass(minutes: number): Promise<void> {
    const data = { advanceSeconds: minutes * 60 };
    await this.request.post('/_emulator/clock', { data, failOnStatusCode: true });
  }

  async letTimePassUntil(at: string): Promise<void> {
    const missing = new Date(at).getTime() - (await this.now()).getTime();
    await this.letMinutesPass(Math.max(0, missing / 60_000));
  }

  async breaks(fault: Fault): Promise<void> {
    await this.request.post('/_emulator/faults', { data: fault, failOnStatusCode: true });
  }

  async works(): Promise<void> {
    await this.request.delete('/_emulator/faults', { failOnStatusCode: true });
  }

  /** Everything the made-up Microsoft 365 keeps, as text: for what must be nowhere. */
  async everythingKept(): Promise<string> {
    return (await this.request.get('/_emulator/state')).text();
  }

  /** Where the latest letter to somebody outside leads. */
  async linkMailedTo(address: string): Promise<string> {
    const { sentMail } = (await (await this.request.get('/_emulator/state')).json()) as { sentMail: { to: string[]; content: string }[] };
    const letter = sentMail.findLast(({ to, content }) => to.includes(address) && content.includes('/sign/'));
    return /https?:\S+\/sign\/\S+/.exec(letter?.content ?? '')?.[0] ?? '';
  }

  /** Items of one SharePoint list. */
  async itemsOf(list: string): Promise<ListItem[]> {
    const { sites } = (await (await this.request.get('/_emulator/state')).json()) as State;
    return sites.flatMap((site) => site.lists.filter((one) => one.displayName === list).flatMap((one) => one.items));
  }

  /** What reached a person's lock screen since the reset, oldest first. */
  async notificationsOf(who: Who): Promise<{ conversationId: string; from: string; preview: string }[]> {
    const answer = await this.request.get(`/_teams/notifications?person=${this.idOf(who)}`);
    const { notifications } = (await answer.json()) as { notifications: { conversationId: string; from: string; preview: string }[] };
    return notifications;
  }

  /** All that one conversation holds, as its reader would get it, as text. */
  async readingOf(who: Who, conversationId: string): Promise<string> {
    const path = `/_teams/conversations/${encodeURIComponent(conversationId)}?person=${this.idOf(who)}`;
    return (await this.request.get(path, { failOnStatusCode: true })).text();
  }
}
