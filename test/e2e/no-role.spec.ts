import { expect, test } from './pages/test';

for (const who of ['jack', 'susan'] as const) {
  test(`DAT-6 ${who === 'jack' ? 'a pupil' : 'a parent'} finds no Lantern: no menu entry, no button, no tab`, async ({ workbench }) => {
    await workbench.open(who);
    await workbench.openChat(who === 'jack' ? '9B Science' : 'Amara Osei');
    const menu = await workbench.openMenuOf(who === 'jack' ? 'circuit diagrams' : 'There is: one circuit diagram');
    await expect(menu.getByRole('menuitem', { name: 'Copy text' })).toBeVisible();
    await expect(menu.getByRole('menuitem', { name: 'Report a concern' })).toHaveCount(0);
    await workbench.page.keyboard.press('Escape');
    await expect(workbench.reportWithoutMessage()).toHaveCount(0);
    await expect(workbench.apps().getByRole('link', { name: 'Lantern' })).toHaveCount(0);
  });
}

test('P8 somebody without a role reads one sentence and the numbers to ring instead', async ({ workbench }) => {
  // Teams lets the administrator choose who has the app; here it was given to a parent as well.
  await workbench.giveLanternTo('susan');
  const tab = await workbench.openTabAt('susan', '');
  await expect(tab.title()).toHaveText('Lantern is not open to you');
  await expect(tab.frame.getByRole('main')).toContainText('Your account has no role at this school');
  await expect(tab.frame.getByRole('list', { name: 'Numbers to ring' })).toContainText('01632 960110');
  await expect(tab.places()).toHaveCount(0);
});
