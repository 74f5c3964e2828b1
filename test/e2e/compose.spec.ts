import { expect, test } from './pages/test';

test('REP-3 a concern is reported from the compose box, without any message', async ({ workbench }) => {
  await workbench.open('amara');
  await workbench.openChat('9B Science');
  await workbench.reportWithoutMessage().click();
  await expect(workbench.dialog.step('What kind of concern is it?')).toBeVisible();
  await expect(workbench.dialog.root).not.toContainText('About the message');
  await workbench.dialog.answer({
    kind: 'A password, device or system problem',
    about: 'I don\'t know',
    account: 'Somebody wrote a password on the board in S4 at 09:10.',
  });
  await expect(workbench.dialog.root).toContainText('Callum Byrne, IT technician');
  const reference = await workbench.dialog.send();
  await workbench.dialog.done();

  await workbench.become('ruth');
  await workbench.openLanternChat();
  await expect(workbench.cards.filter({ hasText: reference })).toContainText('A password, device or system problem');
});

test('a step that is not answered is asked again in a sentence, and what was typed stays', async ({ workbench }) => {
  await workbench.open('amara');
  await workbench.openChat('9B Science');
  await workbench.reportWithoutMessage().click();
  const { dialog } = workbench;
  await expect(dialog.step('What kind of concern is it?')).toBeVisible();
  await dialog.press('Next');
  await expect(dialog.root).toContainText('Choose what kind of concern it is.');
  await dialog.kind('An AI tool');
  await dialog.danger(false);
  await dialog.about({ kind: '', about: 'I don\'t know' });
  await dialog.involved();
  await expect(dialog.step('What happened?')).toBeVisible();
  await dialog.press('Next');
  await expect(dialog.root).toContainText('Write what happened, in a sentence or two.');
  await dialog.account('A pupil typed names into a chatbot.');
  await dialog.press('Back');
  await expect(dialog.root.getByRole('textbox', { name: 'In your own words' })).toHaveValue('A pupil typed names into a chatbot.');
});
