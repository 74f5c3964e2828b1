import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SCHOOL_HEADER } from '../../contract/session';
import { FakeService } from '../testing/fake-service';
import { renderTab } from '../testing/render-tab';
import { lead, teacher } from '../testing/sample';

const SCHOOLS = [
  { id: 'wren', name: 'Wren Hollow School' },
  { id: 'larch', name: 'Larch Lane Primary' },
];

/** Class teacher at the one, designated safeguarding lead at the other; notes which school each request was about. */
class TwoSchools extends FakeService {
  readonly about: string[] = [];

  constructor() {
    super(teacher);
    const answer = this.fetch;
    Object.assign(this, {
      fetch: (async (input, init) => {
        const asked = new Headers(init?.headers).get(SCHOOL_HEADER);
        const here = SCHOOLS.find(({ id }) => id === asked) ?? SCHOOLS[0];
        this.about.push(`${String(input).split('?')[0]} ${asked ?? 'none'}`);
        if (String(input) === '/api/me') {
          this.session = { ...(here?.id === 'larch' ? lead : teacher), school: here ?? { name: '' }, schools: SCHOOLS };
        }
        return answer(input, init);
      }) satisfies typeof fetch,
    });
  }
}

beforeEach(() => window.localStorage.clear());

const theSwitch = () => screen.findByRole<HTMLSelectElement>('combobox', { name: 'School you are working for' }, { timeout: 5_000 });

describe('somebody with roles at two schools', () => {
  test('chooses the school, sees what they may do there, and everything asked after that is of that school', async () => {
    const service = new TwoSchools();
    renderTab(service);
    expect((await theSwitch()).value).toBe('wren');
    await userEvent.selectOptions(await theSwitch(), 'Larch Lane Primary');
    expect(await screen.findByRole('heading', { level: 1, name: 'Cases' }, { timeout: 5_000 })).toBeTruthy();
    await waitFor(() => expect(service.about).toContain('/api/cases larch'));
    expect(service.about.filter((request) => request === '/api/cases wren')).toEqual([]);
  });

  test('finds the school they worked for last, on this device', async () => {
    window.localStorage.setItem('lantern.school', 'larch');
    const service = new TwoSchools();
    renderTab(service);
    expect((await theSwitch()).value).toBe('larch');
    expect(service.about[0]).toBe('/api/me larch');
  });

  test('stays where they were, and is told, when the other school cannot be opened', async () => {
    const service = new TwoSchools();
    renderTab(service);
    const choice = await theSwitch();
    service.failNext(/\/api\/me/, 'offline');
    await userEvent.selectOptions(choice, 'Larch Lane Primary');
    expect((await screen.findByRole('alert')).textContent).toContain('could not be opened');
    expect((await theSwitch()).value).toBe('wren');
  });

  test('P3 a link to a case of a school that does not know them opens no case of another school', async () => {
    const service = new TwoSchools();
    const { router } = renderTab(service, '/cases/OS-2026-0042', undefined, 'elsewhere');
    await theSwitch();
    expect(router.path()).toBe('/');
    expect(service.log.some((request) => request.includes('OS-2026-0042'))).toBe(false);
  });

  test('a link to another school of theirs opens there, and is not remembered', async () => {
    const service = new TwoSchools();
    renderTab(service, '/cases/OS-2026-0042', undefined, 'larch');
    await waitFor(() => expect(service.about).toContain('/api/cases/OS-2026-0042 larch'), { timeout: 5_000 });
    expect(window.localStorage.getItem('lantern.school')).toBeNull();
  });
});

test('somebody of one school sees its name and no switch, and names no school', async () => {
  const service = new FakeService(teacher);
  renderTab(service);
  expect(await screen.findByText('Wren Hollow School')).toBeTruthy();
  expect(screen.queryByRole('combobox')).toBeNull();
});
