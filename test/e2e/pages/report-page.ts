import { expect, type FrameLocator, type Locator } from '@playwright/test';
import type { Concern } from './report-dialog';

/** The report in the tab: the same five questions. */
export class ReportPage {
  readonly account: Locator;

  constructor(private readonly frame: FrameLocator) {
    this.account = frame.getByRole('textbox', { name: 'What happened?' });
  }

  question(words: string): Locator {
    return this.frame.getByRole('heading', { level: 2, name: words });
  }

  async choose(choice: string): Promise<void> {
    await this.frame.getByRole('radio', { name: choice, exact: true }).check();
  }

  async press(button: string): Promise<void> {
    await this.frame.getByRole('button', { name: button, exact: true }).click();
  }

  async next(): Promise<void> {
    await this.press('Continue');
  }

  async kind(kind: string): Promise<void> {
    await this.choose(kind);
    await this.next();
  }

  async danger(yes: boolean): Promise<void> {
    await expect(this.question('Is a child in danger now?')).toBeVisible();
    await this.choose(yes ? 'Yes' : 'No');
  }

  numbers(): Locator {
    return this.frame.getByRole('list', { name: 'Numbers to ring' });
  }

  /** Types a name and takes the person of the directory. */
  async chooseFromDirectory(typed: string, person: string): Promise<void> {
    await this.frame.getByRole('combobox', { name: 'Their name, if you know it' }).fill(typed);
    await this.frame.getByRole('option', { name: person }).click();
    await expect(this.frame.getByText('Chosen from the directory')).toBeVisible();
  }

  /** All questions, up to "Check and send". */
  async answer(concern: Concern & { inDirectory?: string }): Promise<void> {
    await this.kind(concern.kind);
    await this.danger(concern.danger ?? false);
    await this.next();
    await expect(this.question('Whom is it about?')).toBeVisible();
    await this.choose(concern.about);
    if (concern.inDirectory) await this.chooseFromDirectory(concern.inDirectory.split(' ')[0] ?? '', concern.inDirectory);
    await this.next();
    await this.account.fill(concern.account ?? '');
    await this.next();
    await expect(this.question('Check and send')).toBeVisible();
  }

  willRead(): Locator {
    return this.frame.getByRole('list', { name: 'These people will be able to read this:' });
  }

  willNot(): Locator {
    return this.frame.getByRole('list', { name: 'These will not:' });
  }

  async send(): Promise<string> {
    await this.press('Send the report');
    return this.receipt();
  }

  /** The reference on the receipt, once it is there. */
  async receipt(): Promise<string> {
    await expect(this.frame.getByRole('heading', { level: 1, name: 'Your report has arrived' })).toBeVisible();
    const words = await this.frame.getByRole('main').innerText();
    return /[A-Z]{2}-\d{4}-\d{4,}/.exec(words)?.[0] ?? '';
  }
}
