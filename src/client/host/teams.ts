import { app, pages } from '@microsoft/teams-js';
import type { Host, HostTheme } from './host';
import { themeNamed } from './theme-name';

/** teams-js itself waits 60 s for a host that never answers; nobody waits that long for a page. */
const HOST_TIMEOUT_MS = 10_000;

/**
 * The Teams client around the page.
 * @param extraOrigins host origins besides Microsoft's own; teams-js drops answers from anywhere else
 * @throws when nobody answers the initialize call
 */
export async function connectTeams(extraOrigins: readonly string[]): Promise<Host> {
  await withTimeout(app.initialize([...extraOrigins]));
  const context = await withTimeout(app.getContext());
  let theme = themeNamed(context.app.theme);
  const listeners = new Set<(theme: HostTheme) => void>();
  app.registerOnThemeChangeHandler((name) => {
    theme = themeNamed(name);
    listeners.forEach((listener) => listener(theme));
  });
  return {
    kind: 'teams',
    locale: context.app.locale,
    loginHint: context.user?.loginHint ?? context.user?.userPrincipalName,
    subPage: context.page.subPageId || undefined,
    theme: () => theme,
    onThemeChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onBack(handler) {
      if (pages.backStack.isSupported()) pages.backStack.registerBackButtonHandler(handler);
    },
    openLink: (address) => app.openLink(address),
    loaded: () => app.notifyAppLoaded(),
    success: () => void app.notifySuccess(),
    failure: () => app.notifyFailure({ reason: app.FailedReason.Other }),
  };
}

function withTimeout<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The host did not answer.')), HOST_TIMEOUT_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
