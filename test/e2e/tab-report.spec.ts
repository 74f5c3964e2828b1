import { PEOPLE } from './pages/school';
import { expect, test } from './pages/test';

const heard = {
  kind: 'Contact from a stranger or an adult',
  about: 'An adult who works or volunteers here',
  inDirectory: PEOPLE.oliver,
  account: 'A pupil said at 12:30 in the canteen: “he writes to me every evening”.',
};

test('REP-3 what was seen or heard is reported in the tab, naming an adult from the directory', async ({ workbench }) => {
  const tab = await workbench.openTabAt('amara', '');
  await tab.report.answer(heard);
  await expect(tab.report.willRead()).toContainText(PEOPLE.helen);
  await expect(tab.report.willNot()).toContainText(PEOPLE.oliver);
  await expect(tab.frame.getByRole('main')).toContainText('This is confidential.');
  const reference = await tab.report.send();
  expect(reference).toMatch(/^SC-/);
  await expect(tab.frame.getByRole('heading', { name: 'Do now' })).toBeVisible();
  await expect(tab.report.numbers()).toContainText('999');

  await tab.go('My reports');
  await expect(tab.stepsOf(reference).first()).toContainText('done');
});

test('when Microsoft 365 is down, nothing that was written is lost, and trying again sends it', async ({ workbench, school }) => {
  const tab = await workbench.openTabAt('amara', '');
  await tab.report.answer({ ...heard, inDirectory: undefined, about: 'A pupil' });
  await expect(tab.report.willRead()).toBeVisible();
  await school.breaks({ surface: 'graph', kind: 'status', status: 503, times: 100 });
  await tab.report.press('Send the report');
  const alert = tab.frame.getByRole('alert');
  await expect(alert).toContainText('01632 960110', { timeout: 25_000 });
  await expect(tab.frame.getByRole('main')).toContainText('Everything you wrote is still here');
  await expect(tab.frame.getByRole('main')).toContainText(heard.account);

  await school.works();
  await tab.report.press('Try again');
  await tab.report.receipt();
  expect(await school.itemsOf('Incidents')).toHaveLength(1);
});

test('P1 a report whose receipt was lost on the way is in the list once when it is sent again', async ({ workbench, school }) => {
  const tab = await workbench.openTabAt('amara', '');
  await tab.report.answer({ ...heard, inDirectory: undefined, about: 'A pupil' });
  await workbench.loseNextAnswerOf('**/api/reports');
  await tab.report.press('Send the report');
  await expect(tab.frame.getByRole('alert')).toBeVisible();
  expect(await school.itemsOf('Incidents')).toHaveLength(1);

  await tab.report.press('Try again');
  await tab.report.receipt();
  await expect(tab.frame.getByRole('main')).toContainText('This report had arrived already.');
  expect(await school.itemsOf('Incidents')).toHaveLength(1);
});

test('a report that was begun is kept on this device for the day, and can be thrown away', async ({ workbench }) => {
  const tab = await workbench.openTabAt('amara', '');
  await tab.report.kind(heard.kind);
  await tab.report.danger(false);
  await expect(tab.frame.getByText('A draft is kept on this device')).toBeVisible();

  await workbench.leave();
  await workbench.openTab();
  await expect(tab.report.question('Is a child in danger now?')).toBeVisible();
  await expect(tab.frame.getByText('You began this report earlier today.')).toBeVisible();
  await tab.report.press('Discard the draft');
  await tab.report.press('Yes, discard it');
  await expect(tab.report.question('What kind of concern is it?')).toBeVisible();

  await workbench.become('ruth');
  await expect(tab.frame.getByText('You began this report earlier today.')).toHaveCount(0);
});

test('ESC-13 danger shows the numbers first, large and ready to ring', async ({ workbench }) => {
  const tab = await workbench.openTabAt('amara', '');
  await tab.report.kind('Worry about someone\'s safety or self-harm');
  await tab.report.danger(true);
  const first = tab.report.numbers().getByRole('listitem').first();
  await expect(first.getByRole('link')).toHaveAttribute('href', 'tel:999');
  await expect(tab.report.numbers()).toContainText('social care');
  const size = await first.getByRole('link').evaluate((link) => parseFloat(getComputedStyle(link).fontSize));
  expect(size).toBeGreaterThanOrEqual(24);
});
