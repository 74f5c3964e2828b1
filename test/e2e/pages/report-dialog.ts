import { expect, type Locator, type Page } from '@playwright/test';

/** What a reporter answers, in the words of the screen. What is left out stays as it is offered. */
export interface Concern {
  kind: string;
  danger?: boolean;
  about: string;
  /** Who it is, when the message has an author: the choice that starts with these words. */
  who?: string;
  aboutName?: string;
  account?: string;
}

const REFERENCE = /[A-Z]{2}-\d{4}-\d{4,}/;

/** The report in Teams: an adaptive card for each step. */
export class ReportDialog {
  readonly root: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('dialog');
  }

  step(question: string): Locator {
    return this.root.getByRole('heading', { name: question });
  }

  async press(button: string): Promise<void> {
    await this.root.getByRole('button', { name: button, exact: true }).click();
  }

  async choose(choice: string): Promise<void> {
    await this.root.getByRole('radio', { name: choice }).check();
  }

  async kind(kind: string): Promise<void> {
    await expect(this.step('What kind of concern is it?')).toBeVisible();
    await this.choose(kind);
    await this.press('Next');
  }

  async danger(yes: boolean): Promise<void> {
    await expect(this.step('Is a child in danger now?')).toBeVisible();
    await this.press(yes ? 'Yes, in danger now' : 'No');
  }

  /** Past the numbers, which come before anything else once a child is in danger. */
  async goOnAfterTheNumbers(): Promise<void> {
    await expect(this.step('First, get help for the child')).toBeVisible();
    await this.press('Go on with the report');
  }

  async about({ about, who, aboutName }: Concern): Promise<void> {
    await expect(this.step('Whom is it about?')).toBeVisible();
    await this.choose(about);
    if (who) await this.choose(who);
    if (aboutName) await this.root.getByRole('textbox', { name: /Name, if you know it/ }).fill(aboutName);
    await this.press('Next');
  }

  async involved(): Promise<void> {
    await expect(this.step('Who is involved?')).toBeVisible();
    await this.press('Next');
  }

  async account(words?: string): Promise<void> {
    await expect(this.step('What happened?')).toBeVisible();
    if (words) await this.root.getByRole('textbox', { name: 'In your own words' }).fill(words);
    await this.press('Next');
  }

  /** All questions answered, up to "Check and send". */
  async answer(concern: Concern): Promise<void> {
    await this.kind(concern.kind);
    await this.danger(concern.danger ?? false);
    if (concern.danger) await this.goOnAfterTheNumbers();
    await this.about(concern);
    await this.involved();
    await this.account(concern.account);
    await expect(this.step('Check and send')).toBeVisible();
  }

  /** Sends, and answers the reference on the receipt. */
  async send(): Promise<string> {
    await this.press('Send');
    const receipt = this.step('Received: ');
    await expect(receipt).toBeVisible();
    return REFERENCE.exec(await receipt.innerText())?.[0] ?? '';
  }

  async done(): Promise<void> {
    await this.press('Done');
    await expect(this.root).toContainText('Thank you. Your report has been received.');
    await this.root.getByRole('button', { name: 'Close' }).last().click();
    await expect(this.root).toBeHidden();
  }
}
