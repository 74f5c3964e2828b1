import { expect, type FrameLocator, type Locator } from '@playwright/test';

/** One case. */
export class CasePage {
  constructor(private readonly frame: FrameLocator) {}

  async shown(reference: string): Promise<void> {
    await expect(this.frame.getByRole('heading', { level: 1, name: reference })).toBeVisible();
  }

  section(title: string): Locator {
    return this.frame.getByRole('region', { name: title, exact: true });
  }

  chronology(): Locator {
    return this.section('Chronology').getByRole('listitem');
  }

  climb(): Locator {
    return this.section('Who has been told').getByRole('listitem');
  }

  async press(button: string): Promise<void> {
    await this.frame.getByRole('button', { name: button, exact: true }).click();
  }

  says(words: string): Locator {
    return this.frame.getByRole('status').filter({ hasText: words });
  }

  async addNote(text: string): Promise<void> {
    await this.frame.getByRole('textbox', { name: 'Add a note' }).fill(text);
    await this.press('Save the note');
  }

  async passOn(to: string, reason: string): Promise<void> {
    await this.press('Pass it on');
    const people = this.frame.getByRole('combobox', { name: 'Who gets this case' });
    await people.selectOption(await people.getByRole('option', { name: to }).innerText());
    await this.frame.getByRole('textbox', { name: 'Why you pass it on' }).fill(reason);
    await this.press('Pass the case on');
  }

  /** In the form for somebody named since the report; chosen from the directory. */
  async nameSomebody(name: string, part: string, reason: string): Promise<void> {
    const form = this.frame.getByRole('form', { name: 'Name somebody else' });
    await form.getByRole('combobox', { name: 'Who else is involved' }).fill(name);
    await form.getByRole('option', { name: new RegExp(name) }).click();
    await form.getByRole('combobox', { name: 'Their part' }).selectOption(part);
    await form.getByRole('textbox', { name: 'How you know' }).fill(reason);
    await form.getByRole('button', { name: 'Name them' }).click();
    await expect(form).toHaveCount(0);
  }

  async classify(riskArea: string, row: string): Promise<void> {
    await this.press('Set risk area and matrix row');
    await this.frame.getByRole('checkbox', { name: riskArea }).check();
    await this.frame.getByRole('combobox', { name: 'Matrix row' }).selectOption(row);
    await this.press('Save');
  }
}
