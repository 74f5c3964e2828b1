import type { ClientConfig } from '../../contract/session';
import { nestedTokens } from '../auth/token';
import { browserHost } from '../host/browser';
import { connectHost } from '../host/connect';
import type { Host } from '../host/host';
import { createHttp } from '../http';
import { createService } from '../service';
import { createServiceClock } from '../time/service-clock';
import { createRouter } from './router';
import { routeOfSubPage, schoolOfSubPage } from './routes';
import { createSchoolChoice } from './school-choice';
import type { Tab } from './tab-context';
import { loadTheme } from './themes';

/** How the page begins: ready, outside Teams, or not at all (no configuration). */
export type TabStart =
  { state: 'ready'; tab: Tab } | { state: 'outside'; host: Host } | { state: 'failed'; host: Host };

/** Configuration, host, sign-in, service: in this order, because each needs the one before. */
export async function startTab(page: Window): Promise<TabStart> {
  const config = await readConfig();
  const host = config ? await connectHost(page, config.extraHostOrigins) : browserHost(page);
  await loadTheme(host.theme());
  if (!config) return { state: 'failed', host };
  if (host.kind === 'browser') return { state: 'outside', host };
  host.loaded();
  const router = createRouter(page);
  const memory = deviceMemory(page);
  const school = createSchoolChoice(memory);
  if (host.subPage && !page.location.hash) {
    school.ask(schoolOfSubPage(host.subPage));
    router.go(routeOfSubPage(host.subPage), 'replace');
  }
  const tokens = nestedTokens(config, host.loginHint);
  // Asked for while the page is put together; whoever needs it says what is wrong when there is none.
  tokens.token().catch(() => undefined);
  const service = createService(createHttp(tokens, undefined, school.of));
  return {
    state: 'ready',
    tab: { host, router, service, clock: createServiceClock(), memory, school },
  };
}

/** What the page needs before anybody is signed in; undefined when the service cannot be reached. */
export async function readConfig(): Promise<ClientConfig | undefined> {
  try {
    const answer = await fetch('/config.json');
    return answer.ok ? ((await answer.json()) as ClientConfig) : undefined;
  } catch {
    return undefined;
  }
}

/** Browsers that block storage in frames throw at the mere mention of it. */
export function deviceMemory(page: Window): Storage | undefined {
  try {
    return page.localStorage;
  } catch {
    return undefined;
  }
}
