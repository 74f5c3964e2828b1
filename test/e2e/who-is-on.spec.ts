import { expectAccessible } from './pages/axe';
import { PEOPLE } from './pages/school';
import { expect, test } from './pages/test';

test('GOV-6 a deputy’s role is handed over by hand, and the next alert goes to the new holder', async ({ workbench, school, service }) => {
  const tab = await workbench.openTabAt('daniel', 'school/people');
  await expect(tab.title()).toHaveText('People');
  await tab.frame.getByRole('button', { name: `Hand over: ${PEOPLE.priya}, deputy safeguarding lead` }).click();
  await tab.frame.getByRole('combobox', { name: 'Who' }).fill('Oliv');
  await tab.frame.getByRole('option', { name: new RegExp(PEOPLE.oliver) }).click();
  await tab.frame.getByRole('textbox', { name: 'Why' }).fill('Maternity leave');
  await tab.frame.getByRole('button', { name: 'Hand over', exact: true }).click();
  await expect(tab.frame.getByText('The role is handed over.')).toBeVisible();
  await expect(tab.frame.getByRole('listitem').filter({ hasText: `${PEOPLE.oliver}, deputy safeguarding lead` })).toBeVisible();
  await expectAccessible(workbench.page, 'People');

  const reference = await service.report('amara', { kind: 'contact', childInDanger: true });
  await expect.poll(async () => (await service.case('daniel', reference)).movesOnAt ?? '').not.toBe('');
  await school.letTimePassUntil((await service.case('daniel', reference)).movesOnAt ?? '');
  const cards = async (who: 'oliver' | 'priya') =>
    (await school.notificationsOf(who)).filter((one) => one.preview.includes(reference) && one.conversationId !== school.world.dslChannelId);
  await expect.poll(async () => (await cards('oliver')).length).toBe(1);
  expect(await cards('priya')).toEqual([]);
});

test('ESC-12 a week with nobody in the evenings shows as a gap, on the page, on the tile and on a card', async ({ workbench, school, service }) => {
  const tab = await workbench.openTabAt('daniel', 'school/rota');
  await expect(tab.title()).toHaveText('Duty rota');
  await tab.frame.getByRole('button', { name: 'Make a rota' }).click();
  await tab.frame.getByRole('combobox', { name: 'Add somebody: Monday, school hours' }).selectOption({ label: PEOPLE.priya });
  await tab.frame.getByRole('button', { name: 'The same on every day as on Monday' }).click();
  await tab.frame.getByRole('button', { name: 'Save the week' }).click();
  await expect(tab.frame.getByText('The rota is saved.')).toBeVisible();
  await expect(tab.frame.getByText(/^Evenings, nights and weekends: nobody is on duty from/)).toBeVisible();
  await expect(tab.frame.getByText(/5 minutes\. Runs day and night/)).toBeVisible();
  await expectAccessible(workbench.page, 'Duty rota', { tabOnly: true });

  await tab.followAddress('/school');
  await expect(tab.frame.getByText(/with nobody there (is|are) coming/)).toBeVisible();
  await school.letMinutesPass(11);
  const told = async () => (await school.notificationsOf('helen')).some((one) => one.preview.includes('nobody there'));
  await expect.poll(told, { timeout: 15_000 }).toBe(true);
  expect((await service.cases('daniel')).length).toBe(0);
});
