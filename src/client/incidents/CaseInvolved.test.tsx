import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CaseView } from '../../contract/cases';
import { FakeService } from '../testing/fake-service';
import { renderTab } from '../testing/render-tab';
import { caseRow, caseView, lead, NOW } from '../testing/sample';

const user = userEvent.setup();
const press = (name: string | RegExp) => screen.findByRole('button', { name }).then((button) => user.click(button));
const open = (change: Partial<CaseView> = {}) => {
  const service = new FakeService(lead);
  service.addCase({ ...caseView(caseRow(48)), ...change });
  renderTab(service, '/cases/OS-2026-0048');
  return service;
};
const priya = { named: 0, name: 'Priya Raman', partLabel: 'Saw it', reason: 'Was there.', by: 'Helen Marchetti', at: NOW, keptFrom: false, ofStaff: false };

test('ESC-4 somebody is named with their part and how it is known; the focus comes back', async () => {
  const service = open();
  await press('Name somebody else');
  await press('Name them');
  expect(screen.getByText('Say who it is.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Who else is involved' }));
  await user.keyboard('Oliv');
  await user.click(await screen.findByRole('option', { name: /Oliver Grantley/ }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Their part' }), 'Said to have done it');
  await user.click(screen.getByRole('textbox', { name: 'How you know' }));
  await user.paste('He said so.');
  await press('Name them');
  expect(await screen.findByText('It is on record.')).toBeTruthy();
  const person = { name: 'Oliver Grantley', directoryId: '00000000-0000-4000-8000-000000000010' };
  expect(service.records).toEqual([{ verb: 'named', body: { person, part: 'alleged', reason: 'He said so.' } }]);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Name somebody else' }));
});

test('ESC-2 of a member of staff it is said where the concern about them goes, with a way there', async () => {
  open({ named: [{ ...priya, keptFrom: true, ofStaff: true }] });
  const section = await screen.findByRole('region', { name: 'Who is involved' });
  expect(within(section).getByText(/Priya Raman works here/)).toBeTruthy();
  expect(within(section).getByRole('link', { name: 'Report a concern about a member of staff' }).getAttribute('href')).toBe('#/report');
});

test('a mistake is taken back once', async () => {
  const service = open({ named: [priya, { ...priya, named: 1, name: 'Tomasz Zielinski', takenBack: { by: 'Helen Marchetti', at: NOW, reason: 'A namesake.' } }] });
  await press('Named by mistake: Priya Raman');
  await user.click(screen.getByRole('textbox', { name: 'What was mistaken' }));
  await user.paste('Another one.');
  await press('Save');
  await screen.findByText('It is on record.');
  expect(service.records).toMatchObject([{ body: { named: 0, reason: 'Another one.' } }]);
  expect(screen.queryByRole('button', { name: 'Named by mistake: Tomasz Zielinski' })).toBeNull();
});

test('P8 whoever may not act on a case is offered no naming', async () => {
  open({ named: [priya], abilities: { acknowledge: true, take: true, addNote: true, classify: false, record: false } });
  expect(await screen.findByText('Was there.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Name somebody else|Named by mistake/ })).toBeNull();
});
