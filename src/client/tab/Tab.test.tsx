import { act, screen, waitFor, within } from '@testing-library/react';
import { FakeService } from '../testing/fake-service';
import { renderTab } from '../testing/render-tab';
import { lead, outsider, teacher } from '../testing/sample';

beforeEach(() => window.localStorage.clear());

const places = () => screen.getAllByRole('link').map((link) => link.textContent);

describe('P8 the screens show exactly what the service allows', () => {
  test('a teacher lands on the report and sees no way to cases', async () => {
    renderTab(new FakeService(teacher));
    expect(await screen.findByRole('heading', { level: 1, name: 'Report a concern' })).toBeTruthy();
    expect(places()).toEqual(['Report a concern', 'My reports', 'To sign (1)', 'Rules', 'School']);
  });

  test('a teacher who pastes the address of Cases gets the same page as for a wrong address', async () => {
    const service = new FakeService(teacher);
    renderTab(service, '/cases');
    expect(await screen.findByRole('heading', { level: 1, name: 'There is no such page' })).toBeTruthy();
    expect(service.log.some((request) => request.includes('/api/cases'))).toBe(false);
  });

  test('who works cases lands on what needs them now', async () => {
    renderTab(new FakeService(lead));
    expect(await screen.findByRole('heading', { level: 1, name: 'Cases' }, { timeout: 5_000 })).toBeTruthy();
    expect(await screen.findByRole('heading', { name: 'Needs you now (1)' })).toBeTruthy();
  });

  test('somebody without access gets a sentence and numbers, and no form', async () => {
    renderTab(new FakeService(outsider), '/report');
    expect(await screen.findByText(/Lantern is for staff/)).toBeTruthy();
    expect(screen.getByRole('link', { name: '0800 1111' }).getAttribute('href')).toBe('tel:08001111');
    expect(screen.queryByRole('radio')).toBeNull();
  });
});

describe('AUA-2 a learner without any role', () => {
  const learner = { ...outsider, noAccess: undefined, toSign: 1, abilities: { ...outsider.abilities, sign: true } };

  test('lands on what is to sign, with large type and somebody to turn to, and finds no report and no case', async () => {
    renderTab(new FakeService(learner));
    expect(await screen.findByRole('heading', { level: 1, name: 'To sign' }, { timeout: 5_000 })).toBeTruthy();
    const navigation = within(screen.getByRole('navigation', { name: 'Lantern' }));
    expect(navigation.getAllByRole('link').map((link) => link.textContent)).toEqual(['To sign (1)', 'Rules']);
    expect(screen.getByRole('list', { name: 'Numbers to ring' })).toBeTruthy();
  });

  test.each(['/report', '/reports', '/cases/OS-2026-0042', '/school'])('gets nothing at %s', async (address) => {
    const service = new FakeService(learner);
    renderTab(service, address);
    expect(await screen.findByRole('heading', { level: 1, name: 'There is no such page' })).toBeTruthy();
    expect(service.log).toEqual(['GET /api/me']);
  });
});

describe('the host', () => {
  test('is told when the page is ready, and not before', async () => {
    const { host } = renderTab(new FakeService(teacher));
    expect(host.ready).toBe(false);
    await screen.findByRole('heading', { level: 1 });
    expect(host.ready).toBe(true);
  });

  test('changes its theme and the page follows', async () => {
    const { host, container } = renderTab(new FakeService(teacher));
    await screen.findByRole('heading', { level: 1 });
    const before = container.firstElementChild?.className;
    act(() => host.turn('highContrast'));
    await waitFor(() => expect(container.firstElementChild?.className).not.toBe(before));
  });

  test('goes back from a receipt to the list when its back button is pressed, and leaves the tab from a list', async () => {
    const { host, router } = renderTab(new FakeService(teacher), '/reports/OS-2026-0001');
    await screen.findByRole('heading', { level: 1 });
    act(() => expect(host.pressBack()).toBe(true));
    expect(router.path()).toBe('/reports');
    expect(host.pressBack()).toBe(false);
  });
});

test('a service that cannot say who is here leaves a button and the emergency number', async () => {
  const service = new FakeService(teacher);
  service.failNext(/me$/, 'offline');
  renderTab(service);
  const retry = await screen.findByRole('button', { name: 'Try again' });
  expect(screen.getByRole('link', { name: '999' })).toBeTruthy();
  act(() => retry.click());
  expect(await screen.findByRole('heading', { level: 1, name: 'Report a concern' })).toBeTruthy();
});
