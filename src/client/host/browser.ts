import type { Host, HostTheme } from './host';

/** A plain browser window, where the theme follows the device. */
export function browserHost(page: Window): Host {
  const dark = page.matchMedia?.('(prefers-color-scheme: dark)');
  const contrast = page.matchMedia?.('(forced-colors: active)');
  const theme = (): HostTheme => (contrast?.matches ? 'highContrast' : dark?.matches ? 'dark' : 'light');
  return {
    kind: 'browser',
    locale: page.navigator.language,
    theme,
    onThemeChange(listener) {
      const tell = () => listener(theme());
      dark?.addEventListener('change', tell);
      contrast?.addEventListener('change', tell);
      return () => {
        dark?.removeEventListener('change', tell);
        contrast?.removeEventListener('change', tell);
      };
    },
    onBack: () => undefined,
    async openLink(address) {
      page.open(address, '_blank', 'noopener');
    },
    loaded: () => undefined,
    success: () => undefined,
    failure: () => undefined,
  };
}
