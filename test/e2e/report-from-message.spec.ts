import { PEOPLE } from './pages/school';
import { expect, test } from './pages/test';

const UNKIND = 'nobody wants you in our group';
const concern = {
  kind: 'Unkind or bullying messages',
  about: 'A pupil',
  who: PEOPLE.jack,
  account: 'Posted in the class channel this morning.',
};

test('REP-1 REP-10 a teacher reports the very message, sees who will read it, and gets a receipt', async ({ workbench }) => {
  await workbench.open('amara');
  await workbench.openChat('9B Science');
  const dialog = await workbench.reportMessage(UNKIND);
  await dialog.answer(concern);
  await expect(dialog.root).toContainText('These people will be able to read it');
  await expect(dialog.root).toContainText(`${PEOPLE.daniel}, designated safeguarding lead`);
  await expect(dialog.root).toContainText(`The concern is about them: ${PEOPLE.jack}.`);

  const reference = await dialog.send();
  expect(reference).toMatch(/^OS-/);
  await expect(dialog.root).toContainText('Do now');
  await expect(dialog.root).toContainText('Do not delete it');
  await expect(dialog.root).toContainText('Numbers to ring');
  await dialog.done();
});

test('ESC-1 P7 the card in the DSL channel names nobody and quotes nothing, on the lock screen neither', async ({ workbench, school }) => {
  await workbench.open('amara');
  await workbench.openChat('9B Science');
  const dialog = await workbench.reportMessage(UNKIND);
  await dialog.answer(concern);
  const reference = await dialog.send();
  await dialog.done();

  await workbench.become('daniel');
  await workbench.openDslChannel();
  await expect(workbench.cards).toContainText(reference);
  await expect(workbench.cards).toContainText(concern.kind);
  await expect(workbench.cards.getByRole('button', { name: 'Acknowledge' })).toBeVisible();

  const notes = await school.notificationsOf('daniel');
  expect(notes.at(-1)?.preview).toContain(reference);
  const seen = (await school.readingOf('daniel', school.world.dslChannelId)) + JSON.stringify(notes);
  for (const secret of ['Jack', 'Pemberton', 'Leila', 'Amara', 'Osei', UNKIND, concern.account]) {
    expect(seen.replaceAll(/"members":\[.*?\]/g, '')).not.toContain(secret);
  }
});

test('the card changes for everyone once the DSL acknowledges, and the teacher sees that it was read', async ({ workbench }) => {
  await workbench.open('amara');
  await workbench.openChat('9B Science');
  const dialog = await workbench.reportMessage(UNKIND);
  await dialog.answer(concern);
  const reference = await dialog.send();
  await dialog.done();

  await workbench.become('daniel');
  await workbench.openDslChannel();
  await workbench.cards.getByRole('button', { name: 'Acknowledge' }).click();
  await expect(workbench.cards).toContainText(`${PEOPLE.daniel} has this`);

  await workbench.become('priya');
  await workbench.openDslChannel();
  await expect(workbench.cards).toContainText(`${PEOPLE.daniel} has this`);
  await expect(workbench.cards.getByRole('button', { name: 'Acknowledge' })).toHaveCount(0);
  await expect(workbench.cards.getByRole('button', { name: 'Take over' })).toBeVisible();

  await workbench.become('amara');
  const tab = await workbench.openTab();
  await tab.go('My reports');
  await expect(tab.stepsOf(reference).filter({ hasText: 'Read' })).toContainText('done');
  await expect(tab.stepsOf(reference).filter({ hasText: 'Being acted on' })).toContainText('not yet');
});
