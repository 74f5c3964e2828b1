import type { PersonId } from '../domain/people/types';

/** Where in Teams the school's targets are. Asked for every message, because a playground learns them on the way. */
export interface TeamsPlaces {
  /** Address of the bot connector; undefined while it is not known. */
  serviceUrl(): string | undefined;
  /** Conversation id of the DSL channel, `19:…@thread.tacv2`. */
  dslChannel(): string | undefined;
  /** What the connector calls a person: in Teams the Entra object id itself; undefined when it knows nobody like that. */
  memberId(personId: PersonId): string | undefined;
}

/** The places of a real tenant, as configured. */
export function configuredPlaces(options: { serviceUrl: string; dslChannel: string }): TeamsPlaces {
  return {
    serviceUrl: () => options.serviceUrl,
    dslChannel: () => options.dslChannel,
    memberId: (personId) => personId,
  };
}
