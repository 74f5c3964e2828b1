import { expectAccessible } from './pages/axe';
import { PEOPLE } from './pages/school';
import { expect, test } from './pages/test';

test('ESC-4 P3 a deputy who turns out to be involved loses the case they have, its card and every sight of it', async ({
  workbench,
  school,
  service,
  page,
}) => {
  const reference = await service.report('amara', { kind: 'contact', childInDanger: true });
  await expect.poll(async () => (await service.case('daniel', reference)).movesOnAt ?? '').not.toBe('');
  await school.letTimePassUntil((await service.case('daniel', reference)).movesOnAt ?? '');
  await workbench.open('priya');
  await workbench.openLanternChat();
  const card = workbench.cards.filter({ hasText: reference });
  await card.getByRole('button', { name: 'Acknowledge' }).click();
  await expect(card).toContainText(`${PEOPLE.priya} has this`);

  const tab = await workbench.openTabAt('daniel', `cases/${reference}`);
  await tab.case.shown(reference);
  await tab.case.press('Name somebody else');
  await page.setViewportSize({ width: 320, height: 800 });
  await workbench.expectNoSidewaysScrolling();
  await tab.case.nameSomebody(PEOPLE.priya, 'Said to have done it', 'Her account wrote the messages.');
  const involved = tab.case.section('Who is involved');
  await expect(involved).toContainText('This case is kept from Priya Raman');
  await expect(involved.getByRole('link', { name: 'Report a concern about a member of staff' })).toBeVisible();
  await expect(tab.case.section('What you can do')).toContainText('Nobody yet');
  await expect(tab.case.chronology().last()).toContainText('They had the case. It waits for an answer again.');
  await workbench.expectNoSidewaysScrolling();
  await page.setViewportSize({ width: 1280, height: 900 });
  await workbench.choose('Dark');
  await expectAccessible(page, 'a case with somebody named since', { tabOnly: true });

  await workbench.open('priya');
  await workbench.openLanternChat();
  await expect(workbench.cards.filter({ hasText: 'This card is no longer for you' })).toHaveCount(1);
  await expect(workbench.cards.filter({ hasText: reference })).toHaveCount(0);
  const theirs = await workbench.openTabAt('priya', '');
  await expect(theirs.frame.getByText('No cases yet.')).toBeVisible();
  await expect(theirs.cases.row(reference)).toHaveCount(0);
});
