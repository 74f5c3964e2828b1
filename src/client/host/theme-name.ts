import type { HostTheme } from './host';

/** Teams' name of a theme (`default`, `dark`, `contrast`; newer ones count as light) as ours. */
export function themeNamed(name: string): HostTheme {
  if (name === 'dark') return 'dark';
  return name === 'contrast' ? 'highContrast' : 'light';
}
