import { MAILS_LIMIT } from '../../../contract/limits';

/** Words of the task pane in Outlook. */
export const outlook = {
  lead: 'Five short questions about this e-mail. You see who will read it before you send.',
  aboutTitle: (number: number) => (number === 1 ? 'This e-mail will be reported' : `${number} e-mails will be reported`),
  noSubject: '(no subject)',
  from: 'From',
  sent: 'Sent',
  subject: 'Subject',
  attachments: 'Attachments',
  attachmentCount: (count: number) => (count === 0 ? 'none' : String(count)),
  doNot: 'Do not reply to it, forward it or delete it.',
  remove: (subject: string) => `Leave out: ${subject}`,
  removeShort: 'Leave out',
  otherTitle: 'You have opened another e-mail',
  add: 'Add it to this report',
  addHelp: 'To report several e-mails as one concern, open the next one in the list and add it here.',
  full: `At most ${MAILS_LIMIT} e-mails go into one report.`,
  withheld: 'Of this kind of concern Lantern takes no message, picture or attachment: only sender, recipients, time, subject and headers.',
  whole: 'After your report has arrived, the e-mail itself is kept as evidence.',
  none: { title: 'No e-mail is open', text: 'Choose an e-mail in the list. Then you can report it here.' },
  originals: {
    sending: 'The e-mail itself is being kept as evidence. You can leave this open and carry on.',
    again: 'The e-mail itself has not been kept yet. Lantern tries again by itself while this is open.',
    kept: 'The e-mail itself is kept as evidence.',
    withheld: 'No message, picture or attachment was taken.',
    caughtUp: (reference: string) => `The e-mail of your report ${reference} had not arrived. It is kept now.`,
  },
  tooOld: {
    title: 'Lantern cannot report from this Outlook',
    text: 'This version of Outlook does not let Lantern see enough of the e-mail.',
    instead: 'Open the e-mail in Outlook on the web or in the new Outlook, and report it there. Or open Lantern in Teams and write down who sent it, when, and the subject.',
    keep: 'Do not reply to it, forward it or delete it.',
  },
  outside: {
    title: 'Lantern opens inside Outlook',
    text: 'Open an e-mail in Outlook and choose Report with Lantern above it.',
  },
} as const;
