import type { MailRecord } from '../evidence/types';
import type { MailboxPlace, Report } from '../incidents/types';
import { rolesOf } from '../people/roles';
import type { PersonId, PersonRef, RoleHolding } from '../people/types';
import type { MonitoringAlert } from './types';

export interface ForwardedInput {
  reportKey: string;
  place: MailboxPlace;
  /** What the sender wrote above it. */
  own: string;
  /** Forwarded messages, then the message itself. */
  mails: readonly MailRecord[];
  reporterId: PersonId;
  holdings: readonly RoleHolding[];
  now: Date;
}

/**
 * The report that a forwarded e-mail makes. Nobody was asked anything: the kind is to be sorted, nobody is named, no
 * child is said to be in danger. Only one thing is concluded: an e-mail that somebody with a role at this school wrote is
 * handled as a concern about them, or its author might read it (P3); who deals with it can put that right.
 */
export function forwardedReport(input: ForwardedInput): Report {
  const [author, ...others] = adultsHere(input);
  return {
    ...unasked(input),
    about: author ? 'staff' : 'unknown',
    ...(author ? { aboutPerson: author, involved: others.map((one) => ({ ...one, part: 'notSure' as const })) } : {}),
    whatHappened: input.own,
    source: 'mailbox',
  };
}

export interface MonitoringInput {
  reportKey: string;
  place: MailboxPlace;
  alert: MonitoringAlert;
  mails: readonly MailRecord[];
  /** Whom the alert names, where the directory knows them. */
  person?: PersonRef;
  holdings: readonly RoleHolding[];
  now: Date;
}

/** The report that an alert of a filtering or monitoring system makes (REP-6). */
export function monitoringReport(input: MonitoringInput): Report {
  const { alert, person, holdings, now } = input;
  const { system, category, priority, kind, device, at } = alert;
  const named = person ?? (alert.person === undefined ? undefined : { name: alert.person });
  const works = person?.directoryId !== undefined && rolesOf(holdings, person.directoryId, now).length > 0;
  const lines = [
    `${system}: ${category}`,
    alert.person === undefined ? '' : `Person: ${alert.person}`,
    device === undefined ? '' : `Device: ${device}`,
    at === undefined ? '' : `When: ${at}`,
  ];
  return {
    ...unasked(input),
    kind,
    childInDanger: priority === 'danger',
    about: works ? 'staff' : named ? 'learner' : 'unknown',
    ...(named ? { aboutPerson: named } : {}),
    whatHappened: lines.filter((line) => line !== '').join('\n'),
    source: 'monitoring',
    monitoring: { system, category, priority, ...(device ? { device } : {}), ...(at ? { at } : {}) },
  };
}

/** An alert about somebody who works here is never left for a digest that they may be among the readers of (P3). */
export function goesIntoDigest(alert: MonitoringAlert, person: PersonRef | undefined, holdings: readonly RoleHolding[], now: Date): boolean {
  const works = person?.directoryId !== undefined && rolesOf(holdings, person.directoryId, now).length > 0;
  return alert.priority === 'low' && !works;
}

function unasked({ reportKey, place, mails }: Pick<ForwardedInput, 'reportKey' | 'place' | 'mails'>) {
  return {
    reportKey,
    kind: 'other' as const,
    childInDanger: false,
    involved: [],
    outsideSchool: false,
    nameVisibility: 'readers' as const,
    toldInPerson: false,
    mails,
    mailbox: place,
  };
}

/** Who wrote the forwarded messages, as far as they are somebody else who holds a role here. */
function adultsHere({ mails, reporterId, holdings, now }: ForwardedInput): PersonRef[] {
  const authors = new Map<PersonId, PersonRef>();
  for (const { sender } of mails) {
    const { directoryId, name } = sender;
    if (directoryId === undefined || directoryId === reporterId || rolesOf(holdings, directoryId, now).length === 0) continue;
    authors.set(directoryId, { name, directoryId });
  }
  return [...authors.values()];
}
