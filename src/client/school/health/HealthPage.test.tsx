import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeService, problem } from '../../testing/fake-service';
import { renderTab } from '../../testing/render-tab';
import { healthView, lead } from '../../testing/sample';

beforeEach(() => window.localStorage.clear());

const looksAfterIt = { ...lead, abilities: { ...lead.abilities, school: ['policy' as const, 'health' as const] } };
const line = async (title: string) =>
  (await screen.findByRole('heading', { level: 2, name: new RegExp(title) }, { timeout: 5_000 })).closest('li') as HTMLElement;

describe('GOV-7 the page Health', () => {
  test('says of every line how it is in a word, and what to do where something is', async () => {
    renderTab(new FakeService(looksAfterIt), '/school/health');
    expect(within(await line('Sign-in')).getByRole('heading').textContent).toBe('Sign-in of the service: OK');
    const channel = await line('The DSL channel');
    expect(within(channel).getByRole('heading').textContent).toBe('The DSL channel: Broken');
    expect(within(channel).getByText(/adds the Lantern app/).textContent).toBe('What to do: A team owner adds the Lantern app to the team.');
    expect(within(await line('Use of')).getByRole('heading').textContent).toContain('Look at this');
    expect(screen.getAllByText('Something that people rely on does not work.').length).toBeGreaterThan(0);
  });

  test('looks again on request, and keeps the last answer while it fails', async () => {
    const service = new FakeService(looksAfterIt);
    renderTab(service, '/school/health');
    await line('Sign-in');
    service.failNext(/health/, problem('tryAgain', 'SharePoint does not answer.'));
    await userEvent.click(screen.getByRole('button', { name: 'Check again' }));
    expect((await screen.findByRole('alert')).textContent).toContain('SharePoint does not answer.');
    expect(screen.getByText('This is the last answer there was.')).toBeTruthy();
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(healthView.lines.length);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(service.log.filter((request) => request === 'GET /api/health')).toHaveLength(3);
  });

  test('P8 is no page for whom it does not open', async () => {
    const service = new FakeService(lead);
    renderTab(service, '/school/health');
    await screen.findByRole('heading', { level: 1, name: 'There is no such page' }, { timeout: 5_000 });
    expect(service.log).toEqual(['GET /api/me']);
  });
});
