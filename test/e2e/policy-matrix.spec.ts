import { expectAccessible } from './pages/axe';
import { PEOPLE } from './pages/school';
import { expect, test } from './pages/test';

// One test: the service remembers versions by name for ever, and a school made anew would use the same names again.
test('ESC-10 the matrix is edited by keyboard; a case says what is different today; the second editor is told', async ({ workbench, service, page }) => {
  const reference = await service.report('amara');
  const { policy, frame, case: one } = await workbench.openTabAt('daniel', 'school/policy');
  await policy.edit();
  await policy.cell('learner', 'L04', 'Give a warning').focus();
  await page.keyboard.press('Enter');
  await expect(policy.cell('learner', 'L04', 'Give a warning')).toContainText('Required');
  await page.keyboard.press('ArrowRight');
  await expect(policy.cell('learner', 'L04', 'Further sanction')).toBeFocused();
  await expect(policy.draft()).toContainText('Of 1 case that you may open, 1 would have gone differently');
  await expect(policy.draft()).toContainText(reference);
  await expectAccessible(page, 'the policy, being changed', { tabOnly: true });
  await policy.save('The governors want a warning every time.');
  await expect(frame.getByRole('status').filter({ hasText: 'is saved' })).toBeVisible();
  await expect(policy.versions().first()).toContainText(`Saved by ${PEOPLE.daniel}`);
  await expect(policy.versions().first()).toContainText('In force');

  await workbench.openTabAt('daniel', `cases/${reference}`);
  await one.shown(reference);
  await expect(one.section('What the policy asks for')).toContainText('“Give a warning” is required instead of not marked.');

  await test.step('the second editor is told who was faster, and puts their own change on top', async () => {
    await workbench.openTabAt('daniel', 'school/policy');
    await policy.edit();
    await policy.cell('staff', 'S01', 'Give a warning').focus();
    await page.keyboard.press('Enter');
    await expect(policy.draft()).toContainText('Staff matrix, S01');
    await service.changeCell('helen', { matrix: 'learner', row: 'L03', action: 'dsl', strength: 'possible' });
    await policy.save('A warning first.');
    const told = frame.getByRole('alert').filter({ hasText: `${PEOPLE.helen} has saved version` });
    await expect(told).toContainText('L03');
    await expect(policy.cell('staff', 'S01', 'Give a warning')).toContainText('was:');
    await told.getByRole('button', { name: 'Put my changes on top of it' }).click();
    await policy.save('A warning first, on top.');
    await expect(frame.getByRole('status').filter({ hasText: 'is saved' })).toBeVisible();
    await expect(policy.versions()).toHaveCount(4);
  });
});
