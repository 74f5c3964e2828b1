import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeService, problem } from '../testing/fake-service';
import { renderTab } from '../testing/render-tab';
import { caseRow, caseView, lead } from '../testing/sample';

const user = userEvent.setup();
const press = (name: string | RegExp) =>
  screen.findByRole('button', { name }).then((button) => user.click(button));

test('acknowledge is the one primary action, and is gone once it is done', async () => {
  renderTab(new FakeService(lead), '/cases/OS-2026-0042');
  await press('Acknowledge');
  expect(await screen.findByText('You have acknowledged this case.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Acknowledge' })).toBeNull();
  expect(screen.getByText('Daniel Whitcombe', { selector: 'strong' })).toBeTruthy();
});

test('somebody else was quicker: it is said kindly and the page is brought up to date', async () => {
  const service = new FakeService(lead);
  renderTab(service, '/cases/OS-2026-0042');
  await screen.findByRole('button', { name: 'Acknowledge' });
  const view = service.cases.get('OS-2026-0042');
  if (view) {
    view.acknowledgedBy = { name: 'Priya Raman', at: '2026-11-22T10:29:00Z' };
    view.abilities = { ...view.abilities, acknowledge: false };
  }
  service.failNext(/acknowledge$/, problem('alreadyDone', 'Priya Raman has acknowledged this already.'));
  await press('Acknowledge');
  const status = await screen.findByText(/Priya Raman has acknowledged this already/);
  expect(status.closest('[role="status"]')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByText('Priya Raman', { selector: 'strong' })).toBeTruthy();
});

test('taking over from somebody is asked once more', async () => {
  const service = new FakeService(lead);
  renderTab(service, '/cases/OS-2026-0041');
  await press('Take over');
  expect(service.log.some((request) => request.includes('take'))).toBe(false);
  expect(screen.getByText('Priya Raman has this case. Take it over?')).toBeTruthy();
  await press('Yes, take it over');
  expect(await screen.findByText('You have this case now.')).toBeTruthy();
});

test('ESC-9 passing on asks for both answers; leaving the form gives the focus back to its button', async () => {
  const service = new FakeService(lead);
  const view = service.cases.get('OS-2026-0042');
  if (view) view.passTo = [{ id: 'tomasz', name: 'Tomasz Zielinski', roles: ['Deputy DSL'] }];
  renderTab(service, '/cases/OS-2026-0042');
  await press('Pass it on');
  const form = await screen.findByRole('form', { name: 'Pass it on' });
  const [save, leave] = within(form).getAllByRole('button');
  if (save) await user.click(save);
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Who gets this case' }));
  expect(service.log.some((request) => request.includes('/pass'))).toBe(false);
  if (leave) await user.click(leave);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Pass it on' }));
});

test('a note that failed keeps its words and its key, so that trying again writes one note', async () => {
  const service = new FakeService(lead);
  service.failNext(/notes$/, 'lostAnswer');
  renderTab(service, '/cases/OS-2026-0042');
  const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Add a note' });
  await user.type(box, 'Spoke to the tutor.');
  await press('Save the note');
  await screen.findByRole('alert');
  expect(box.value).toBe('Spoke to the tutor.');
  await press('Save the note');
  await waitFor(() => expect(box.value).toBe(''));
  expect([...service.notes.values()]).toEqual(['Spoke to the tutor.']);
});

test('ESC-6 each matrix action shows its strength, and its clause to those who ask why', async () => {
  renderTab(new FakeService(lead), '/cases/OS-2026-0042');
  const section = await screen.findByRole('region', { name: 'What the policy asks for' });
  expect(within(section).getByText('Required')).toBeTruthy();
  await user.click(within(section).getByText('Why?', { selector: '[aria-label^="Why: Refer"]' }));
  expect(within(section).getByText('Matrix row L05')).toBeTruthy();
});

test('REP-9 risk area and matrix row are set beside what the reporter chose', async () => {
  renderTab(new FakeService(lead), '/cases/OS-2026-0042');
  await press('Set risk area and matrix row');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Matrix row' }), 'L06');
  await press('Save');
  expect(await screen.findByText('L06: Continued bullying after a warning')).toBeTruthy();
});

test('P4 a withheld message shows why there is nothing to see', async () => {
  const service = new FakeService(lead);
  const view = caseView(caseRow(44));
  if (view.message)
    Object.assign(view.message, { bodyState: 'withheld', paragraphs: [], attachments: [], mediaDropped: 2 });
  service.addCase(view);
  renderTab(service, '/cases/OS-2026-0044');
  expect(await screen.findByText(/are withheld: in a concern about a sexual image/)).toBeTruthy();
  expect(screen.getByText('2 pictures or attachments were not kept.')).toBeTruthy();
  expect(screen.queryByRole('img')).toBeNull();
});

test('a message of hostile HTML stays plain words', async () => {
  const service = new FakeService(lead);
  const view = caseView(caseRow(45));
  if (view.message) view.message.paragraphs = ['<img src=x onerror=alert(1)><script>alert(2)</script>'];
  service.addCase(view);
  const { container } = renderTab(service, '/cases/OS-2026-0045');
  expect(await screen.findByText('<img src=x onerror=alert(1)><script>alert(2)</script>')).toBeTruthy();
  expect(container.querySelector('img, script')).toBeNull();
});

test('P8 without abilities there are no buttons', async () => {
  const service = new FakeService(lead);
  const view = caseView(caseRow(46));
  service.addCase({
    ...view,
    abilities: { acknowledge: false, take: false, addNote: false, classify: false, record: false },
  });
  renderTab(service, '/cases/OS-2026-0046');
  expect(await screen.findByText('You can read this case. Others act on it.')).toBeTruthy();
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Open it in Teams']);
});

test('P5 a broken chronology is said aloud', async () => {
  const service = new FakeService(lead);
  service.addCase({ ...caseView(caseRow(47)), chronologyIntact: false });
  renderTab(service, '/cases/OS-2026-0047');
  expect((await screen.findByRole('alert')).textContent).toContain('does not fit its seal');
});

test('a case that is not there for this person says so, with a way on', async () => {
  renderTab(new FakeService(lead), '/cases/OS-2026-0999');
  expect(await screen.findByText('There is no such case.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'All cases' })).toBeTruthy();
});
