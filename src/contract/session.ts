import type { ConcernKind } from '../domain/incidents/types';
import type { SchoolPart } from '../domain/people/school-parts';
import type { ContactView } from './reports';

export type { SchoolPart };

/** The school that a request is about, by id; a deployment of one school needs none. */
export const SCHOOL_HEADER = 'x-lantern-school';

/** GET /api/me: who is here and what they may do. The screens show exactly these abilities (P8). */
export interface SessionView {
  person: { id: string; name: string; roles: string[] };
  /** `id` where there are several: what every other request then carries in its header. */
  school: { id?: string; name: string };
  /** Where this person holds a role, when that is at more than one school. */
  schools?: { id: string; name: string }[];
  abilities: {
    report: boolean;
    listCases: boolean;
    /** Agreements concern them: they have a page of what is to sign, and may look up the rules. */
    sign: boolean;
    /** Parts of the page "School" that open. */
    school: SchoolPart[];
  };
  /** How many agreements wait for their signature, as far as is known at once. */
  toSign: number;
  /** When this person may do nothing here: one sentence and what to do instead. */
  noAccess?: { sentence: string; contacts: ContactView[] };
  /** 999, children's social care, the DSL: for "Is a child in danger now?". */
  emergencyContacts: ContactView[];
  /** Kinds of concern of which nothing may be captured: the task pane reads no message for them (INV-4). */
  noMediaKinds: ConcernKind[];
  /** The service's present time, ISO; screens count from it, not from the device's clock. */
  now: string;
}

/** POST /api/people/search: a name is sent in the body, for addresses end up in logs and histories (P7). */
export interface PeopleView {
  people: { id: string; name: string; detail?: string }[];
}

/** GET /config.json: what the page needs before anybody is signed in. Nothing here is secret. */
export interface ClientConfig {
  clientId: string;
  tenantId: string;
  authority: string;
  /** Scope of our own API, for nested app authentication. */
  scope: string;
  /** Host origins besides Microsoft's own that may frame the page; empty in production. */
  extraHostOrigins: string[];
  /** Graph, for the task pane to read an e-mail with the reader's own token; without a slash at the end. */
  graphBaseUrl: string;
}
