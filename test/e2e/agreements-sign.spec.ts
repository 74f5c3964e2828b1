import { expectAccessible } from './pages/axe';
import { expect, test } from './pages/test';

const PHONE = { width: 320, height: 640 };

test('AUA-2 AUA-9 a teacher signs and gets the receipt, another declines with a reason, and a rule is looked up', async ({ workbench, service }) => {
  await service.publishAgreement('staffAndVolunteers');
  const tab = await workbench.openTabAt('amara', '/agreements');
  await expect(tab.title()).toHaveText('To sign');
  await expect(tab.places().filter({ hasText: 'To sign (1)' })).toBeVisible();
  await expectAccessible(workbench.page, 'To sign', { tabOnly: true });
  await tab.frame.getByRole('link', { name: /^Read and sign/ }).click();
  for (const no of await tab.frame.getByRole('radio', { name: 'No' }).all()) await no.check();
  await expectAccessible(workbench.page, 'an agreement', { tabOnly: true });
  await tab.frame.getByRole('button', { name: 'Sign', exact: true }).click();
  await tab.frame.getByRole('button', { name: 'Type your name.' }).click();
  await workbench.page.keyboard.type('Amara Osei');
  await workbench.page.keyboard.press('Enter');
  await expect(tab.title()).toHaveText('Signed');
  await expect(tab.frame.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  await expect(tab.places().filter({ hasText: 'To sign (1)' })).toHaveCount(0);

  const other = await workbench.openTabAt('oliver', '/agreements/staffAndVolunteers-adult');
  await other.frame.getByRole('button', { name: 'I do not want to sign' }).click();
  await other.frame.getByLabel('Your reason').fill('Rule four is not clear to me.');
  await other.frame.getByRole('button', { name: 'Send my answer' }).click();
  await expect(other.title()).toHaveText('Your answer has arrived');

  await other.places().filter({ hasText: 'Rules' }).click();
  await expect(other.title()).toHaveText('Rules of use');
  await other.frame.getByLabel('Who').selectOption('learner');
  await other.frame.getByRole('searchbox', { name: 'What' }).fill('gam');
  await expect(other.frame.getByRole('heading', { level: 3, name: /gam/i }).first()).toBeVisible();
  await expectAccessible(workbench.page, 'Rules of use', { tabOnly: true });
});

test.describe('on a phone 320 px wide', () => {
  test.use({ viewport: PHONE });

  test('AUA-1 a learner sees only what is to sign, hears it read, signs, and finds no report and no case', async ({ workbench, service, school }) => {
    await service.publishAgreement('learners');
    await service.putOnRoster([{ key: 'L1', name: 'Jack Pemberton', account: school.idOf('jack'), audiences: ['learners'], className: '9B' }]);
    await workbench.giveLanternTo('jack');
    const tab = await workbench.openTabAt('jack', '');
    await expect(tab.title()).toHaveText('To sign');
    await expect(tab.places()).toHaveText(['To sign (1)', 'Rules']);
    await tab.frame.getByRole('link', { name: /^Read and sign/ }).click();
    await expect(tab.frame.getByRole('button', { name: 'Read it to me' })).toBeVisible();
    await expectAccessible(workbench.page, 'a learner’s agreement', { tabOnly: true });
    const wide = await tab.frame.locator('html').evaluate((page) => page.scrollWidth - page.clientWidth);
    expect(wide, 'nothing scrolls sideways').toBe(0);
    await tab.frame.getByLabel('Type your name').fill('Jack Pemberton');
    await tab.frame.getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(tab.title()).toHaveText('Signed');
    await tab.followAddress('/report');
    await expect(tab.title()).toHaveText('There is no such page');
  });
});
