import { expectAccessible } from './pages/axe';
import { expect, test } from './pages/test';

const NASTY = 'everyone will see it';
const RECEIPT = 'Lantern has received your e-mail';

test('REP-2 P4 an e-mail forwarded to the mailbox becomes a case, with a receipt, and its evidence once it is sorted', async ({ workbench, school, page }) => {
  await workbench.openMail('amara', NASTY);
  await page.getByRole('button', { name: 'Forward to Online safety' }).click();
  await page.getByRole('radio', { name: 'As an attachment' }).check();
  await page.getByRole('textbox', { name: 'Your words' }).fill('It came to my class.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const inbox = page.getByRole('navigation', { name: 'Inbox' });
  await inbox.getByRole('link').filter({ hasText: RECEIPT }).click();
  const receipt = page.getByRole('article', { name: RECEIPT });
  const [reference = ''] = /OS-\d{4}-\d{4}/.exec(await receipt.innerText()) ?? [];
  expect(await school.itemsOf('IncidentEvidence')).toEqual([]);

  const list = await workbench.openTabAt('daniel', 'school/mailbox');
  await list.frame.getByRole('link', { name: reference }).click();
  const tab = list;
  await tab.case.shown(reference);
  const came = tab.case.section('It came by e-mail');
  await expect(came).toContainText('Ring the police');
  await expect(tab.case.section('The 2 e-mails')).toContainText('Left in the mailbox');
  await expectAccessible(page, 'a case that came by e-mail');
  await came.getByRole('combobox', { name: 'What kind of concern is it?' }).selectOption('Unkind or bullying messages');
  await came.getByRole('button', { name: 'Save the kind of concern' }).click();
  await expect(tab.case.says('The kind of concern is saved.')).toBeVisible();
  await expect.poll(async () => (await school.itemsOf('IncidentEvidence')).map(({ fields }) => fields.Fidelity)).toEqual(['attachedMail', 'mailboxMime']);
});
