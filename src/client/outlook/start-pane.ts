import { nestedTokens } from '../auth/token';
import { browserHost } from '../host/browser';
import type { Host } from '../host/host';
import { createHttp } from '../http';
import { createService } from '../service';
import { deviceMemory, readConfig } from '../tab/start-tab';
import type { Router } from '../tab/router';
import { createSchoolChoice } from '../tab/school-choice';
import type { Tab } from '../tab/tab-context';
import { loadTheme } from '../tab/themes';
import { createServiceClock } from '../time/service-clock';
import { graphReader } from './graph-reader';
import { outlookMailbox, type Mailbox } from './mailbox';
import { readyOffice } from './office';
import { outlookHost } from './outlook-host';

/** How the pane begins: ready, in an Outlook that cannot, outside Outlook, or not at all. */
export type PaneStart =
  | { state: 'ready'; tab: Tab; mailbox: Mailbox }
  | { state: 'tooOld' | 'outside' | 'failed'; host: Host };

/** Outlook and configuration side by side, then the sign-in, which goes on while the page is put together. */
export async function startPane(page: Window): Promise<PaneStart> {
  const [config, office] = await Promise.all([readConfig(), readyOffice(page)]);
  const host = office ? outlookHost(office, page) : browserHost(page);
  await loadTheme(host.theme());
  if (!office) return { state: 'outside', host };
  if (!config) return { state: 'failed', host };
  const mailbox = outlookMailbox(office, graphReader(config, host.loginHint));
  if (!mailbox.usable) return { state: 'tooOld', host };
  const memory = deviceMemory(page);
  const school = createSchoolChoice(memory);
  const tokens = nestedTokens(config, host.loginHint);
  // Asked for while the page is put together; whoever needs it says what is wrong when there is none.
  tokens.token().catch(() => undefined);
  const service = createService(createHttp(tokens, undefined, school.of));
  const tab = { host, router: onePage, service, clock: createServiceClock(), memory, school };
  return { state: 'ready', tab, mailbox };
}

/** The pane is one page, and office.js takes the browser's history away. */
const onePage: Router = { path: () => '/', go: () => undefined, subscribe: () => () => undefined };
