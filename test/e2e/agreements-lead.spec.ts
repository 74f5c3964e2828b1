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
