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

test('REP-6 FIL-5 the school maps a sample of its web filter, and the next alert is a case with its urgency, person and device', async ({ workbench, school, page }) => {
  const filterWrites = async (): Promise<void> => {
    await workbench.openMail('amara', NASTY);
    await page.getByRole('button', { name: 'Forward to Online safety' }).click();
    await page.getByRole('button', { name: 'Let the web filter write instead' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
  };
  await filterWrites();
  const tab = await workbench.openTabAt('daniel', 'school/mailbox/rules');
  const form = tab.frame.getByRole('form', { name: 'Rule for a monitoring system' });
  await tab.frame.getByRole('combobox', { name: 'Begin with' }).selectOption('An example: Web filter');
  await tab.frame.getByRole('button', { name: 'Add a rule' }).click();
  await form.getByRole('textbox', { name: 'How urgent: behind the words' }).fill('Urgency:');
  const sample = form.getByRole('combobox', { name: 'Try it on an e-mail that came' });
  await expect.poll(async () => sample.getByRole('option').count()).toBeGreaterThan(1);
  await sample.selectOption({ index: 1 });
  await expect(form.getByRole('status')).toContainText('It would be set aside');
  await form.getByRole('textbox', { name: 'How urgent: behind the words' }).fill('Severity:');
  await expect(form.getByRole('status')).toContainText('It would become a report: High');
  await expectAccessible(page, 'a rule for a monitoring system');
  await form.getByRole('button', { name: 'Save the rule' }).click();
  await expect(tab.frame.getByText('The rule is saved.')).toBeVisible();
  await workbench.leave();

  await filterWrites();
  await expect.poll(async () => (await school.itemsOf('Incidents')).map(({ fields }) => [fields.Priority, fields.ConcernKind])).toEqual([['high', 'selfHarm']]);
  const list = await workbench.openTabAt('daniel', 'school/mailbox');
  await list.frame.getByRole('link', { name: /^OS-/ }).click();
  await expect(list.case.section('It came by e-mail')).toContainText('It came from Web filter.');
  await expect(list.frame.getByText('Device: LAB-14').first()).toBeVisible();
});
