import type { Installation } from './app-catalogue';
import type { Column } from './columns';
import type { Mailbox } from './mail-state';

/** A value as it is stored and read back; an absent key is an empty column. */
export type FieldValue = string | number | boolean | readonly string[] | readonly LookupValue[];

export interface LookupValue {
  LookupId: number;
  LookupValue: string;
}

export interface Author {
  appId: string;
  appName: string;
}

/** One state an item was in. Number n is version "n.0", and n is also what its ETag carries. */
export interface ItemVersion {
  number: number;
  at: string;
  by: Author;
  fields: Record<string, FieldValue>;
  content?: Uint8Array;
}

/** What makes a row of a library a file or a folder. */
export interface FileFacts {
  name: string;
  mimeType: string;
  /** Id of the folder's row; absent in the root of the library. */
  parent?: number;
  isFolder?: true;
}

/** Bytes on their way into a library (uploadSession). Plain data like all that is kept. */
export interface Upload {
  id: string;
  siteId: string;
  listId: string;
  parent?: number;
  name: string;
  /** The row to replace when the session was made for one. */
  itemId?: number;
  behaviour: 'fail' | 'replace' | 'rename';
  deferCommit: boolean;
  mimeType: string;
  by: Author;
  /** Real time, milliseconds since 1970. */
  expires: number;
  total?: number;
  received: number;
  parts: Uint8Array[];
}

export interface Item {
  id: number;
  guid: string;
  createdAt: string;
  createdBy: Author;
  /** Oldest first; the last one is what the item says now. Never empty. */
  versions: ItemVersion[];
  /** The list's change number at its last change, for delta. */
  change: number;
  /** One of the list's; absent for what is usual there. */
  contentTypeId?: string;
  /** Only in document libraries. */
  file?: FileFacts;
  /** Grants on this item alone, which those below a folder inherit. */
  grants?: Map<string, ItemGrant>;
  /** The retention label somebody put on it; one on a folder counts for what is below. */
  label?: AppliedLabel;
}

/** Who may do what with one item: an application (ListItems.SelectedOperations.Selected), or a person who was invited. */
export interface ItemGrant {
  id: string;
  roles: string[];
  application?: { id: string; displayName: string };
  person?: { id: string; displayName: string; email: string };
}

export interface AppliedLabel {
  name: string;
  at: string;
  by: Author;
  /** Records only: whether what it says can be changed. */
  isLocked: boolean;
}

export interface List {
  id: string;
  displayName: string;
  /** The last part of its address; assigned by the server. */
  name: string;
  description: string;
  template: string;
  createdAt: string;
  modifiedAt: string;
  createdBy: Author;
  version: number;
  columns: Column[];
  items: Map<number, Item>;
  nextItemId: number;
  /** Counts every change of an item; delta tokens point into it. */
  change: number;
  /** Deleted items by id, with the change number of the deletion. */
  tombstones: Map<number, Tombstone>;
  /** Grants on this list alone (Lists.SelectedOperations.Selected). */
  grants: Map<string, Grant>;
  contentTypes: ContentType[];
}

/** A content type of a site, or the copy of one that a list has. */
export interface ContentType {
  id: string;
  name: string;
  description: string;
  group: string;
  parentId: string;
  isBuiltIn: boolean;
  columns: Column[];
}

export interface Tombstone {
  change: number;
  guid: string;
  isFile: boolean;
}

/** What an application may do on one site (Sites.Selected). */
export interface Grant {
  id: string;
  appId: string;
  appName: string;
  roles: string[];
}

export interface Site {
  /** `host,collection,web` as Graph addresses it. */
  id: string;
  collectionId: string;
  webId: string;
  path: string;
  name: string;
  webUrl: string;
  createdAt: string;
  lists: Map<string, List>;
  grants: Map<string, Grant>;
  /** Whose OneDrive it is, if it is one. */
  ownerId?: string;
  /** Those that lists and content types of the site may take. */
  columns: Column[];
  contentTypes: ContentType[];
}

/** Everything Graph keeps. Plain data, so that a snapshot is a structured clone. */
export interface GraphState {
  /** Changes with every reset: a delta token of another epoch is answered with 410. */
  epoch: string;
  sites: Map<string, Site>;
  uploads: Map<string, Upload>;
  groups: Map<string, Group>;
  mailboxes: Map<string, Mailbox>;
  sentMail: SentMail[];
  installations: Installation[];
  activityNotifications: ActivityNotification[];
  subscriptions: Map<string, Subscription>;
}

/** Somebody who wants to be told of changes (subscription). */
export interface Subscription {
  id: string;
  applicationId: string;
  resource: string;
  changeTypes: string[];
  notificationUrl: string;
  lifecycleNotificationUrl: string | null;
  clientState: string | null;
  expires: string;
  /** When it was last asked to reauthorize, or answered that; milliseconds since 1970. */
  challengedAt?: number;
}

/** An entry of somebody's activity feed, made through Graph. */
export interface ActivityNotification {
  at: string;
  /** Person or team. */
  targetId: string;
  topic: string;
  activityType: string;
  preview: string;
  parameters: { name: string; value: string }[];
}

/** What left through sendMail, oldest first. */
export interface SentMail {
  at: string;
  from: string;
  to: string[];
  subject: string;
  content: string;
  attachments: string[];
}

/** A group of the directory; those with a team are Microsoft 365 groups. */
export interface Group {
  id: string;
  displayName: string;
  description: string;
  mailNickname: string;
  /** Microsoft 365 group with a mailbox, as every team has; else a security group. */
  isUnified: boolean;
  hasTeam: boolean;
  createdAt: string;
  /** People and groups, by id. */
  memberIds: string[];
  ownerIds: string[];
}

/** SharePoint keeps and shows whole seconds: "2026-11-22T09:30:00Z". */
export function toSeconds(at: string | Date): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** The version an item is in now. */
export function current(item: Item): ItemVersion {
  return item.versions[item.versions.length - 1] as ItemVersion;
}

/** `guid,version`, the ETag without its quotes. */
export function etagOf(item: Item): string {
  return `${item.guid},${current(item).number}`;
}
