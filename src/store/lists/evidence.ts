import type { Column, ListDefinition } from './definition';

const FILE_COLUMNS: readonly Column[] = [
  { name: 'ReportKey', type: 'text', indexed: true, description: 'The report it belongs to' },
  { name: 'FileHash', type: 'text', description: 'SHA-256 of the bytes when they were kept' },
  { name: 'Fidelity', type: 'text', description: 'How it was read, such as outlookFile' },
  { name: 'AddedById', type: 'text', description: 'Directory object id of who added it' },
  { name: 'AddedAt', type: 'text', description: 'When it was added' },
];

const ACCESS_COLUMNS: readonly Column[] = [
  { name: 'EntryKey', type: 'text', indexed: true, unique: true, description: 'Report key and number of the entry' },
  { name: 'ReportKey', type: 'text', indexed: true, description: 'The report whose evidence was opened' },
  { name: 'EntryNumber', type: 'number', description: 'Position in the log of that report' },
  { name: 'OpenedAt', type: 'dateTime', indexed: true, description: 'When' },
  { name: 'PersonId', type: 'text', indexed: true, description: 'Directory object id of who opened it' },
  { name: 'Entry', type: 'json', description: 'The entry exactly as it was hashed' },
];

/** Evidence of the learner, technical, data and AI lanes. */
export const INCIDENT_EVIDENCE: ListDefinition = {
  name: 'IncidentEvidence',
  site: 'school',
  library: true,
  description: 'Originals as they arrived. Written by Lantern; please do not open, edit or delete by hand.',
  columns: FILE_COLUMNS,
};

export const EVIDENCE_ACCESS: ListDefinition = {
  name: 'EvidenceAccess',
  site: 'school',
  description: 'Who opened which evidence, and when. Only grows.',
  columns: ACCESS_COLUMNS,
};

/** Evidence of the staff and headteacher lanes, in their own site (ESC-2, ESC-3). */
export const STAFF_CONCERN_EVIDENCE: ListDefinition = {
  name: 'StaffConcernEvidence',
  site: 'staff',
  library: true,
  description: 'Originals as they arrived. Written by Lantern; please do not open, edit or delete by hand.',
  columns: FILE_COLUMNS,
};

export const STAFF_EVIDENCE_ACCESS: ListDefinition = {
  name: 'StaffEvidenceAccess',
  site: 'staff',
  description: 'Who opened which evidence, and when. Only grows.',
  columns: ACCESS_COLUMNS,
};
