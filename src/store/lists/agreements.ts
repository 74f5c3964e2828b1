import type { ListDefinition } from './definition';

/** Published agreements; a version is never changed once it is there (P5). */
export const AGREEMENT_VERSIONS: ListDefinition = {
  name: 'AgreementVersions',
  site: 'school',
  description: 'Versions of acceptable use agreements with their hashes. Written by Lantern; a version is never changed.',
  columns: [
    { name: 'VersionKey', type: 'text', indexed: true, unique: true, description: 'Audience and number' },
    { name: 'Audience', type: 'text', indexed: true, description: 'For whom it is' },
    { name: 'VersionNumber', type: 'number', description: 'From 1 on' },
    { name: 'PublishedAt', type: 'dateTime', description: 'Since when it is signed' },
    { name: 'TextHash', type: 'text', description: 'SHA-256 over the words' },
    { name: 'Version', type: 'json', parts: 4, description: 'The version as data' },
  ],
};

/** One item for everything done about a signature; items are only ever added (P5). */
export const SIGNATURES: ListDefinition = {
  name: 'Signatures',
  site: 'school',
  description: 'Who was asked for a signature, and who signed or declined. Only grows.',
  columns: [
    {
      name: 'SignatureKey', type: 'text', indexed: true, unique: true,
      description: 'Agreement, version, year, part, signer, on whose behalf, kind: written once, whoever repeats it',
    },
    { name: 'Audience', type: 'text', indexed: true, description: 'Which agreement' },
    { name: 'VersionNumber', type: 'number', description: 'Which version of it' },
    { name: 'EntryKind', type: 'text', indexed: true, description: 'sent, opened, signed, declined or exempt' },
    { name: 'SubjectId', type: 'text', indexed: true, description: 'Whom it is about' },
    { name: 'SignerId', type: 'text', indexed: true, description: 'Who signed, or was asked to' },
    { name: 'EntryAt', type: 'dateTime', indexed: true, description: 'When' },
    { name: 'Entry', type: 'json', description: 'The entry as it was made' },
  ],
};

/** Signatures that wait for their turn to be written, many in one item. Empty on a quiet day. */
export const SIGNATURE_OUTBOX: ListDefinition = {
  name: 'SignatureOutbox',
  site: 'school',
  description: 'Signatures on their way to their list while very many people sign. Empties itself.',
  columns: [
    { name: 'ParcelKey', type: 'text', indexed: true, unique: true, description: 'Made once for each parcel' },
    { name: 'ClaimedUntil', type: 'dateTime', description: 'Until when a copy of the service is at work on it' },
    { name: 'Entries', type: 'json', parts: 6, description: 'The signatures' },
  ],
};

/** Whom agreements concern, many people in one item. */
export const ROSTER: ListDefinition = {
  name: 'Roster',
  site: 'school',
  description: 'People of the school and whose parents they are, as last imported. Written by Lantern.',
  columns: [
    { name: 'ShelfKey', type: 'text', indexed: true, unique: true, description: 'Which part of the roster' },
    { name: 'PeopleCount', type: 'number', description: 'How many people are in it' },
    { name: 'People', type: 'json', parts: 4, description: 'The people' },
  ],
};

/** Links to sign with, many in one item. A link is found by the hash of its token. */
export const SIGN_LINKS: ListDefinition = {
  name: 'SignLinks',
  site: 'school',
  description: 'Links for signing without an account, as hashes. Written by Lantern.',
  columns: [
    { name: 'ShelfKey', type: 'text', indexed: true, unique: true, description: 'Which part of the links' },
    { name: 'LinkCount', type: 'number', description: 'How many links are in it' },
    { name: 'Links', type: 'json', parts: 4, description: 'For whom, since when, until when' },
  ],
};

/** Who was put into the access group or taken out of it. Only grows. */
export const ACCESS_CHANGES: ListDefinition = {
  name: 'AccessChanges',
  site: 'school',
  description: 'Whom Lantern put into the Entra group of those who have signed, or took out, and why. Only grows.',
  columns: [
    { name: 'ChangeKey', type: 'text', indexed: true, unique: true, description: 'Made once for each change' },
    { name: 'ChangedAt', type: 'dateTime', indexed: true, description: 'When' },
    { name: 'PersonId', type: 'text', indexed: true, description: 'Whose account' },
    { name: 'Change', type: 'json', description: 'The change, with its reason' },
  ],
};
