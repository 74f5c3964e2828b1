import { expect, type FrameLocator, type Locator } from '@playwright/test';

/** The list of cases. */
export class CasesPage {
  readonly rows: Locator;
  readonly search: Locator;

  constructor(private readonly frame: FrameLocator) {
    this.rows = frame.locator('[data-case-link]');
    this.search = frame.getByRole('searchbox', { name: 'Search cases' });
  }

  async shown(): Promise<void> {
    await expect(this.frame.getByRole('heading', { level: 1, name: 'Cases' })).toBeVisible();
  }

  group(name: string): Locator {
    return this.frame.getByRole('table', { name });
  }

  row(reference: string): Locator {
    return this.frame.getByRole('link', { name: reference });
  }

  count(words: string): Locator {
    return this.frame.getByText(words, { exact: true });
  }

  chip(name: string): Locator {
    return this.frame.getByRole('button', { name, exact: true });
  }

  async order(name: string): Promise<void> {
    await this.frame.getByRole('combobox', { name: 'Order' }).selectOption({ label: name });
  }

  /** References of the rows on screen, top to bottom. */
  async references(): Promise<string[]> {
    const names = await this.rows.evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''));
    return names.map((name) => /[A-Z]{2}-\d{4}-\d{4,}/.exec(name)?.[0] ?? '');
  }

  pages(): Locator {
    return this.frame.getByRole('navigation', { name: 'Pages: Cases' });
  }
}
