import type { Host, HostTheme } from '../host/host';
import type { Office } from './office';

/** Outlook as the place around the page. */
export function outlookHost(office: Office, page: Window): Host {
  const listeners = new Set<(theme: HostTheme) => void>();
  const theme = (): HostTheme => themeOf(office, page);
  const { mailbox, requirements, ui, displayLanguage } = office.context;
  const changed = office.EventType.OfficeThemeChanged;
  if (changed && requirements.isSetSupported('Mailbox', '1.14')) {
    mailbox.addHandlerAsync(changed, () => listeners.forEach((listener) => listener(theme())));
  }
  return {
    kind: 'outlook',
    locale: displayLanguage,
    loginHint: mailbox.userProfile?.emailAddress,
    theme,
    onThemeChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onBack: () => undefined,
    async openLink(address) {
      if (ui?.openBrowserWindow) ui.openBrowserWindow(address);
      else page.open(address, '_blank', 'noopener');
    },
    loaded: () => undefined,
    success: () => undefined,
    failure: () => undefined,
  };
}

/** Outlook tells colours, not names: black is its high contrast, anything else dark is dark. */
function themeOf(office: Office, page: Window): HostTheme {
  if (page.matchMedia?.('(forced-colors: active)').matches) return 'highContrast';
  const colour = office.context.officeTheme?.bodyBackgroundColor ?? '#ffffff';
  const [red = 255, green = 255, blue = 255] = (colour.match(/[\da-f]{2}/gi) ?? []).map((part) => parseInt(part, 16));
  if (red + green + blue === 0) return 'highContrast';
  return red * 0.3 + green * 0.59 + blue * 0.11 < 128 ? 'dark' : 'light';
}
