/** How the place that frames the page looks. */
export type HostTheme = 'light' | 'dark' | 'highContrast';

/** The place the page is open in: Teams, Outlook, or a plain browser window. Nothing else of the client knows which. */
export interface Host {
  readonly kind: 'teams' | 'outlook' | 'browser';
  /** Language tag of the person's client, for example `en-gb`. */
  readonly locale: string;
  /** Who is probably here, for the sign-in. Never trusted for permissions. */
  readonly loginHint?: string;
  /** The part of the app a deep link asked for, for example `/cases/OS-2026-0042`. */
  readonly subPage?: string;
  theme(): HostTheme;
  /** Calls back at every change of theme; the answer stops it. */
  onThemeChange(listener: (theme: HostTheme) => void): () => void;
  /** The host's own back button. The handler answers true when it has gone back itself. */
  onBack(handler: () => boolean): void;
  /** Opens an address that belongs to the host, such as a Teams message. */
  openLink(address: string): Promise<void>;
  /** The skeleton is painted: the host may drop its own waiting picture. */
  loaded(): void;
  /** The page is ready for use. */
  success(): void;
  /** The page cannot start; the host shows its own way out. */
  failure(): void;
}
