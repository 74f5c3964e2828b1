import { browserHost } from './browser';
import type { Host } from './host';
import { connectTeams } from './teams';

/**
 * The host the page is open in. Teams frames the page, or on some phones offers a native channel; without either,
 * teams-js refuses at once and this is an ordinary browser window.
 */
export async function connectHost(page: Window, extraOrigins: readonly string[]): Promise<Host> {
  const framed = page.parent !== page || 'nativeInterface' in page;
  if (!framed) return browserHost(page);
  try {
    return await connectTeams(extraOrigins);
  } catch {
    return browserHost(page);
  }
}
