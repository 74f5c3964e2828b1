import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { CasePage } from './case-page';
import { CasesPage } from './cases-page';
import { PolicyPage } from './policy-page';
import { ReportPage } from './report-page';

/** Lantern's tab, in the frame that Teams gives it. */
export class Tab {
  readonly frame: FrameLocator;
  readonly report: ReportPage;
  readonly cases: CasesPage;
  readonly case: CasePage;
  readonly policy: PolicyPage;

  constructor(readonly page: Page) {
    this.frame = page.frameLocator('iframe[title="Lantern"]');
    this.report = new ReportPage(this.frame);
    this.cases = new CasesPage(this.frame);
    this.case = new CasePage(this.frame);
    this.policy = new PolicyPage(this.frame);
  }

  title(): Locator {
    return this.frame.getByRole('heading', { level: 1 });
  }

  places(): Locator {
    return this.frame.getByRole('navigation', { name: 'Lantern' }).getByRole('link');
  }

  async go(place: 'Cases' | 'Report a concern' | 'My reports' | 'School'): Promise<void> {
    await this.places().filter({ hasText: place }).click();
    await expect(this.title()).toHaveText(place);
  }

  /** Goes where an address inside the tab leads, as when somebody pasted it. */
  async followAddress(path: string): Promise<void> {
    await this.frame.locator('html').evaluate((_page, to) => window.location.assign(`#${to}`), path);
  }

  /** How far a report has come, one line for each step: "Received …, done". */
  stepsOf(reference: string): Locator {
    return this.frame.getByRole('main').getByRole('listitem').filter({ hasText: reference }).getByRole('list').getByRole('listitem');
  }
}
