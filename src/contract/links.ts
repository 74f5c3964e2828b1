import { z } from 'zod';
import { AGREEMENT_AUDIENCES } from '../domain/policies/duties';
import type { AgreementAudience } from '../domain/agreements/types';

/** Whom links are for. */
const group = {
  audience: z.enum(AGREEMENT_AUDIENCES, 'Choose whom the links are for.'),
  className: z.string().max(30).optional(),
};
export const linksSchema = z.strictObject({ ...group, audience: group.audience.default('parents'), page: z.coerce.number().int().min(1).max(10_000).default(1) });
/** `key`: one person, who gets a new link whatever they had before; without it the next few of the group who have none. */
export const mailLinksSchema = z.strictObject({ ...group, key: z.string().min(1).max(90).optional() });
/** The children of a class, or those of an audience who have no address. */
export const printLinksSchema = z.strictObject(group);
export const VISITOR_AUDIENCES = ['visitors', 'contractors', 'communityUsers'] as const;
export const deskCodeSchema = z.strictObject({ audience: z.enum(VISITOR_AUDIENCES, 'Choose what the visitor signs.') });

export type LinksQuestion = z.input<typeof linksSchema>;
export type MailLinks = z.input<typeof mailLinksSchema>;
export type PrintLinks = z.input<typeof printLinksSchema>;
export type DeskCode = z.input<typeof deskCodeSchema>;

/** none: no link that works. sending: on its way. refused: the address did not take it. done: nothing is left to sign. */
export const LINK_STATES = ['none', 'sending', 'mailed', 'printed', 'opened', 'refused', 'done'] as const;
export type LinkState = (typeof LINK_STATES)[number];

export interface LinkRow {
  /** The school's own key, to send a new link. */
  key: string;
  name: string;
  /** Children for whom a parent signs. */
  children: string[];
  hasAddress: boolean;
  waiting: number;
  state: LinkState;
  stateLabel: string;
  /** Last day on which the link works, `2026-12-20`. */
  lastDay?: string;
}

/** GET /api/agreements/links */
export interface LinksView {
  audience: AgreementAudience;
  /** Who can be chosen, and of parents the classes of their children. */
  audiences: { audience: AgreementAudience; label: string; people: number }[];
  classes: string[];
  people: LinkRow[];
  total: number;
  page: number;
  pages: number;
  /** Who would be sent a link now, and who has no address. */
  toSend: number;
  noAddress: number;
  /** False where the school has no mailbox for Lantern. */
  canMail: boolean;
}

/** POST /api/agreements/links/mail */
export interface LinksMailedView {
  sent: number;
  /** Names whose address did not take it. */
  refused: string[];
  /** Who still waits for one. */
  left: number;
  /** Microsoft 365 takes no more e-mail at this moment. */
  later: boolean;
}

/** A code for a QR sign. The address is in this answer and nowhere else. */
export interface CodeView {
  name: string;
  address: string;
}

/** POST /api/agreements/links/print */
export interface CodesView {
  school: string;
  title: string;
  codes: CodeView[];
  lastDay: string;
  /** More have no code yet than are made at a time. */
  left: number;
}

/** POST /api/agreements/links/desk */
export interface DeskCodeView {
  address: string;
  audienceLabel: string;
}

/** GET /api/agreements/links/desk: who signed at the desk lately, newest first. */
export interface VisitorsView {
  visitors: { name: string; group: string; audienceLabel: string; at: string; declined: boolean }[];
  /** What visitors can sign: what has been published. */
  audiences: { audience: (typeof VISITOR_AUDIENCES)[number]; label: string }[];
}
