import type { Tab } from './pages/tab';
import { expectAccessible } from './pages/axe';
import { expect, test } from './pages/test';

const ROSTER = ['key,name,audiences,year,class,children', 'L1,Ida Pemberton,learnersKs2,5,5A,', 'L2,Noah Okonjo,learnersKs2,5,5B,', 'P1,Susan Pemberton,,,,L1'];

async function chooseFile(tab: Tab, lines: readonly string[]): Promise<void> {
  const file = { name: 'roster.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) };
  await tab.frame.getByLabel('CSV file').setInputFiles(file);
}

/** Nothing reaches beyond the edge of the page. */
async function expectNoSideways(tab: Tab): Promise<void> {
  const [inside, width] = await tab.frame.locator('html').evaluate((page) => [page.scrollWidth, page.clientWidth]);
  expect(inside).toBeLessThanOrEqual(width ?? 0);
}

test('AUA-1 a starting text is published, changed in the editor, and the next version says what is new', async ({ workbench }) => {
  const tab = await workbench.openTabAt('ruth', 'school/agreements/learnersKs2');
  await expect(tab.title()).toHaveText('Learners, key stage 2');
  await tab.frame.getByRole('button', { name: 'Publish version 1' }).click();
  await expect(tab.frame.getByText('The version is published.')).toBeVisible();
  await expect(tab.frame.getByText('Nothing is changed yet.')).toBeVisible();

  await tab.frame.getByRole('button', { name: 'Edit the words' }).click();
  const third = tab.frame.getByRole('textbox', { name: 'Statement 3 of Section 1', exact: true });
  await third.fill('');
  await expect(tab.frame.getByText('Write something here.')).toBeVisible();
  await third.fill('I never meet anybody I know only from a game.');
  const up = tab.frame.getByRole('button', { name: 'Move up: Section 2' });
  await up.focus();
  await tab.page.keyboard.press('Enter');
  await expect(tab.frame.getByRole('textbox', { name: 'Title of the section' }).first()).toHaveValue('I am kind and fair');
  await expect(tab.frame.locator(':focus')).toHaveAttribute('aria-label', 'Move up: Section 1');
  const changes = tab.frame.getByRole('list', { name: 'What this version changes' });
  await expect(changes.getByRole('listitem')).toHaveCount(1);
  await expect(changes).toContainText('I never meet anybody I know only from a game.');
  await expectAccessible(workbench.page, 'Editor of an agreement', { tabOnly: true });
  await tab.frame.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(tab.frame.getByRole('list', { name: 'Versions' }).getByRole('listitem')).toHaveCount(2);
});

test('AUA-5 a small roster is imported when every line is right, and who has not signed shows', async ({ workbench }) => {
  const tab = await workbench.openTabAt('ruth', 'school/agreements/learnersKs2');
  await tab.frame.getByRole('button', { name: 'Publish version 1' }).click();
  await expect(tab.frame.getByText('The version is published.')).toBeVisible();
  await tab.followAddress('/school/agreements/roster');
  await expect(tab.title()).toHaveText('Import the roster');
  await chooseFile(tab, [...ROSTER, 'L3,,pirates,,,']);
  await expect(tab.frame.getByText('Line 5: “pirates” is no audience.')).toBeVisible();
  await expect(tab.frame.getByRole('button', { name: 'Import', exact: true })).toHaveCount(0);
  await chooseFile(tab, ROSTER);
  await tab.frame.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(tab.frame.getByText(/^The roster is imported: 3 added or changed\./)).toBeVisible();
  await expectAccessible(workbench.page, 'Roster', { tabOnly: true });

  await tab.page.setViewportSize({ width: 320, height: 700 });
  await tab.followAddress('/school/agreements');
  await tab.frame.getByRole('combobox', { name: 'Count by' }).selectOption('Class');
  await expect(tab.frame.getByRole('list', { name: 'Signed, by group' })).toContainText('5A, Learners, key stage 2');
  await tab.frame.getByRole('combobox', { name: 'Class' }).selectOption('5A');
  const names = tab.frame.getByRole('list', { name: 'Signatures by name' });
  await expect(names.getByRole('listitem')).toHaveCount(2);
  await expect(names).toContainText('Ida Pemberton');
  await expectAccessible(workbench.page, 'Agreements', { tabOnly: true });
  await expectNoSideways(tab);
});

test('AUA-5 AUA-6 AUA-8 who has not signed is told, reminded and exported; access before signing is shown before it is done', async ({ workbench, service, school }) => {
  await service.publishAgreement('staffAndVolunteers');
  await school.letMinutesPass(3);
  const heard = async () => (await school.notificationsOf('amara')).map(({ preview }) => preview);
  await expect.poll(heard).toContain('An agreement is waiting for you to sign it');
  const tab = await workbench.openTabAt('ruth', 'school/agreements');
  await tab.frame.getByRole('spinbutton', { name: 'First reminder after so many days' }).fill('1');
  await tab.frame.getByRole('button', { name: 'Save reminders' }).click();
  await expect(tab.frame.getByText(/is reminded after a day, then every 7 days/)).toBeVisible();
  await school.letMinutesPass(4 * 24 * 60);
  await expect.poll(heard).toContain('Reminder: an agreement is waiting for your answer');

  const table = tab.page.waitForEvent('download');
  await tab.frame.getByRole('button', { name: 'Download as a table (CSV)' }).click();
  expect((await table).suggestedFilename()).toMatch(/^lantern-agreements-.*\.csv$/);
  const file = tab.page.waitForEvent('download');
  await tab.frame.getByRole('button', { name: 'File (PDF) of Amara Osei' }).click();
  expect((await file).suggestedFilename()).toBe('lantern-agreements.pdf');
  await tab.frame.getByRole('button', { name: 'Excuse from signing: Oliver Grantley, Staff and volunteers' }).click();
  await tab.frame.getByRole('textbox', { name: 'Why they need not sign' }).fill('On leave until spring.');
  await expectAccessible(workbench.page, 'Agreements, with reminders', { tabOnly: true });
  await tab.frame.getByRole('button', { name: 'Excuse from signing', exact: true }).click();
  await expect(tab.frame.getByRole('listitem').filter({ hasText: 'Oliver Grantley' })).toContainText('Exempt');

  await tab.page.setViewportSize({ width: 320, height: 700 });
  await tab.frame.getByRole('link', { name: 'Access before signing' }).click();
  await expect(tab.title()).toHaveText('Access before signing');
  await tab.frame.getByRole('radio', { name: /^Nothing yet/ }).check();
  await tab.frame.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(tab.frame.getByRole('list', { name: 'Put in: 1' })).toContainText('Oliver Grantley');
  await expectAccessible(workbench.page, 'Access before signing', { tabOnly: true });
  await expectNoSideways(tab);
  await tab.frame.getByRole('radio', { name: /^Put in whoever has signed/ }).check();
  await tab.frame.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(async () => (await school.itemsOf('AccessChanges')).length).toBe(1);
});
