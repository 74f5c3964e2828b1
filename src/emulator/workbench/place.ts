/** Where the page is: who, and what is open. Lives in the address after `#`, so that a view can be pasted. */
export type Place =
  | { personId: string; view: 'chat'; conversationId?: string; messageId?: string }
  | { personId: string; view: 'tab'; subPage: string }
  | { personId: string; view: 'mail'; mailId?: string };

/** Reads `#/as/{person}/chat[/{conversation}[/{message}]]` `#/as/{person}/tab[/{sub-path}]` and `#/as/{person}/mail[/{e-mail}]`; anything else is undefined. */
export function readPlace(hash: string): Place | undefined {
  const [, as, personId, view, ...rest] = hash.replace(/^#/, '').split('/');
  if (as !== 'as' || !personId) return undefined;
  if (view === 'tab') return { personId, view, subPage: rest.map(decode).join('/') };
  if (view === 'mail') return { personId, view, ...(rest[0] ? { mailId: decode(rest[0]) } : {}) };
  if (view === 'chat')
    return { personId, view, conversationId: rest[0] ? decode(rest[0]) : undefined, messageId: rest[1] };
  return undefined;
}

export function writePlace(place: Place): string {
  const start = `#/as/${place.personId}/${place.view}`;
  if (place.view === 'tab') return place.subPage ? `${start}/${encodeURI(place.subPage)}` : start;
  if (place.view === 'mail') return place.mailId ? `${start}/${encodeURIComponent(place.mailId)}` : start;
  if (!place.conversationId) return start;
  const chat = `${start}/${encodeURIComponent(place.conversationId)}`;
  return place.messageId ? `${chat}/${place.messageId}` : chat;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * Where a Teams link leads inside the workbench, for the person looking at it; undefined for any other address.
 * `/l/message/{conversation}/{message}` opens a chat, `/l/entity/{app}/{tab}?context={"subEntityId"}` the tab.
 */
export function placeOfLink(address: string, personId: string): Place | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.hostname !== 'teams.microsoft.com') return undefined;
  const [, l, kind, id, messageId] = url.pathname.split('/');
  if (l !== 'l') return undefined;
  if (kind === 'message' && id) return { personId, view: 'chat', conversationId: decode(id), messageId };
  if (kind === 'entity') return { personId, view: 'tab', subPage: subEntityOf(url) };
  return undefined;
}

function subEntityOf(url: URL): string {
  try {
    const context = JSON.parse(url.searchParams.get('context') ?? '{}') as { subEntityId?: unknown };
    return typeof context.subEntityId === 'string' ? context.subEntityId : '';
  } catch {
    return '';
  }
}
