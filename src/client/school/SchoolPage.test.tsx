import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeService } from '../testing/fake-service';
import { renderTab } from '../testing/render-tab';
import { teacher } from '../testing/sample';

beforeEach(() => window.localStorage.clear());

const pageTitled = (name: string) => screen.findByRole('heading', { level: 1, name }, { timeout: 5_000 });
const closed = { ...teacher, abilities: { ...teacher.abilities, school: [] } };

describe('P8 the page School', () => {
  test('shows the parts that open for this person, and back from a part leads there', async () => {
    const { host, router } = renderTab(new FakeService(teacher), '/school');
    await pageTitled('School');
    await userEvent.click(await screen.findByRole('link', { name: 'Policy' }));
    await pageTitled('Policy');
    expect(router.path()).toBe('/school/policy');
    act(() => void host.pressBack());
    await pageTitled('School');
  });

  test.each(['/school', '/school/policy'])('%s is no page for whom no part opens', async (address) => {
    const service = new FakeService(closed);
    renderTab(service, address);
    await pageTitled('There is no such page');
    expect(screen.queryByRole('link', { name: 'School' })).toBeNull();
    expect(service.log).toEqual(['GET /api/me']);
  });
});
