/** The personal tab as the app manifest names it. */
export interface TabAddress {
  /** Id of the Teams app (manifest `id`). */
  appId: string;
  /** `staticTabs[].entityId`. */
  entityId: string;
}

/**
 * A link that opens the case in the tab (Teams platform, "Deep link to a tab"): the reference travels as sub-page id
 * and says nothing about anybody.
 */
export function caseLink(tab: TabAddress, reference: string): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: `/cases/${reference}` }));
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(tab.appId)}/${encodeURIComponent(tab.entityId)}?context=${context}`;
}
