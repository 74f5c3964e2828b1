import type { ListDefinition } from './definition';

/** What came into the intake mailbox, one item each, and one item for how far it has been read. */
export const INTAKE_MAIL: ListDefinition = {
  name: 'IntakeMail',
  site: 'school',
  description: 'E-mails that came into the online safety mailbox, and what became of each. Written by Lantern.',
  columns: [
    { name: 'MailKey', type: 'text', indexed: true, unique: true, description: 'Hash of the message id, so that none is taken twice' },
    { name: 'ReceivedAt', type: 'dateTime', indexed: true, description: 'When it came' },
    { name: 'Outcome', type: 'text', indexed: true, description: 'What became of it' },
    { name: 'Entry', type: 'json', description: 'The same as data; of a report nothing but its key' },
  ],
};
