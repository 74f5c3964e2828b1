import { createContext, useContext } from 'react';
import type { SessionView } from '../../contract/session';
import type { Host } from '../host/host';
import type { Service } from '../service';
import type { ServiceClock } from '../time/service-clock';
import type { Router } from './router';
import type { SchoolChoice } from './school-choice';

/** What every screen may use. Wired once in main.tsx; tests hand in a fake service and a memory of their own. */
export interface Tab {
  service: Service;
  host: Host;
  router: Router;
  clock: ServiceClock;
  /** Memory of this device, where the browser grants one: drafts, and nothing else about anybody. */
  memory: Storage | undefined;
  /** Which school every request is about, where there are several. */
  school: SchoolChoice;
}

export interface TabSession extends Tab {
  session: SessionView;
  /** Asks the service again who is here, and what time it is. */
  refreshSession: () => Promise<void>;
  /** What the screen in front does with the host's back button; true when it has gone back itself. */
  back: { current: (() => boolean) | undefined };
}

const Context = createContext<TabSession | undefined>(undefined);

export const TabProvider = Context.Provider;

export function useTab(): TabSession {
  const tab = useContext(Context);
  if (!tab) throw new Error('useTab needs a TabProvider around it.');
  return tab;
}
