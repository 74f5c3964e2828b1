import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeService } from '../../testing/fake-service';
import { renderTab } from '../../testing/render-tab';
import { lead, teacher } from '../../testing/sample';

const grid = () => screen.findByRole('grid', { name: 'Pupil matrix' }, { timeout: 5_000 });
const button = (name: string) => screen.findByRole('button', { name });

async function editing() {
  const service = new FakeService(lead);
  service.policy.edit = true;
  renderTab(service, '/school/policy');
  await userEvent.click(await screen.findByRole('button', { name: 'Change the matrices' }, { timeout: 5_000 }));
  const cells = within(await grid()).getAllByRole('gridcell');
  act(() => cells[0]?.focus());
  return { service, policy: service.policy };
}

describe('ESC-10 the policy in the tab', () => {
  test('P8 a teacher reads the matrix and what is to be decided, and changes nothing', async () => {
    renderTab(new FakeService(teacher), '/school/policy');
    const cells = within(await grid()).getAllByRole('gridcell');
    expect(cells.map(({ textContent }) => textContent)).toEqual(['Required', '–', '–', 'To be decided']);
    expect(screen.getByText('L02 (Damage): Inform parents')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Change the matrices' })).toBeNull();
    act(() => cells[0]?.focus());
    await userEvent.keyboard('{Enter}');
    expect(cells[0]?.textContent).toBe('Required');
  });

  test('one cell is in the tab order; arrows walk, Enter goes through the values, Delete takes the mark away', async () => {
    await editing();
    const cells = within(await grid()).getAllByRole('gridcell');
    expect(cells.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    expect(document.activeElement).toBe(cells[3]);
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(document.activeElement).toBe(cells[3]);
    await userEvent.keyboard('{Home}{Enter}');
    expect(cells[2]?.textContent).toBe('Requiredwas: Not marked');
    await userEvent.keyboard('{Enter}');
    expect(cells[2]?.textContent).toBe('Possiblewas: Not marked');
    await userEvent.keyboard('{Delete}');
    expect(cells[2]?.textContent).toBe('–');
  });

  test('what a change would mean is shown before it is saved, and nothing is saved without a reason', async () => {
    const { policy } = await editing();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(await screen.findByText(/Of 3 cases that you may open, 1 would have gone differently/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /OS-2026-0042/ })).toBeTruthy();
    await userEvent.click(await button('Save as a new version'));
    expect(await screen.findByText('Say why the policy changes.')).toBeTruthy();
    expect(policy.saved).toEqual([]);
    await userEvent.type(screen.getByRole('textbox', { name: /Why does the policy change/ }), 'Agreed.');
    await userEvent.click(await button('Save as a new version'));
    expect(await screen.findByText(/Version WREN-2026-09.2 is saved/)).toBeTruthy();
    expect(policy.saved).toMatchObject([{ base: 'WREN-2026-09.1', reason: 'Agreed.', change: { cells: [{ row: 'L01', action: 'informParents', strength: 'required' }] } }]);
  });

  test('the second editor is told who was faster and what they changed, keeps the draft, and puts it on top', async () => {
    const { policy } = await editing();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await userEvent.type(await screen.findByRole('textbox', { name: /Why does the policy change/ }), 'Mine.');
    policy.addVersion('Helen Marchetti', 'Theirs is possible.');
    await userEvent.click(await button('Save as a new version'));
    expect(await screen.findByText('Helen Marchetti has saved a version since you began.')).toBeTruthy();
    expect(screen.getByText('Theirs is possible.')).toBeTruthy();
    expect(screen.getByText('L01: Inform parents: Required')).toBeTruthy();
    expect(within(await grid()).getAllByRole('gridcell')[1]?.textContent).toContain('Required');
    await userEvent.click(await button('Put my changes on top of it'));
    expect(within(await grid()).getAllByRole('gridcell')[1]?.textContent).toBe('Requiredwas: Possible');
    await userEvent.type(await screen.findByRole('textbox', { name: /Why does the policy change/ }), 'Mine, after all.');
    await userEvent.click(await button('Save as a new version'));
    await screen.findByText(/is saved/);
    expect(policy.saved).toMatchObject([{ base: 'WREN-2026-09.2' }]);
  });

  test('GOV-8 a wrong file lists every problem by place and cannot be saved', async () => {
    const service = new FakeService(lead);
    service.policy.edit = true;
    service.policy.problems = [{ path: 'lanes.staff.chain', message: 'must have at least 1 entry' }];
    renderTab(service, '/school/policy');
    await userEvent.click(await screen.findByRole('button', { name: 'Bring in a file' }, { timeout: 5_000 }));
    const file = new File(['{}'], 'policy.json', { type: 'application/json' });
    Object.assign(file, { text: async () => '{}' });
    await userEvent.upload(screen.getByLabelText('Choose a file', { selector: 'input' }), file);
    expect(await screen.findByText('lanes.staff.chain: must have at least 1 entry')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save as a new version' })).toBeNull();
  });
});
