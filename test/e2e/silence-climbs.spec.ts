import { PEOPLE } from './pages/school';
import { expect, test } from './pages/test';

const DEPUTIES = 'the deputy safeguarding leads';

test('ESC-9 silence moves an alert to the deputies, the headteacher and then the alarm, and everybody sees that it did', async ({
  workbench,
  school,
  service,
}) => {
  const reference = await service.report('amara', { kind: 'contact', childInDanger: true });
  const movesOn = async () => {
    await expect.poll(async () => (await service.case('daniel', reference)).movesOnAt ?? '').not.toBe('');
    return (await service.case('daniel', reference)).movesOnAt ?? '';
  };

  await workbench.open('priya');
  await workbench.openDslChannel();
  await expect(workbench.cards.first()).toContainText(reference);
  const first = await movesOn();
  await school.letTimePassUntil(first);
  await workbench.openLanternChat();
  await expect(workbench.cards.filter({ hasText: reference })).toContainText('Nobody has answered');
  await expect(workbench.cards.filter({ hasText: reference })).toContainText('no answer from the DSL channel');

  await expect.poll(movesOn).not.toBe(first);
  await school.letTimePassUntil(await movesOn());
  await workbench.become('helen');
  await workbench.openLanternChat();
  const headteachers = workbench.cards.filter({ hasText: reference });
  await expect(headteachers).toContainText(`no answer from ${DEPUTIES}`);

  await school.letTimePassUntil(await movesOn());
  await school.letMinutesPass(5);
  await workbench.become('gordon');
  await workbench.openLanternChat();
  await expect(workbench.cards.filter({ hasText: reference })).toContainText('Ring one of the people below now');

  await workbench.become('daniel');
  await workbench.openDslChannel();
  const card = workbench.cards.filter({ hasText: 'Told so far' }).first();
  for (const told of ['the DSL channel', DEPUTIES, 'the headteacher']) await expect(card).toContainText(told);

  const tab = await workbench.openTabAt('daniel', `cases/${reference}`);
  await tab.case.shown(reference);
  await expect(tab.case.chronology().filter({ hasText: 'went on to' })).toHaveCount(2);
  await expect(tab.case.chronology().filter({ hasText: 'Nobody is left to tell' }).first()).toBeVisible();
  await expect(tab.case.climb().filter({ hasText: PEOPLE.helen })).toContainText('told');
});

test('ESC-9 a child in danger waits five minutes and no longer, whatever the day', async ({ workbench, school, service }) => {
  const reference = await service.report('amara', { kind: 'contact', childInDanger: true });
  await expect.poll(async () => (await school.notificationsOf('priya')).some((one) => one.preview.includes(reference))).toBe(true);
  const lockScreen = async () => (await school.notificationsOf('priya')).filter((one) => one.preview.includes(reference)).length;

  await school.letMinutesPass(4.5);
  await workbench.open('priya');
  await workbench.openDslChannel();
  await expect(workbench.cards.first()).toContainText('unless somebody acknowledges it');
  expect(await lockScreen()).toBe(1);

  await school.letMinutesPass(0.6);
  await expect.poll(lockScreen, { timeout: 15_000 }).toBeGreaterThan(1);
});

test('ESC-9 an alert that was acknowledged moves no further', async ({ workbench, school, service }) => {
  const reference = await service.report('amara', { kind: 'contact', childInDanger: true });
  await workbench.open('daniel');
  await workbench.openDslChannel();
  await workbench.cards.first().getByRole('button', { name: 'Acknowledge' }).click();
  await expect(workbench.cards.first()).toContainText(`${PEOPLE.daniel} has this`);
  await school.letMinutesPass(60);

  // A second report shows that the timer has run since: its own alert went on.
  const second = await service.report('amara', { kind: 'contact', childInDanger: true });
  await school.letMinutesPass(6);
  await expect.poll(async () => JSON.stringify(await school.notificationsOf('helen')), { timeout: 15_000 }).not.toContain(reference);
  await expect.poll(async () => JSON.stringify(await school.notificationsOf('priya')), { timeout: 15_000 }).toContain(second);
  const toPriya = (await school.notificationsOf('priya')).filter((one) => one.preview.includes(reference));
  expect(toPriya.every((one) => one.conversationId === school.world.dslChannelId)).toBe(true);
});
