import { expectAccessible } from './pages/axe';
import { THEMES } from './pages/workbench';
import { expect, test } from './pages/test';

const LOST_DATA = { kind: 'personalData', about: 'unknown', whatHappened: 'A list was left on the bus.' };

test('DAT-4 the clock wall shows what runs, and a reference number stops it', async ({ workbench, service }) => {
  const reference = await service.report('amara', LOST_DATA);
  await service.report('amara', { about: 'staff' });
  const tab = await workbench.openTabAt('daniel', 'clocks');
  const hours = tab.frame.getByRole('region', { name: /^Real hours/ });
  const ico = hours.getByRole('listitem').filter({ hasText: 'Tell the ICO' });
  await expect(ico).toContainText('Running');
  await expect(tab.frame.getByRole('region', { name: 'Working days (0)' })).toBeVisible();
  await expectAccessible(workbench.page, 'clock wall');

  await ico.getByRole('link').click();
  await tab.case.shown(reference);
  const clocks = tab.case.section('Clocks');
  await clocks.getByRole('button', { name: /^Record the reference number/ }).click();
  await clocks.getByRole('textbox').fill('IC-204-77');
  await expectAccessible(workbench.page, 'a case with a form open');
  await clocks.getByRole('button', { name: 'Save' }).click();
  await expect(clocks).toContainText('Reference IC-204-77');
  await expect(tab.case.chronology().last()).toContainText('done, reference IC-204-77');
  await tab.places().filter({ hasText: 'Clocks' }).click();
  await expect(hours.getByRole('listitem').filter({ hasText: 'Tell the ICO' })).toHaveCount(0);
});

test('ESC-14 P3 the headteacher sees the clock of the LADO beside the others', async ({ workbench, service }) => {
  await service.report('amara', { about: 'staff' });
  const tab = await workbench.openTabAt('helen', 'clocks');
  const days = tab.frame.getByRole('region', { name: 'Working days (1)' });
  await expect(days).toContainText('Tell the LADO');
  await tab.frame.getByRole('button', { name: 'Real hours', exact: true }).click();
  await expect(days).toHaveCount(0);
});

test('ESC-11 the line of the parents is open until it says why they are not told', async ({ workbench, service, page }) => {
  const reference = await service.report('amara', { involved: [{ name: 'Leila Farrokh', part: 'harmed' }] });
  const tab = await workbench.openTabAt('daniel', '');
  await expect(tab.frame.getByText('Parents: 1 to record')).toBeVisible();
  await tab.cases.row(reference).click();
  const parents = tab.case.section('Parents and carers');
  await expect(parents).toContainText('Not recorded yet');
  await page.setViewportSize({ width: 320, height: 800 });
  await parents.getByRole('button', { name: /^Not told, with a reason/ }).click();
  await parents.getByRole('textbox').fill('It would raise the risk.');
  await workbench.expectNoSidewaysScrolling();
  await parents.getByRole('button', { name: 'Save' }).click();
  await expect(parents).toContainText('It would raise the risk.');
  await expect(tab.case.chronology().last()).toContainText('Parents of Leila Farrokh: not told.');
  for (const theme of THEMES) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await workbench.choose(theme);
    await expectAccessible(page, `a case, ${theme}`, { tabOnly: true });
  }
});
