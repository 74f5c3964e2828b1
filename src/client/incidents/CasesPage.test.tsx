import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeService, problem } from '../testing/fake-service';
import { renderTab } from '../testing/render-tab';
import { caseRow, caseView, lead } from '../testing/sample';
import { rememberSearch } from './remembered-search';

beforeEach(() => {
  window.localStorage.clear();
  rememberSearch('');
});

const user = userEvent.setup();
const listed = () =>
  screen.queryAllByRole('rowheader').map((row) => row.textContent?.match(/[A-Z]{2}-\d{4}-\d{4}/)?.[0]);

test('cases stand under what needs you, what waits on others and what is quiet, with their clock', async () => {
  renderTab(new FakeService(lead), '/cases');
  const needsYou = await screen.findByRole('table', { name: 'Needs you now' }, { timeout: 5_000 });
  expect(within(needsYou).getByText('Moves on in 4 min')).toBeTruthy();
  expect(within(needsYou).getByText('High')).toBeTruthy();
  expect(screen.getByRole('table', { name: 'Waiting on others' })).toBeTruthy();
  expect(screen.getByRole('table', { name: 'Quiet' })).toBeTruthy();
  expect(screen.getByText('3 cases')).toBeTruthy();
});

test('a filter chip narrows the list, and its address can be pasted', async () => {
  const { router, unmount } = renderTab(new FakeService(lead), '/cases');
  await user.click(await screen.findByRole('button', { name: 'Technical', pressed: false }));
  await waitFor(() => expect(listed()).toEqual(['OS-2026-0040']));
  expect(router.path()).toBe('/cases?lane=technical');
  unmount();
  renderTab(new FakeService(lead), '/cases?lane=technical');
  expect(await screen.findByRole('button', { name: 'Technical', pressed: true })).toBeTruthy();
  await waitFor(() => expect(listed()).toEqual(['OS-2026-0040']));
});

test('P7 a name that is searched for never comes into the address of the page', async () => {
  const { router } = renderTab(new FakeService(lead), '/cases');
  await user.type(await screen.findByRole('searchbox', { name: 'Search cases' }), 'Lindqvist{Enter}');
  await waitFor(() => expect(listed()).toEqual(['OS-2026-0042', 'OS-2026-0041']));
  expect(router.path()).toBe('/cases');
  expect(window.location.href).not.toMatch(/lindqvist/i);
});

test('j, k and / move through the list and to the search, unless they are turned off', async () => {
  renderTab(new FakeService(lead), '/cases');
  await screen.findByRole('table', { name: 'Needs you now' });
  await user.keyboard('j');
  expect(document.activeElement?.getAttribute('href')).toBe('#/cases/OS-2026-0042');
  await user.keyboard('j');
  expect(document.activeElement?.getAttribute('href')).toBe('#/cases/OS-2026-0041');
  await user.keyboard('k');
  expect(document.activeElement?.getAttribute('href')).toBe('#/cases/OS-2026-0042');
  await user.keyboard('/');
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
  await user.click(screen.getByRole('button', { name: 'Turn keys off' }));
  await user.keyboard('j');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Turn keys on' }));
});

test('Enter on a row opens the case', async () => {
  renderTab(new FakeService(lead), '/cases');
  await screen.findByRole('table', { name: 'Needs you now' });
  await user.keyboard('j{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: /OS-2026-0042/ })).toBeTruthy();
});

test('coming back to the page brings new cases in, keeps the focus where it was, and says so', async () => {
  const service = new FakeService(lead);
  renderTab(service, '/cases');
  await screen.findByRole('table', { name: 'Needs you now' });
  await user.keyboard('j');
  service.addCase(caseView(caseRow(43)));
  act(() => void window.dispatchEvent(new Event('focus')));
  expect(await screen.findByText('1 new case in the list')).toBeTruthy();
  expect(document.activeElement?.getAttribute('href')).toBe('#/cases/OS-2026-0042');
});

test('an empty list and a search without result say different things', async () => {
  const service = new FakeService(lead);
  service.cases.clear();
  renderTab(service, '/cases');
  expect(await screen.findByText('No cases yet.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'High' }));
  expect(await screen.findByText('No case fits.')).toBeTruthy();
});

test('a failed refresh keeps the list and says that it is old; a failed start can be tried again', async () => {
  const service = new FakeService(lead);
  service.failNext(/api\/cases/, problem('tryAgain', 'Lantern is busy.'));
  renderTab(service, '/cases');
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  await screen.findByRole('table', { name: 'Needs you now' });
  service.failNext(/api\/cases/, 'offline');
  act(() => void window.dispatchEvent(new Event('focus')));
  expect(await screen.findByText(/What you see is from a moment ago/)).toBeTruthy();
  expect(screen.getByRole('table', { name: 'Needs you now' })).toBeTruthy();
});
