import { expectAccessible } from './pages/axe';
import { expect, test } from './pages/test';

const NASTY = 'everyone will see it';
/** Out of its body and its attachment; its subject is none of these. */
const INSIDE = ['we know who told', 'A list of file names', 'screenshots.txt', 'track.evil'];
const bullying = { kind: 'Unkind or bullying messages', about: 'A pupil', account: '' };

test('REP-2 an e-mail is reported from the pane where Outlook gives files, with a second one, and its evidence is opened and verified', async ({ workbench, page }) => {
  const outlook = await workbench.openMail('amara', NASTY);
  await outlook.supports('1.14');
  await outlook.openPane();
  await expect(outlook.report.question('What kind of concern is it?')).toBeVisible();
  await expect(outlook.pane.getByText('Do not reply to it, forward it or delete it.')).toBeVisible();
  await expectAccessible(page, 'the task pane');
  await outlook.report.kind(bullying.kind);
  await outlook.choose('Jack and his phone at night');
  await outlook.pane.getByRole('button', { name: 'Add it to this report' }).click();
  await outlook.report.danger(false);
  await outlook.report.next();
  await outlook.report.choose(bullying.about);
  await outlook.report.next();
  await outlook.report.next();
  const reference = await outlook.report.send();
  await expect(outlook.pane.getByText('The e-mail itself is kept as evidence.')).toBeVisible();

  const tab = await workbench.openTabAt('daniel', `cases/${reference}`);
  await tab.case.shown(reference);
  await expect(tab.case.section('The 2 e-mails')).toContainText(NASTY);
  const evidence = tab.case.section('Evidence');
  const first = evidence.getByRole('group', { name: 'Item 1 of e-mail 1' });
  await expect(first).toContainText('as a file, from Outlook');
  await expect(first).toContainText('Nobody has opened it.');
  await first.getByRole('button', { name: 'Read the words' }).click();
  await expect(first).toContainText('we know who told');
  await expect(first.locator('img, a, iframe')).toHaveCount(0);
  const saved = page.waitForEvent('download');
  await first.getByRole('button', { name: 'Save screenshots.txt' }).click();
  expect((await saved).suggestedFilename()).toBe('screenshots.txt');
  await first.getByRole('button', { name: 'Check the fingerprint' }).click();
  await expect(first).toContainText('Nothing has changed since it was kept.');
  await expect(first).toContainText('Opened 3 times');
  await expectAccessible(page, 'a case with evidence');
});

test('REP-2 where Outlook gives no file the original comes from the mailbox in the reader\'s own name, and failing that from its parts', async ({ workbench, school }) => {
  for (const [ceiling, broken, source] of [['1.8', false, 'graphMime'], ['1.8', true, 'parts']] as const) {
    const outlook = await workbench.openMail('amara', NASTY);
    await outlook.supports(ceiling);
    if (broken) await school.breaks({ surface: 'graph', kind: 'status', status: 403, path: '/$value', times: 9 });
    await outlook.openPane();
    await outlook.report.answer(bullying);
    await outlook.report.send();
    await expect(outlook.pane.getByText('The e-mail itself is kept as evidence.')).toBeVisible();
    const files = await school.itemsOf('IncidentEvidence');
    expect(files.at(-1)?.fields).toMatchObject({ Fidelity: source });
    await workbench.leave();
  }
});

test('P4 INV-4 of a sexual image nothing but sender, recipients, time, subject and headers leaves Outlook', async ({ workbench, school }) => {
  const outlook = await workbench.openMail('amara', NASTY);
  await outlook.openPane();
  const sent = outlook.listen();
  await outlook.report.answer({ ...bullying, kind: 'A sexual image or message' });
  const reference = await outlook.report.send();
  await expect(outlook.pane.getByText('0 media stored')).toBeVisible();
  await expect(outlook.pane.getByText('No message, picture or attachment was taken.')).toBeVisible();
  const all = [...sent, await school.everythingKept()].join('\n');
  expect(all).toContain(reference);
  expect(sent.join('\n')).toContain('Message-ID');
  for (const words of INSIDE) {
    // As it is, and in Base64 wherever it may begin.
    for (const form of [words, ...[0, 1, 2].map((skip) => base64Within(words, skip))]) expect(all).not.toContain(form);
  }
  expect(all).not.toMatch(/\/original\?|\/me\/messages/);
  expect(await school.itemsOf('IncidentEvidence')).toEqual([]);
});

test('an Outlook that is too old says so, and what to do instead', async ({ workbench, page }) => {
  const outlook = await workbench.openMail('amara', NASTY);
  await outlook.supports('1.5');
  await outlook.openPane();
  await expect(outlook.pane.getByRole('heading', { level: 1 })).toHaveText('Lantern cannot report from this Outlook');
  await expect(outlook.pane.getByText('open Lantern in Teams')).toBeVisible();
  await expectAccessible(page, 'the pane in an old Outlook');
});

/** The part of the Base64 of a text that is the same whatever stands around it. */
function base64Within(text: string, skip: number): string {
  const encoded = Buffer.from('\0'.repeat(skip) + text).toString('base64');
  return encoded.slice(Math.ceil((skip * 4) / 3) + 1, -4);
}
