import { PEOPLE } from './pages/school';
import type { ListItem } from './pages/school';
import { expect, test } from './pages/test';

test.describe('CAS-1 the list of cases', () => {
  test('is searched by reference, person and kind, narrowed by chips, and says how many there are', async ({ workbench, service }) => {
    const bullying = await service.report('amara', { kind: 'bullying', involved: [{ name: 'Leila Farrokh', part: 'harmed' }] });
    const contact = await service.report('amara', { kind: 'contact' });
    const technical = await service.report('amara', { kind: 'technical', about: 'unknown' });
    const { cases } = await workbench.openTabAt('daniel', '');
    await expect(cases.row(bullying)).toBeVisible();
    await expect(cases.row(contact)).toBeVisible();

    await cases.search.fill('Farrokh');
    await expect(cases.rows).toHaveCount(1);
    await expect(cases.row(bullying)).toBeVisible();
    await cases.search.fill(contact);
    await expect(cases.row(contact)).toBeVisible();
    await expect(cases.rows).toHaveCount(1);
    await cases.chip('Clear filters').click();

    await cases.chip('High').click();
    await expect(cases.chip('High')).toHaveAttribute('aria-pressed', 'true');
    await expect(cases.row(bullying)).toHaveCount(0);
    await expect(cases.row(contact)).toBeVisible();
    await expect(cases.row(technical)).toHaveCount(0);
    await cases.search.fill('no such word');
    await expect(cases.count('0 cases')).toBeVisible();
  });

  test('is ordered and paged: thirty reports fill two pages', async ({ workbench, service, school }) => {
    const references: string[] = [];
    for (let number = 0; number < 30; number += 1) references.push(await service.report('amara', { kind: number === 7 ? 'contact' : 'bullying' }));
    const { cases } = await workbench.openTabAt('daniel', '');
    await expect(cases.count('30 cases')).toBeVisible();
    await expect(cases.rows).toHaveCount(25);
    await cases.order('Oldest first');
    await expect.poll(() => cases.references()).toEqual(references.slice(0, 25));
    await cases.pages().getByRole('button', { name: 'Next page' }).click();
    await expect.poll(() => cases.references()).toEqual(references.slice(25));
    await expect(cases.pages()).toContainText('Page 2 of 2');
    await cases.order('Highest priority first');
    await expect.poll(async () => (await cases.references())[0]).toBe(references[7]);
    // Their cards go out as fast as Teams takes them; whoever came next would wait behind the rest.
    await expect.poll(async () => (await school.itemsOf('Incidents')).filter(alerted).length).toBe(30);
  });

  test('is walked with j, k, Enter and /', async ({ workbench, service, page }) => {
    const older = await service.report('amara');
    const newer = await service.report('amara');
    const { cases, case: one } = await workbench.openTabAt('daniel', 'cases?sort=newest');
    await expect(cases.row(older)).toBeVisible();
    await cases.count('2 cases').click();
    await page.keyboard.press('j');
    await expect(cases.row(newer)).toBeFocused();
    await page.keyboard.press('j');
    await expect(cases.row(older)).toBeFocused();
    await page.keyboard.press('k');
    await expect(cases.row(newer)).toBeFocused();
    await page.keyboard.press('/');
    await expect(cases.search).toBeFocused();
    await page.keyboard.press('Tab');
    await cases.row(older).focus();
    await page.keyboard.press('Enter');
    await one.shown(older);
  });
});

test.describe('CAS-2 a case', () => {
  test('is acknowledged, noted, classified and taken over, and its chronology keeps all of it in order', async ({ workbench, service }) => {
    const reference = await service.report('amara');
    const tab = await workbench.openTabAt('daniel', `cases/${reference}`);
    await tab.case.shown(reference);
    await tab.case.press('Acknowledge');
    await expect(tab.case.says('You have acknowledged this case.')).toBeVisible();
    await tab.case.addNote('Spoke to the tutor at 11:15.');
    await expect(tab.case.says('The note is in the chronology.')).toBeVisible();
    await tab.case.classify('Content', 'L08');
    await expect(tab.case.section('Facts')).toContainText('L08');

    await workbench.openTabAt('priya', `cases/${reference}`);
    await tab.case.shown(reference);
    await tab.case.press('Take this case');
    await expect(tab.case.section('What you can do')).toContainText(`${PEOPLE.priya}`);
    await workbench.openTabAt('tomasz', `cases/${reference}`);
    await tab.case.shown(reference);
    await tab.case.press('Take over');
    await tab.case.press('Yes, take it over');
    await expect(tab.case.section('What you can do')).toContainText(`${PEOPLE.tomasz}`);

    const lines = (await tab.case.chronology().allInnerTexts()).join('\n');
    const order = ['Received', 'The alert went to', PEOPLE.daniel, 'Spoke to the tutor at 11:15.', 'L08', PEOPLE.priya, PEOPLE.tomasz];
    const places = order.map((part) => lines.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('ESC-9 is passed on with a reason, and waits for the answer of whoever has it now', async ({ workbench, service }) => {
    const reference = await service.report('amara');
    const tab = await workbench.openTabAt('daniel', `cases/${reference}`);
    await tab.case.shown(reference);
    await tab.case.press('Take this case');
    await tab.case.passOn(PEOPLE.priya, 'On leave from today.');
    await expect(tab.case.says('The case is passed on.')).toBeVisible();
    await expect(tab.case.section('What you can do')).toContainText(PEOPLE.priya);
    await expect(tab.case.section('Chronology')).toContainText(`Passed from ${PEOPLE.daniel} to ${PEOPLE.priya}: On leave from today.`);

    await workbench.openTabAt('priya', `cases/${reference}`);
    await tab.case.shown(reference);
    await tab.case.press('Acknowledge');
    await expect(tab.case.section('Chronology')).toContainText('Took the case.');
  });

  test('opens from the card in the channel, with what the policy asks for and why', async ({ workbench, service }) => {
    const reference = await service.report('amara', { kind: 'contact' });
    await workbench.open('daniel');
    await workbench.openDslChannel();
    await workbench.cards.getByRole('link', { name: 'Open' }).click();
    const { case: one } = workbench.openedTab();
    await one.shown(reference);
    await expect(one.section('Who can read this')).toContainText(PEOPLE.priya);
    await one.section('Agencies').getByText('Why?').first().click();
    await expect(one.section('Agencies').locator('details[open]')).toHaveCount(1);
  });
});

const alerted = ({ fields }: ListItem): boolean => String(fields.AlertState).includes('waiting');
