import type { Column, ListDefinition } from './definition';

/**
 * One item per incident. What is filtered or read by people in SharePoint has a column; what must come back exactly as
 * it was (times to the millisecond, names, words) is JSON, because date columns keep whole seconds and text columns
 * may lose blanks at their ends.
 */
const COLUMNS: readonly Column[] = [
  {
    name: 'ReportKey',
    type: 'text',
    indexed: true,
    unique: true,
    description: 'Key made by the sender: the same again is the same report',
  },
  { name: 'ReportedAt', type: 'dateTime', indexed: true, description: 'When it was received' },
  { name: 'ReporterId', type: 'text', indexed: true, description: 'Directory object id of the reporter' },
  { name: 'Lane', type: 'text', indexed: true, description: 'Who deals with it' },
  { name: 'Priority', type: 'text', indexed: true, description: 'danger, high, medium or low' },
  { name: 'ConcernKind', type: 'text', indexed: true, description: 'What the reporter chose' },
  { name: 'CaseStatus', type: 'text', indexed: true, description: 'new, acknowledged or inProgress' },
  { name: 'PolicyVersion', type: 'text', description: 'The policy version it was judged by, for ever' },
  { name: 'MatrixRow', type: 'text', description: 'Row of the learner or staff matrix' },
  { name: 'RiskAreas', type: 'text', description: 'content, contact, conduct, commerce' },
  { name: 'ChronologyCount', type: 'number', description: 'Entries in the chronology' },
  { name: 'ChronologyHash', type: 'text', description: 'Hash of the last entry' },
  { name: 'AlertState', type: 'json', description: 'Where the alert stands' },
  { name: 'AcknowledgedBy', type: 'json', description: 'Who acknowledged it, and when' },
  { name: 'CaseOwner', type: 'json', description: 'Who has it, and since when' },
  { name: 'Report', type: 'json', parts: 5, description: 'The report as it was made, without the message' },
  { name: 'Message', type: 'json', parts: 6, description: 'The message it was made on' },
  { name: 'CaseWork', type: 'json', parts: 2, description: 'What was done about it: actions, clocks, parents' },
  { name: 'Mails', type: 'json', parts: 8, description: 'The e-mails it was made on, without their content' },
  { name: 'Evidence', type: 'json', parts: 2, description: 'Kept originals, with their fingerprints' },
  { name: 'Deliveries', type: 'json', parts: 4, description: 'Cards that went out' },
  { name: 'Outbox', type: 'json', parts: 4, description: 'Chronology entries on their way to their list' },
];

/** Learner, technical, data and AI lanes. */
export const INCIDENTS: ListDefinition = {
  name: 'Incidents',
  site: 'school',
  description: 'Online-safety incidents. Written by Lantern; please do not edit by hand.',
  columns: COLUMNS,
};

/** Staff and headteacher lanes, in a site of their own (ESC-2, ESC-3). */
export const STAFF_CONCERNS: ListDefinition = {
  name: 'StaffConcerns',
  site: 'staff',
  description: 'Concerns about adults who work here. Written by Lantern; please do not edit by hand.',
  columns: COLUMNS,
};
