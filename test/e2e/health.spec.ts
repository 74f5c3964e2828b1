import { expectAccessible } from './pages/axe';
import { expect, test } from './pages/test';

test('GOV-7 the online safety lead sees that everything works, and the technician what to do when the channel is lost', async ({ workbench, school }) => {
  const tab = await workbench.openTabAt('ruth', '/school/health');
  await expect(tab.title()).toHaveText('Health');
  const line = (name: string) => tab.frame.getByRole('listitem').filter({ has: tab.frame.getByRole('heading', { level: 2, name }) });
  await expect(tab.frame.getByRole('list', { name: 'What was looked at' }).getByRole('listitem')).toHaveCount(12);
  for (const name of ['Sign-in of the service', 'Lists in SharePoint', 'The bot', 'The DSL channel', 'The clock', 'The mailbox for alerts', 'The mailbox to forward to']) {
    await expect(line(name).getByRole('heading')).toHaveText(`${name}: OK`);
  }
  await expectAccessible(workbench.page, 'Health');

  await school.breaks({ surface: 'connector', kind: 'status', status: 403, method: 'GET', path: '/members', times: 20 });
  await expect(async () => {
    await tab.frame.getByRole('button', { name: 'Check again' }).click();
    await expect(line('The DSL channel').getByRole('heading')).toHaveText('The DSL channel: Broken', { timeout: 1_500 });
  }).toPass({ timeout: 20_000 });
  await expect(line('The DSL channel')).toContainText('What to do: A team owner adds the Lantern app to the team of the channel.');
  await expect(line('Lists in SharePoint').getByRole('heading')).toHaveText('Lists in SharePoint: OK');
  await expectAccessible(workbench.page, 'Health, one line broken');
});

test('P8 a teacher has no such page', async ({ workbench }) => {
  const tab = await workbench.openTabAt('amara', '/school/health');
  await expect(tab.title()).toHaveText('There is no such page');
});
