import type { MailOutcome } from '../../domain/intake/types';

/** What the service says about the intake mailbox. */
export const intakeWords = {
  receipt: {
    subject: 'Lantern has received your e-mail',
    text: (reference: string) =>
      [
        `Your e-mail to online safety was received. Reference: ${reference}`,
        'Do not answer this message. You see how it goes on under My reports in Lantern.',
        'If a child is in danger now, ring 999 and the school.',
      ].join('\r\n\r\n'),
  },
  /** What became of an e-mail, for the list. */
  outcomes: {
    report: 'Became a report',
    digest: 'Low alert, for the digest of the day',
    outside: 'From outside the school',
    noRole: 'From an account of the school without a role in Lantern',
    automatic: 'An automatic message',
    answer: 'An answer to a receipt, now in the chronology of its case',
    calendar: 'A calendar item',
    bounce: 'Could not be delivered',
    loop: 'From Lantern itself',
    spam: 'Marked as spam',
    tooMany: 'Too many from one sender within an hour',
    unmapped: 'An alert that the rule for its sender does not fit',
    unreadable: 'Could not be read',
  } satisfies Record<MailOutcome, string>,
  note: {
    title: 'An e-mail to online safety needs a look',
    lines: {
      noRole: 'An account of the school that has no role in Lantern wrote to the online safety mailbox. It was not made a report.',
      tooMany: 'One sender wrote very often to the online safety mailbox. The rest was set aside.',
      unmapped: 'An alert of a monitoring system did not fit the rule for its sender and was set aside.',
      unreadable: 'An e-mail to the online safety mailbox could not be read and was set aside.',
      trouble: 'Lantern may not read the online safety mailbox. What is sent there does not become a report until that is mended.',
    },
    open: 'Open the mailbox list',
  },
  digest: {
    title: (count: number) => (count === 1 ? '1 low monitoring alert since yesterday' : `${count} low monitoring alerts since the last digest`),
    line: (system: string, category: string, count: number) => `${system}: ${category}, ${count}`,
    more: (kinds: number) => `and ${kinds} more kinds`,
  },
  monitoringReporter: 'Filtering and monitoring',
} as const;
