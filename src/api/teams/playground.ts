import type { Activity } from '@microsoft/teams.api';
import { z } from 'zod';
import { holders } from '../../domain/people/roles';
import type { Clock, SchoolStore } from '../../domain/ports';
import type { Caller } from '../deps';

/** Id of the team in the Playground's built-in configuration, until an activity names another. */
const BUILT_IN_TEAM = 'team-id';
/** The channel that stands for the DSL channel. */
const DSL_CHANNEL_NAME = 'Announcements';
const PATIENCE_MS = 2_000;

const channelsSchema = z.object({
  conversations: z.array(z.looseObject({ id: z.string(), name: z.string().optional() })),
});

/**
 * Microsoft 365 Agents Playground, for trying the bot by hand on this machine. It sends no token and knows neither our
 * tenant nor our people: its signed-in user stands for the school's DSL, who is a member of staff and so may report too,
 * and its team's Announcements channel for the DSL channel. Where its connector is and what the ids are is learnt from
 * what it sends.
 */
export interface Playground {
  learn(activity: Pick<Activity, 'from' | 'serviceUrl' | 'channelData'>): Promise<void>;
  callerOf(): Promise<Caller | undefined>;
  serviceUrl(): string | undefined;
  dslChannel(): string | undefined;
  memberId(personId: string): string | undefined;
}

export interface PlaygroundOptions {
  clock: Clock;
  school: Pick<SchoolStore, 'roles'>;
  /** The configured connector: activities from there (the emulator's own greetings, say) are not the Playground's. */
  configuredServiceUrl: string;
}

export function createPlayground({ clock, school, configuredServiceUrl }: PlaygroundOptions): Playground {
  let serviceUrl: string | undefined;
  let userId: string | undefined;
  let channel: string | undefined;
  let standIn: Caller | undefined;
  return {
    async learn({ from, serviceUrl: told, channelData }) {
      if (!isLoopback(told) || trimmed(told) === trimmed(configuredServiceUrl)) return;
      userId = from.id;
      standIn ??= await theDsl({ clock, school });
      if (channel !== undefined && serviceUrl === told) return;
      serviceUrl = told;
      channel = await findChannel(told, channelData?.team?.id ?? BUILT_IN_TEAM);
    },
    callerOf: async () => (standIn ??= await theDsl({ clock, school })),
    serviceUrl: () => serviceUrl,
    dslChannel: () => channel,
    memberId: (personId) => (personId === standIn?.id ? userId : undefined),
  };
}

/** Undefined while the roles cannot be read; asked again with the next activity. */
async function theDsl({ clock, school }: Pick<PlaygroundOptions, 'clock' | 'school'>): Promise<Caller | undefined> {
  const roles = await school.roles().catch(() => []);
  const [dsl] = holders(roles, 'dsl', clock.now());
  return dsl && { id: dsl.id, name: dsl.name };
}

/** `GET /v3/teams/{id}/conversations` of the bot connector. */
async function findChannel(serviceUrl: string, teamId: string): Promise<string | undefined> {
  try {
    const address = `${trimmed(serviceUrl)}/v3/teams/${encodeURIComponent(teamId)}/conversations`;
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const { conversations } = channelsSchema.parse(await response.json());
    return conversations.find(({ name }) => name === DSL_CHANNEL_NAME)?.id;
  } catch {
    return undefined;
  }
}

/** Without a token anybody could name an address to send cards to; only this machine's are believed. */
function isLoopback(address: unknown): address is string {
  return (
    typeof address === 'string' &&
    URL.canParse(address) &&
    ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname)
  );
}

function trimmed(address: string): string {
  return address.replace(/\/+$/, '');
}
