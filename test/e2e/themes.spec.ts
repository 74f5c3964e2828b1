import type { Locator } from '@playwright/test';
import { PEOPLE } from './pages/school';
import { expect, test } from './pages/test';
import { THEMES } from './pages/workbench';

const backgroundOf = (locator: Locator): Promise<string> =>
  locator.evaluate((element) => {
    for (let one: Element | null = element; one; one = one.parentElement) {
      const colour = getComputedStyle(one).backgroundColor;
      if (colour !== 'rgba(0, 0, 0, 0)') return colour;
    }
    return '';
  });

test('the tab and the dialog take the theme of Teams, and follow while they are open', async ({ workbench }) => {
  await workbench.open('amara');
  const tab = await workbench.openTab();
  await tab.report.choose('An AI tool');
  const seen = new Map<string, string>();
  for (const theme of THEMES) {
    await workbench.choose(theme);
    await expect.poll(async () => [...seen.values()].includes(await backgroundOf(tab.title()))).toBe(false);
    seen.set(theme, await backgroundOf(tab.title()));
    // What was chosen is still there: the page was not loaded again.
    await expect(tab.frame.getByRole('radio', { name: 'An AI tool' })).toBeChecked();
  }
  expect(seen.get('High contrast')).toBe('rgb(0, 0, 0)');

  await workbench.leave();
  await workbench.openChat('9B Science');
  await workbench.reportWithoutMessage().click();
  const question = workbench.dialog.step('What kind of concern is it?');
  await expect(question).toBeVisible();
  expect(await backgroundOf(question)).toBe('rgb(0, 0, 0)');
});

test.describe('320 px wide', () => {
  test.use({ viewport: { width: 320, height: 640 }, contextOptions: { reducedMotion: 'reduce' } });

  test('the whole way from message to acknowledgement works, and nothing scrolls sideways', async ({ workbench }) => {
    await workbench.open('amara');
    await workbench.openChat('9B Science');
    const dialog = await workbench.reportMessage('nobody wants you');
    await dialog.kind('Unkind or bullying messages');
    await workbench.expectNoSidewaysScrolling();
    await dialog.danger(true);
    await dialog.goOnAfterTheNumbers();
    await dialog.about({ kind: '', about: 'A pupil', who: PEOPLE.jack });
    await workbench.expectNoSidewaysScrolling();
    await dialog.involved();
    await dialog.account('Seen at break.');
    await expect(dialog.step('Check and send')).toBeVisible();
    await workbench.expectNoSidewaysScrolling();
    const reference = await dialog.send();
    await workbench.expectNoSidewaysScrolling();
    await dialog.done();

    await workbench.become('daniel');
    await workbench.openDslChannel();
    await workbench.expectNoSidewaysScrolling();
    await workbench.cards.getByRole('button', { name: 'Acknowledge' }).click();
    await expect(workbench.cards).toContainText(`${PEOPLE.daniel} has this`);
    const tab = await workbench.openTab();
    await tab.cases.row(reference).click();
    await tab.case.shown(reference);
    await workbench.expectNoSidewaysScrolling();
  });

  test('the report in the tab and its receipt fit as well', async ({ workbench }) => {
    const tab = await workbench.openTabAt('amara', '');
    await tab.report.answer({ kind: 'Contact from a stranger or an adult', danger: true, about: 'A pupil', account: 'Told at 12:30 in the canteen.' });
    await expect(tab.report.willRead()).toBeVisible();
    await workbench.expectNoSidewaysScrolling();
    await tab.report.send();
    await workbench.expectNoSidewaysScrolling();
    await tab.go('My reports');
    await workbench.expectNoSidewaysScrolling();
  });
});
