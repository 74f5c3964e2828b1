import type { Column, ListDefinition } from './definition';

/** One item per line of a chronology; items are only ever added (CAS-2, P5). */
const COLUMNS: readonly Column[] = [
  {
    name: 'EntryKey',
    type: 'text',
    indexed: true,
    unique: true,
    description: 'Report key and number: written once, whoever repeats it',
  },
  { name: 'ReportKey', type: 'text', indexed: true, description: 'The incident it belongs to' },
  { name: 'EntryNumber', type: 'number', description: 'Place in the chronology, from 1' },
  { name: 'EntryAt', type: 'dateTime', indexed: true, description: 'When it happened' },
  { name: 'EntryKind', type: 'text', description: 'What happened' },
  {
    name: 'ActorId',
    type: 'text',
    description: 'Directory object id of who did it; empty for Lantern itself',
  },
  { name: 'EntryHash', type: 'text', description: 'Hash over this entry and the hash before it' },
  { name: 'Entry', type: 'json', parts: 4, description: 'The entry exactly as it was hashed' },
];

export const INCIDENT_CHRONOLOGY: ListDefinition = {
  name: 'IncidentChronology',
  site: 'school',
  description: 'What was done about each incident, and when. Only grows.',
  columns: COLUMNS,
};

export const STAFF_CONCERN_CHRONOLOGY: ListDefinition = {
  name: 'StaffConcernChronology',
  site: 'staff',
  description: 'What was done about each concern, and when. Only grows.',
  columns: COLUMNS,
};
