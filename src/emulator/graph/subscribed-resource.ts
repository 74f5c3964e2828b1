const MAIL = /^\/?users\/([^/]+)\/(?:mailFolders(?:\('|\/)([^/']+)(?:'\))?\/)?messages$/i;
const LIST = /^\/?sites\/([^/]+)\/lists\/([^/]+)$/i;

/** The mailbox, and perhaps the folder, that a subscription is about. */
export function mailResource(resource: string): { user: string; folder?: string } | undefined {
  const found = MAIL.exec(resource);
  return found ? { user: found[1] ?? '', ...(found[2] ? { folder: found[2] } : {}) } : undefined;
}

/** The list that a subscription is about. */
export function listResource(resource: string): { site: string; list: string } | undefined {
  const found = LIST.exec(resource);
  return found ? { site: found[1] ?? '', list: found[2] ?? '' } : undefined;
}
