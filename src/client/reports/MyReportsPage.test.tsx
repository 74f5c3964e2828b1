import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeService, problem } from '../testing/fake-service';
import { renderTab } from '../testing/render-tab';
import { teacher } from '../testing/sample';

const user = userEvent.setup();

describe('REP-11 My reports', () => {
  test('shows a page and loads more on request until there is no more', async () => {
    renderTab(new FakeService(teacher), '/reports');
    const list = await screen.findByRole('list', { name: 'My reports' });
    expect(within(list).getAllByRole('heading', { level: 2 })).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Load more' }));
    await screen.findByText(/OS-2026-0003/);
    expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull();
  });

  test('says for each step whether it is done, in words', async () => {
    renderTab(new FakeService(teacher), '/reports');
    const [steps] = await screen.findAllByRole('list', { name: 'How far it has come' });
    const said = within(steps as HTMLElement)
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(said).toEqual(['Received yesterday 14:05, done', 'Read, not yet', 'Being acted on, not yet']);
  });

  test('an empty list says something kind and true, and leads to the report', async () => {
    const service = new FakeService(teacher);
    service.myReports.length = 0;
    renderTab(service, '/reports');
    expect(await screen.findByText('You have not reported anything yet.')).toBeTruthy();
  });

  test('a failure keeps what is there and can be tried again', async () => {
    const service = new FakeService(teacher);
    service.failNext(/cursor=/, problem('tryAgain', 'Lantern is busy.'));
    renderTab(service, '/reports');
    await user.click(await screen.findByRole('button', { name: 'Load more' }));
    await screen.findByText('Lantern is busy.');
    expect(screen.getByText(/OS-2026-0001/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/OS-2026-0003/)).toBeTruthy();
  });

  test('the receipt can be found again', async () => {
    renderTab(new FakeService(teacher), '/reports');
    await user.click(await screen.findByRole('link', { name: 'See the receipt of OS-2026-0001' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Receipt OS-2026-0001' })).toBeTruthy();
    expect(await screen.findByText('Do not forward or share it.')).toBeTruthy();
  });
});
