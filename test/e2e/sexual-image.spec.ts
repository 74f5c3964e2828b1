import { expect, test } from './pages/test';

const PICTURE_MESSAGE = 'look who it is on the bus';

test('P4 of a sexual image nothing is shown, asked for or kept: the receipt says "0 media stored"', async ({ workbench, school }) => {
  await workbench.open('amara');
  await workbench.openChat('9B Science');
  const dialog = await workbench.reportMessage(PICTURE_MESSAGE);
  await dialog.kind('A sexual image or message');
  await dialog.danger(false);
  await dialog.about({ kind: '', about: 'A pupil', who: 'I cannot name anybody' });
  await dialog.involved();
  await expect(dialog.root).toContainText('Do not describe the image');
  await expect(dialog.root).not.toContainText(PICTURE_MESSAGE);
  await expect(dialog.root.locator('img, input[type=file]')).toHaveCount(0);
  await dialog.account('Sent to the class channel at break.');
  await dialog.send();
  await expect(dialog.root).toContainText('0 media stored');
  await expect(dialog.root).toContainText('Do not look at, ask for, copy or share the image.');
  await dialog.done();

  const [incident] = await school.itemsOf('Incidents');
  expect(JSON.stringify(incident)).toContain('Sent to the class channel at break.');
  const { sites } = JSON.parse(await school.everythingKept()) as { sites: unknown };
  const kept = JSON.stringify(sites);
  expect(kept).not.toContain(PICTURE_MESSAGE);
  expect(kept).not.toContain('hostedContents');
  expect(kept).not.toContain('<img');
});

test('P4 the case shows who, when and a fingerprint of the message, and says that its words are withheld', async ({ workbench }) => {
  await workbench.open('amara');
  await workbench.openChat('9B Science');
  const dialog = await workbench.reportMessage(PICTURE_MESSAGE);
  await dialog.answer({ kind: 'A sexual image or message', about: 'A pupil', who: 'I cannot name anybody', account: 'Seen at break.' });
  const reference = await dialog.send();
  await dialog.done();

  const tab = await workbench.openTabAt('daniel', `cases/${reference}`);
  await tab.case.shown(reference);
  const message = tab.case.section('The message');
  await expect(message).toContainText('Noah Okonjo');
  await expect(message).toContainText('withheld');
  await expect(message).toContainText(/[0-9a-f]{64}/);
  await expect(message).not.toContainText(PICTURE_MESSAGE);
  await expect(tab.frame.getByRole('main').locator('img')).toHaveCount(0);
});
