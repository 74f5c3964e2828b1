import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { render } from '@testing-library/react';
import type { TokenSource } from '../auth/token';
import type { Host, HostTheme } from '../host/host';
import { createHttp } from '../http';
import { createService } from '../service';
import { createSchoolChoice } from '../tab/school-choice';
import { createRouter } from '../tab/router';
import { Tab } from '../tab/Tab';
import { createServiceClock } from '../time/service-clock';
import type { FakeService } from './fake-service';

/** A host in memory: its theme and its back button can be used by a test. */
export class FakeHost implements Host {
  readonly kind = 'teams' as const;
  readonly locale = 'en-gb';
  readonly opened: string[] = [];
  private look: HostTheme = 'light';
  private readonly listeners = new Set<(theme: HostTheme) => void>();
  pressBack: () => boolean = () => false;
  ready = false;

  theme = () => this.look;
  onThemeChange = (listener: (theme: HostTheme) => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  onBack(handler: () => boolean) {
    this.pressBack = handler;
  }
  async openLink(address: string) {
    this.opened.push(address);
  }
  loaded() {}
  success() {
    this.ready = true;
  }
  failure() {}
  turn(theme: HostTheme) {
    this.look = theme;
    this.listeners.forEach((listener) => listener(theme));
  }
}

/** The whole tab over a fake service, at an address; `linkedSchool` is what a deep link named. Returns what a test looks at. */
export function renderTab(
  service: FakeService,
  address = '/',
  tokens: TokenSource = { token: async () => 'good' },
  linkedSchool?: string,
) {
  window.scrollTo = () => undefined; // jsdom lays nothing out and cannot scroll.
  window.history.replaceState(null, '', `#${address}`);
  const host = new FakeHost();
  const school = createSchoolChoice(window.localStorage);
  school.ask(linkedSchool);
  const tab = {
    host,
    router: createRouter(window),
    service: createService(createHttp(tokens, service.fetch, school.of)),
    school,
    clock: createServiceClock(),
    memory: window.localStorage,
  };
  const screen = render(
    // Without its styles: whoever asks for a role has jsdom look at every rule for every element, and nothing is laid out.
    <RendererProvider renderer={createDOMRenderer(document.implementation.createHTMLDocument())}>
      <Tab start={{ state: 'ready', tab }} />
    </RendererProvider>,
  );
  return { ...screen, host, router: tab.router };
}
