import type { OpenMail } from '../mail-view';

/** What Outlook's window and the stand-in for office.js say to each other, by postMessage. */
export interface HostState {
  /** Mailbox requirement set that this Outlook goes up to. */
  ceiling: Ceiling;
  theme: 'default' | 'dark' | 'contrast';
  user: { displayName: string; emailAddress: string };
  /** Nothing when no e-mail is chosen. */
  item?: OpenMail;
}

export const CEILINGS = ['1.5', '1.8', '1.14', '1.16'] as const;
export type Ceiling = (typeof CEILINGS)[number];

export type ToHost = { office: 'hello' } | { office: 'naa'; envelope: string };
export type ToAddin = { office: 'state'; state: HostState } | { office: 'naa'; envelope: string };
