import { PEOPLE } from './pages/school';
import { expect, test } from './pages/test';

const TRIP_MESSAGE = 'I will drop Mia home myself';

test('ESC-2 P3 a concern about a colleague goes to the headteacher alone, and leaves no trace for anybody else', async ({
  workbench,
  school,
  service,
}) => {
  await workbench.open('amara');
  await workbench.openChat('Year 9 museum trip');
  const dialog = await workbench.reportMessage(TRIP_MESSAGE);
  await dialog.answer({
    kind: 'Contact from a stranger or an adult',
    about: 'An adult who works or volunteers here',
    who: PEOPLE.oliver,
    account: 'Offers lifts and messages a pupil in the evenings.',
  });
  await expect(dialog.root).toContainText(`${PEOPLE.helen}, headteacher`);
  await expect(dialog.root).toContainText(`The concern is about them: ${PEOPLE.oliver}, member of staff.`);
  await expect(dialog.root).toContainText('This is treated as confidential.');
  const reference = await dialog.send();
  expect(reference).toMatch(/^SC-/);
  await dialog.done();

  await workbench.become('helen');
  await workbench.openLanternChat();
  const card = workbench.cards.filter({ hasText: reference });
  await expect(card).toContainText('A confidential concern needs you');
  await expect(card).not.toContainText('Contact from');
  await expect(card).not.toContainText('Oliver');

  await workbench.become('daniel');
  await workbench.openDslChannel();
  await expect(workbench.messages).toContainText('Nothing here yet');
  const tab = await workbench.openTab();
  await tab.cases.shown();
  await expect(tab.cases.count('0 cases')).toBeVisible();
  await workbench.openTabAt('daniel', `cases/${reference}`);
  await expect(tab.frame.getByRole('alert')).toBeVisible();
  await expect(tab.frame.getByRole('main')).not.toContainText('Oliver');

  await expectNothingFor('oliver');
  await expectNothingFor('daniel');

  async function expectNothingFor(who: 'oliver' | 'daniel') {
    expect(JSON.stringify(await school.notificationsOf(who))).not.toContain(reference);
    await expect(service.case(who, reference)).rejects.toThrow(/40[34]/);
  }
});

test('P3 the person whom a concern is about finds nothing of it anywhere in Lantern', async ({ workbench, service, school }) => {
  const reference = await service.report('amara', {
    kind: 'contact',
    about: 'staff',
    aboutPerson: { name: PEOPLE.oliver, directoryId: school.idOf('oliver') },
  });
  await workbench.open('helen');
  await workbench.openLanternChat();
  await expect(workbench.cards.filter({ hasText: reference })).toBeVisible();

  await workbench.become('oliver');
  await expect(workbench.chats()).not.toContainText(reference);
  const tab = await workbench.openTab();
  await expect(tab.title()).toHaveText('Report a concern');
  await tab.go('My reports');
  await expect(tab.frame.getByText('You have not reported anything yet.')).toBeVisible();
  await expect(tab.places().filter({ hasText: 'Cases' })).toHaveCount(0);
});

test('ESC-3 a concern about the headteacher goes to the chair of governors and names the local authority', async ({ workbench, school }) => {
  await workbench.open('ruth');
  await workbench.openChat('Staff room');
  const dialog = await workbench.reportMessage('There is cake in the staff room');
  await dialog.answer({ kind: 'Something else', about: 'The headteacher', who: PEOPLE.helen, account: 'A private account is used with pupils.' });
  await expect(dialog.root).toContainText(`${PEOPLE.gordon}, chair of governors`);
  const reference = await dialog.send();
  await expect(dialog.root).toContainText('local authority designated officer');
  await dialog.done();

  await workbench.become('gordon');
  await workbench.openLanternChat();
  await expect(workbench.cards.filter({ hasText: reference })).toContainText('A confidential concern needs you');
  for (const who of ['helen', 'daniel', 'oliver'] as const) {
    expect(JSON.stringify(await school.notificationsOf(who))).not.toContain(reference);
  }
});
