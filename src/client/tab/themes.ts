import { teamsLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Host, HostTheme } from '../host/host';

/** Fluent's own Teams themes. Most people see the light one; the others come when a host asks for them. */
const loaders: Record<HostTheme, () => Promise<Theme>> = {
  light: async () => teamsLightTheme,
  dark: () => import('./theme-dark').then((part) => part.dark),
  highContrast: () => import('./theme-high-contrast').then((part) => part.highContrast),
};

const loaded = new Map<HostTheme, Theme>([['light', teamsLightTheme]]);

/** Fetches a theme before it is shown, so that nothing flashes. Without it the page is light, and works. */
export async function loadTheme(name: HostTheme): Promise<void> {
  if (loaded.has(name)) return;
  try {
    loaded.set(name, await loaders[name]());
  } catch {
    // The connection dropped: the wrong colours are better than no page.
  }
}

/** The theme of the host, live. Its name is that of the colours shown. */
export function useHostTheme(host: Host): { name: HostTheme; theme: Theme } {
  const [wanted, setWanted] = useState(() => shownAs(host.theme()));
  useEffect(
    () => host.onThemeChange((name) => void loadTheme(name).then(() => setWanted(shownAs(host.theme())))),
    [host],
  );
  return wanted;
}

function shownAs(name: HostTheme): { name: HostTheme; theme: Theme } {
  const theme = loaded.get(name);
  return theme ? { name, theme } : { name: 'light', theme: teamsLightTheme };
}
