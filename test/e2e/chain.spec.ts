import { expectAccessible } from './pages/axe';
import { PEOPLE } from './pages/school';
import { expect, test } from './pages/test';

test('ESC-9 an alert that Teams takes neither in the channel nor in the chats goes out by activity feed and e-mail, and climbs on', async ({
  workbench,
  school,
  service,
}) => {
  await school.breaks({
    surface: 'connector',
    method: 'POST',
    path: 'conversations',
    kind: 'status',
    status: 403,
    times: 200,
  });
  await school.breaks({
    surface: 'graph',
    method: 'POST',
    path: `${school.idOf('priya')}/teamwork/sendActivityNotification`,
    kind: 'status',
    status: 403,
    times: 9,
  });
  const reference = await service.report('amara', { kind: 'contact', childInDanger: true });
  await expect
    .poll(async () => (await school.itemsOf('Incidents'))[0]?.fields.AlertState)
    .toContain('waiting');
  const { activityNotifications, sentMail } = JSON.parse(await school.everythingKept()) as {
    activityNotifications: { targetId: string; preview: string }[];
    sentMail: { to: string[]; content: string }[];
  };
  expect(activityNotifications.map(({ targetId }) => targetId).sort()).toEqual([
    school.idOf('daniel'),
    school.idOf('tomasz'),
  ]);
  expect(sentMail.map(({ to }) => to)).toEqual([['p.raman@wrenhollow.example']]);
  expect(sentMail[0]?.content).toContain(reference);

  await school.works();
  await school.letMinutesPass(5.1);
  await workbench.open('helen');
  await workbench.openLanternChat();
  await expect(workbench.cards.filter({ hasText: reference })).toContainText('Nobody has answered');
  const tab = await workbench.openTabAt('helen', `cases/${reference}`);
  await tab.case.shown(reference);
  await expect(tab.case.chronology().filter({ hasText: `${PEOPLE.priya} (by e-mail, because` })).toHaveCount(
    1,
  );
});

test('P3 a rehearsal shows the whole climb, and goes round whoever the invented concern is about', async ({
  workbench,
  page,
  school,
}) => {
  const { frame } = await workbench.openTabAt('daniel', 'school/rehearse');
  const steps = frame.getByRole('list', { name: 'Who would be told' }).getByRole('listitem');
  await frame.getByRole('checkbox', { name: 'A child is in danger now' }).check();
  await frame.getByLabel('When is it reported?').fill('2026-11-28T23:58');
  await frame.getByRole('button', { name: 'Walk it through' }).click();
  await expect(steps).toHaveCount(4);
  await expect(steps.nth(1)).toContainText('29 November 2026 at 00:03 GMT');
  await expect(steps.nth(1)).toContainText('Out of school hours');
  await expect(steps.nth(2)).toContainText(PEOPLE.helen);

  await frame.getByLabel('Whom is it about?').selectOption({ label: 'The headteacher' });
  await frame.getByRole('button', { name: 'Walk it through' }).click();
  await expect(steps.first()).toContainText(PEOPLE.gordon);
  await expect(frame.getByRole('list', { name: 'Who would be told' })).not.toContainText(PEOPLE.helen);
  await expectAccessible(page, 'a rehearsal', { tabOnly: true });
  await page.setViewportSize({ width: 320, height: 800 });
  await workbench.expectNoSidewaysScrolling();
  expect(await school.itemsOf('Incidents')).toHaveLength(0);
});

test('a fire drill goes the real way, says TEST, and is on record for governors once somebody has acknowledged it', async ({
  workbench,
  page,
}) => {
  const { frame } = await workbench.openTabAt('daniel', 'school/drills');
  await expect(frame.getByText('There has been no drill yet.')).toBeVisible();
  await frame.getByRole('button', { name: 'Start the drill' }).click();
  await expect(frame.getByText('is on its way')).toBeVisible();
  await workbench.open('priya');
  await workbench.openDslChannel();
  const card = workbench.cards.first();
  await expect(card).toContainText('TEST: A concern needs you');
  await card.getByRole('button', { name: 'Acknowledge' }).click();
  await expect(card).toContainText(`TEST: ${PEOPLE.priya} has this`);

  const governors = (await workbench.openTabAt('farida', 'school/drills')).frame;
  const drills = governors.getByRole('list', { name: 'Drills so far' }).getByRole('listitem');
  await expect(drills).toHaveCount(1);
  await expect(drills).toContainText(PEOPLE.priya);
  await expect(governors.getByRole('button', { name: 'Start the drill' })).toHaveCount(0);
  await expectAccessible(page, 'fire drills', { tabOnly: true });
  const cases = await workbench.openTabAt('daniel', 'cases');
  await expect(cases.frame.getByText('0 cases')).toBeVisible();
});
