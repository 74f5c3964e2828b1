import { expectAccessible } from './pages/axe';
import { expect, test } from './pages/test';
import { THEMES } from './pages/workbench';

// Without movement a colour is what it is, and not on its way there.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const theme of THEMES) {
  test.describe(`WCAG 2.2 AA, ${theme.toLowerCase()} theme`, () => {
    test.beforeEach(async ({ workbench }) => {
      await workbench.open('amara');
      await workbench.choose(theme);
    });

    test('chats, the menus and every step of the dialog', async ({ workbench, page }) => {
      test.setTimeout(90_000);
      const { dialog } = workbench;
      const look = (where: string) => expectAccessible(page, where);
      await workbench.openChat('9B Science');
      await look('a chat');
      await workbench.openMenuOf('nobody wants you');
      // Fluent hangs an open menu at the end of the page, outside any landmark; focus goes in and comes back by itself.
      await expectAccessible(page, 'the menu of a message', { but: 'region' });
      await page.keyboard.press('Escape');
      await workbench.reportMessage('nobody wants you');
      await expect(dialog.step('What kind of concern is it?')).toBeVisible();
      await look('dialog: kind');
      await dialog.press('Next');
      await expect(dialog.root).toContainText('Choose what kind of concern it is.');
      await look('dialog: a mistake');
      await dialog.kind('Unkind or bullying messages');
      await expect(dialog.step('Is a child in danger now?')).toBeVisible();
      await look('dialog: danger');
      await dialog.danger(true);
      await expect(dialog.step('First, get help for the child')).toBeVisible();
      await look('dialog: numbers');
      await dialog.goOnAfterTheNumbers();
      await expect(dialog.step('Whom is it about?')).toBeVisible();
      await look('dialog: about');
      await dialog.about({ kind: '', about: 'A pupil', who: 'Jack Pemberton' });
      await expect(dialog.step('Who is involved?')).toBeVisible();
      await look('dialog: involved');
      await dialog.involved();
      await expect(dialog.step('What happened?')).toBeVisible();
      await look('dialog: what');
      await dialog.account('Seen at break.');
      await expect(dialog.step('Check and send')).toBeVisible();
      await look('dialog: check');
      await dialog.send();
      await look('dialog: receipt');
      await dialog.done();
      await workbench.become('daniel');
      await workbench.openDslChannel();
      await expect(workbench.cards).toContainText('Child in danger');
      await look('the alert');
      await workbench.cards.getByRole('button', { name: 'Acknowledge' }).click();
      await expect(workbench.cards).toContainText('has this');
      await look('the alert, acknowledged');
    });

    test('every page of the tab', async ({ workbench, page, service }) => {
      test.setTimeout(90_000);
      const look = (where: string) => expectAccessible(page, where, { tabOnly: true });
      const tab = await workbench.openTab();
      await expect(tab.report.question('What kind of concern is it?')).toBeVisible();
      await expectAccessible(page, 'report: kind');
      await tab.report.next();
      await expect(tab.frame.getByText('Please look at this again')).toBeVisible();
      await look('report: a mistake');
      await tab.report.kind('Contact from a stranger or an adult');
      await tab.report.danger(true);
      await expect(tab.report.numbers()).toBeVisible();
      await look('report: danger');
      await tab.report.next();
      await tab.report.choose('A pupil');
      await tab.report.press('Add a person');
      await look('report: about whom');
      await tab.report.press('Remove this person');
      await tab.report.next();
      await tab.report.account.fill('Told by a pupil at 12:30 in the canteen.');
      await look('report: what happened');
      await tab.report.next();
      await expect(tab.report.willRead()).toBeVisible();
      await look('report: check');
      const reference = await tab.report.send();
      await look('receipt');
      await tab.go('My reports');
      await expect(tab.stepsOf(reference).first()).toBeVisible();
      await look('My reports');

      await service.report('amara', { kind: 'technical', about: 'unknown' });
      await workbench.openTabAt('daniel', '');
      await expect(tab.cases.row(reference)).toBeVisible();
      await look('Cases');
      await tab.cases.row(reference).click();
      await tab.case.shown(reference);
      await look('Case');
      await tab.case.press('Acknowledge');
      await expect(tab.case.says('You have acknowledged')).toBeVisible();
      await tab.case.press('Set risk area and matrix row');
      await look('Case, acknowledged and being classified');
      await tab.followAddress('/nowhere');
      await expect(tab.title()).toHaveText('There is no such page');
      await look('an unknown page');
    });
  });
}

test('WCAG 2.2 AA outside Teams and without a role as well', async ({ workbench, page, school }) => {
  await workbench.giveLanternTo('susan');
  const tab = await workbench.openTabAt('susan', '');
  await expect(tab.title()).toHaveText('Lantern is not open to you');
  await expectAccessible(page, 'no role');
  await page.goto(school.world.tabAddress);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lantern opens inside Teams', { timeout: 20_000 });
  await expectAccessible(page, 'outside Teams');
});
