import { expect, type FrameLocator, type Page } from '@playwright/test';
import { ReportPage } from './report-page';

/** Outlook in the workbench, with Lantern's task pane. */
export class OutlookPage {
  readonly pane: FrameLocator;
  readonly report: ReportPage;

  constructor(private readonly page: Page) {
    this.pane = page.frameLocator('iframe[title="Lantern task pane"]');
    this.report = new ReportPage(this.pane);
  }

  async choose(subject: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Inbox' }).getByRole('link').filter({ hasText: subject }).click();
    await expect(this.page.getByRole('article', { name: subject })).toBeVisible();
  }

  /** Mailbox requirement set that this Outlook goes up to. */
  async supports(ceiling: string): Promise<void> {
    await this.page.getByRole('combobox', { name: /Mailbox up to/ }).selectOption(ceiling);
  }

  async openPane(): Promise<void> {
    await this.page.getByRole('button', { name: 'Report with Lantern' }).click();
    await expect(this.pane.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** Every request the browser makes from now on: address and body, as text. */
  listen(): string[] {
    const sent: string[] = [];
    this.page.on('request', (request) => {
      sent.push(`${request.method()} ${request.url()}\n${request.postDataBuffer()?.toString('latin1') ?? ''}`);
    });
    return sent;
  }
}
