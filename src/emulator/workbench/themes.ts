import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { HostState } from './host-protocol';

export type ThemeName = HostState['theme'];

export const THEMES: Record<ThemeName, { label: string; theme: Theme }> = {
  default: { label: 'Light', theme: teamsLightTheme },
  dark: { label: 'Dark', theme: teamsDarkTheme },
  contrast: { label: 'High contrast', theme: teamsHighContrastTheme },
};

const KEY = 'workbench-theme';

/** The chosen theme is all the workbench remembers; before a choice the system's own wish holds. */
export function useTheme(): [ThemeName, (name: ThemeName) => void] {
  const [name, setName] = useState<ThemeName>(() => {
    const kept = localStorage.getItem(KEY);
    if (kept && kept in THEMES) return kept as ThemeName;
    if (matchMedia('(prefers-contrast: more)').matches) return 'contrast';
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
  });
  return [
    name,
    (next) => {
      localStorage.setItem(KEY, next);
      setName(next);
    },
  ];
}
