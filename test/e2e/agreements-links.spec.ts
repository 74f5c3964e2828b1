import { expectAccessible } from './pages/axe';
import { expect, test } from './pages/test';

const PHONE = { width: 320, height: 640 };
const FAMILY = [
  { key: 'L1', name: 'Ida Pemberton', audiences: ['learnersKs1'], year: '1', className: '1A' },
  { key: 'L2', name: 'Noah Pemberton', audiences: ['learnersKs1'], year: '2', className: '2A' },
  { key: 'P1', name: 'Susan Pemberton', audiences: [], children: ['L1', 'L2'], email: 'susan@home.example' },
];

test('AUA-2 AUA-3 a mailed link is opened without script, signs for two children at once, and is refused afterwards', async ({
  workbench, service, school, browser, page,
}) => {
  await service.publishAgreement('parents');
  await service.putOnRoster(FAMILY);
  const tab = await workbench.openTabAt('ruth', 'school/agreements/links');
  await expect(tab.frame.getByText('1 person has an address and no link yet.')).toBeVisible();
  await expectAccessible(workbench.page, 'Links', { tabOnly: true });
  await tab.frame.getByRole('button', { name: 'Send 1 link' }).click();
  await expect(tab.frame.getByText('1 link is on its way.')).toBeVisible();
  const link = await school.linkMailedTo('susan@home.example');

  await page.setViewportSize(PHONE);
  await page.goto(link);
  await expectAccessible(page, 'the first page of a link');
  const plain = await (await browser.newContext({ javaScriptEnabled: false, viewport: PHONE })).newPage();
  await plain.goto(link);
  await plain.getByLabel('First name of your child').fill('noah');
  await plain.getByRole('button', { name: 'Open' }).click();
  await expect(plain.getByText('For Ida, Noah')).toBeVisible();
  for (const yes of await plain.getByRole('radio', { name: 'Yes' }).all()) await yes.check();
  await plain.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(plain.getByRole('alert')).toContainText('Type your name.');
  await plain.getByLabel('Type your name').fill('Susan Pemberton');
  await plain.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Signed');
  await expect(plain.getByText(/^[0-9a-f]{64}$/)).toHaveCount(2);
  await plain.goto(link);
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('This link cannot be used');
  expect(await plain.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  await plain.context().close();
});

test.describe('on a phone 320 px wide', () => {
  test.use({ viewport: PHONE });

  test('AUA-7 a teacher records the class that the roster gives them, and finds it recorded', async ({ workbench, service, school }) => {
    await service.publishAgreement('learnersKs1');
    await service.putOnRoster([...FAMILY, { key: 'T1', name: 'Amara Osei', account: school.idOf('amara'), audiences: [], className: '1A; 2A' }]);
    const tab = await workbench.openTabAt('amara', 'school/register');
    await tab.frame.getByRole('combobox', { name: 'Class' }).selectOption('1A');
    const names = tab.frame.getByRole('list', { name: 'Names' });
    await names.getByRole('checkbox', { name: 'Ida Pemberton' }).press('Space');
    await expectAccessible(workbench.page, 'Class register', { tabOnly: true });
    await tab.frame.getByRole('button', { name: 'Record 1 signature' }).click();
    await expect(tab.frame.getByText('1 signature is on record.')).toBeVisible();
    await expect(names.getByRole('listitem')).toContainText('Signed');
    expect(await tab.frame.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  });
});
