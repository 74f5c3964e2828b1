import type { ConcernKind, Incident } from './types';

/** What a screen or a card calls a case: its kind, or that nobody has said it yet. */
export type ShownKind = ConcernKind | 'unsorted';

type Sortable = Pick<Incident, 'report' | 'work'>;

/** It came by e-mail, where nobody was asked what kind of concern it is, and nobody has said it since. */
export function isUnsorted({ report, work }: Sortable): boolean {
  return report.mailbox !== undefined && work?.sorted === undefined;
}

/** An alert of a monitoring system proposes a kind; a forwarded e-mail proposes none. */
export function shownKind(incident: Sortable): ShownKind {
  const { kind } = asSorted(incident).report;
  return isUnsorted(incident) && kind === 'other' ? 'unsorted' : kind;
}

/**
 * A case as it counts since somebody sorted it: with the kind they chose, and with its e-mails expected as evidence or
 * withheld for ever. The report itself stays as it was made; whoever reads a case reads it through this. Doing it twice
 * changes nothing.
 */
export function asSorted<Case extends Sortable>(incident: Case): Case {
  const { report, work } = incident;
  if (report.mailbox === undefined || work?.sorted === undefined) return incident;
  const { kind, mediaForbidden } = work.sorted;
  const original = mediaForbidden ? ('withheld' as const) : ('expected' as const);
  const mails = report.mails?.map((mail) => (mail.original === 'inMailbox' ? { ...mail, original } : mail));
  return { ...incident, report: { ...report, kind, ...(mails ? { mails } : {}) } };
}
