import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CaseView } from '../../contract/cases';
import { FakeService, problem } from '../testing/fake-service';
import { renderTab } from '../testing/render-tab';
import { caseRow, caseView, lead, NOW } from '../testing/sample';

const user = userEvent.setup();
const press = (name: string | RegExp) =>
  screen.findByRole('button', { name }).then((button) => user.click(button));
const LADO = {
  id: 'lado',
  label: 'Tell the LADO',
  kind: 'workingDay' as const,
  state: 'near' as const,
  startedAt: '2026-11-20T12:00:00Z',
  dueAt: '2026-11-23T12:00:00Z',
  clause: 'default',
};
const open = (change: Partial<CaseView> = {}) => {
  const service = new FakeService(lead);
  service.addCase({ ...caseView(caseRow(48)), ...change });
  renderTab(service, '/cases/OS-2026-0048');
  return service;
};

test('ESC-14 a clock is stopped by its reference number, which has to be there', async () => {
  const service = open({ clocks: [LADO] });
  await press('Record the reference number: Tell the LADO');
  await press('Save');
  expect(await screen.findByText('Fill this in first.')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Reference number the agency gave' }), 'LA-7');
  await press('Save');
  expect(await screen.findByText('It is on record.')).toBeTruthy();
  expect(service.records).toEqual([
    { verb: 'clocks', body: { clock: 'lado', step: { to: 'end', reference: 'LA-7' } } },
  ]);
});

test('ESC-11 parents are an open line; what was recorded since goes back with a change', async () => {
  const record = { state: 'notYet' as const, by: 'Priya Raman', at: NOW };
  const service = open({ parents: [{ person: 'about', name: 'Jack Pemberton' }, { person: 'involved0', name: 'Mia Lindqvist', record }] });
  const section = await screen.findByRole('region', { name: 'Parents and carers' });
  expect(within(section).getByText('Not recorded yet')).toBeTruthy();
  await press('Not told, with a reason: Parents of Mia Lindqvist');
  await user.type(screen.getByRole('textbox', { name: /^Why not/ }), 'It would raise the risk.');
  await press('Save');
  await screen.findByText('It is on record.');
  const outcome = { state: 'notTold', reason: 'It would raise the risk.' };
  expect(service.records).toEqual([{ verb: 'parents', body: { person: 'involved0', outcome, seen: NOW } }]);
});

test('two at once: what was written stays, and it is said who was first', async () => {
  const service = open({ clocks: [LADO] });
  await press('Not needed: Tell the LADO');
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Why it is not needed' });
  await user.type(box, 'Below the threshold.');
  service.failNext(/clocks$/, problem('conflict', 'Priya Raman recorded this today 10:29, so yours was not saved.'));
  await press('Save');
  expect(await screen.findByText(/Priya Raman recorded this/)).toBeTruthy();
  expect(box.value).toBe('Below the threshold.');
});

test('ESC-8 names that are alike are asked about, never taken for the same', async () => {
  const service = new FakeService(lead);
  service.repeats = {
    repeats: [],
    maybe: [{ person: 'about', name: 'J Pemberton', reference: 'OS-2026-0041', otherPerson: 'about', otherName: 'Jack Pemberton' }],
  };
  renderTab(service, '/cases/OS-2026-0042');
  await press('Yes, the same');
  await screen.findByText('It is on record.');
  expect(service.records[0]).toEqual({
    verb: 'same',
    body: { person: 'about', other: 'OS-2026-0041', otherPerson: 'about', same: true },
  });
});

test('P8 without the ability there is nothing to record', async () => {
  open({ clocks: [LADO], abilities: { acknowledge: false, take: false, addNote: false, classify: false, record: false } });
  expect(await screen.findByText('Tell the LADO')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Tell the LADO|Parents of|^Done/ })).toBeNull();
});

test('the wall has a column for each kind, an empty state and an error state', async () => {
  const service = new FakeService(lead);
  service.clocks = [
    { reference: 'OS-2026-0042', kindLabel: 'Something else', laneLabel: 'Pupil', label: 'Tell the LADO', kind: 'workingDay', state: 'late', dueAt: NOW, whoHasIt: 'Nobody' },
  ];
  service.failNext(/clocks$/, problem('tryAgain', 'Microsoft 365 cannot be reached.'));
  renderTab(service, '/clocks');
  await press('Try again');
  const days = await screen.findByRole('region', { name: 'Working days (1)' });
  expect(within(days).getByText('Late')).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Real hours (0)' })).toBeTruthy();
  await press('Real hours');
  expect(await screen.findByText('No clock fits.')).toBeTruthy();
});
