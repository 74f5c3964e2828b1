import type { Locator, Page } from '@playwright/test';
import { expect, test } from './pages/test';

/** Tabs on until this is focused; where one cannot tab to, one cannot go. */
async function tabTo(page: Page, target: Locator, within = 40): Promise<void> {
  for (let steps = 0; steps < within; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${within} times Tab did not lead to ${target.toString()}`);
}

test('a message can be reported in Teams without a mouse, from its menu to the receipt', async ({ workbench, page }) => {
  const { dialog } = workbench;
  const press = async (name: string) => {
    await tabTo(page, dialog.root.getByRole('button', { name, exact: true }));
    await page.keyboard.press('Enter');
  };
  const choose = async (name: string) => {
    const radio = dialog.root.getByRole('radio', { name });
    await tabToGroupOf(radio);
    for (let steps = 0; steps < 12 && !(await radio.isChecked()); steps += 1) await page.keyboard.press('ArrowDown');
    await expect(radio).toBeChecked();
  };
  const tabToGroupOf = async (radio: Locator) => {
    const group = await radio.getAttribute('name');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
    for (let steps = 0; steps < 20 && (await focused()) !== group; steps += 1) await page.keyboard.press('Tab');
    if (!(await radio.isChecked())) await page.keyboard.press('Space');
  };

  await workbench.open('amara');
  await tabTo(page, workbench.chats().getByRole('link', { name: /^9B Science/ }));
  await page.keyboard.press('Enter');
  await expect(workbench.message('nobody wants you')).toBeVisible();
  await tabTo(page, workbench.menuOf(workbench.message('nobody wants you')), 60);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Report a concern' })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(dialog.step('What kind of concern is it?')).toBeVisible();
  await choose('Something else');
  await press('Next');
  await expect(dialog.step('Is a child in danger now?')).toBeVisible();
  await press('No');
  await expect(dialog.step('Whom is it about?')).toBeVisible();
  await choose("I don't know");
  await choose('I cannot name anybody');
  await press('Next');
  await expect(dialog.step('Who is involved?')).toBeVisible();
  await press('Next');
  await expect(dialog.step('What happened?')).toBeVisible();
  await tabTo(page, dialog.root.getByRole('textbox', { name: 'In your own words' }));
  await page.keyboard.type('Seen at break.');
  await press('Next');
  await expect(dialog.step('Check and send')).toBeVisible();
  await press('Send');
  await expect(dialog.step('Received: ')).toBeVisible();
  await press('Done');
  await expect(dialog.root).toContainText('Your report has been received.');
  await page.keyboard.press('Escape');
  await expect(dialog.root).toBeHidden();
});

test('a report in the tab can be sent without a mouse', async ({ workbench, page }) => {
  const tab = await workbench.openTabAt('amara', '');
  const { report } = tab;
  const choose = async (name: string, first: string) => {
    await tabTo(page, tab.frame.getByRole('radio', { name: first, exact: true }));
    await page.keyboard.press('Space');
    const radio = tab.frame.getByRole('radio', { name, exact: true });
    for (let steps = 0; steps < 12 && !(await radio.isChecked()); steps += 1) await page.keyboard.press('ArrowDown');
    await expect(radio).toBeChecked();
  };
  await expect(report.question('What kind of concern is it?')).toBeVisible();
  await choose('Something else', 'Unkind or bullying messages');
  await page.keyboard.press('Enter');
  await expect(report.question('Is a child in danger now?')).toBeFocused();
  await choose('No', 'Yes');
  await page.keyboard.press('Enter');
  await expect(report.question('Whom is it about?')).toBeFocused();
  await choose("I don't know", 'A pupil');
  await page.keyboard.press('Enter');
  await expect(report.question('What happened?')).toBeFocused();
  await tabTo(page, report.account);
  await page.keyboard.type('Seen at break in the yard.');
  await tabTo(page, tab.frame.getByRole('button', { name: 'Continue' }));
  await page.keyboard.press('Enter');
  await expect(report.question('Check and send')).toBeFocused();
  await tabTo(page, tab.frame.getByRole('button', { name: 'Send the report' }));
  await page.keyboard.press('Enter');
  await report.receipt();
});
