import type { SchoolId } from '../../domain/school-id';

/** The personal tab as the app manifest names it. */
export interface TabAddress {
  /** Id of the Teams app (manifest `id`). */
  appId: string;
  /** `staticTabs[].entityId`. */
  entityId: string;
  /** Where a deployment serves several: a reference is one school's. */
  school?: SchoolId;
}

/**
 * A link that opens the case in the tab (Teams platform, "Deep link to a tab"): the reference travels as sub-page id
 * and says nothing about anybody.
 */
export function caseLink(tab: TabAddress, reference: string): string {
  return tabLink(tab, `/cases/${reference}`);
}

/** A link to a place in the tab, such as `/school/rota`. */
export function tabLink(tab: TabAddress, place: string): string {
  const school = tab.school === undefined ? '' : `?school=${encodeURIComponent(tab.school)}`;
  const context = encodeURIComponent(JSON.stringify({ subEntityId: `${place}${school}` }));
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(tab.appId)}/${encodeURIComponent(tab.entityId)}?context=${context}`;
}
