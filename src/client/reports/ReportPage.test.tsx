import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeService, problem } from '../testing/fake-service';
import { renderTab } from '../testing/render-tab';
import { lead, teacher } from '../testing/sample';

jest.setTimeout(30_000);

beforeEach(() => window.localStorage.clear());

const user = userEvent.setup();
const press = (name: string | RegExp) =>
  screen.findByRole('button', { name }).then((button) => user.click(button));
const choose = (name: string | RegExp) =>
  screen.findByRole('radio', { name }).then((radio) => user.click(radio));

async function answerUpToAccount(kind = /bullying/i) {
  await choose(kind);
  await press('Continue');
  await choose('No');
  await press('Continue');
  await choose('A pupil');
  await press('Continue');
}

async function reachCheck(account = 'At 10:05 in the class chat J wrote to M.') {
  await answerUpToAccount();
  await user.type(await screen.findByRole('textbox', { name: 'What happened?' }), account);
  await press('Continue');
}

describe('REP-3 reporting from the tab', () => {
  test('five questions lead to a receipt with reference, what to do, what not, and numbers (REP-10)', async () => {
    const service = new FakeService(teacher);
    renderTab(service, '/report');
    await reachCheck();
    const readers = await screen.findByRole('list', { name: 'These people will be able to read this:' });
    expect(within(readers).getByText('Daniel Whitcombe')).toBeTruthy();
    await press('Send the report');
    expect(await screen.findByRole('heading', { level: 1, name: 'Your report has arrived' })).toBeTruthy();
    expect(screen.getByText('OS-2026-0050')).toBeTruthy();
    expect(screen.getByText('Do not forward or share it.')).toBeTruthy();
    expect(screen.getByRole('link', { name: '999' }).getAttribute('href')).toBe('tel:999');
    const [sent] = [...service.reports.values()];
    expect(sent?.report).toMatchObject({
      kind: 'bullying',
      childInDanger: false,
      about: 'learner',
      involved: [],
    });
  });

  test('the focus goes to each new question', async () => {
    renderTab(new FakeService(teacher), '/report');
    await choose(/bullying/i);
    await press('Continue');
    const heading = await screen.findByRole('heading', { name: 'Is a child in danger now?' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });

  test('a missing answer is named in a summary whose line leads to the field', async () => {
    renderTab(new FakeService(teacher), '/report');
    await press('Continue');
    const summary = await screen.findByRole('alert');
    await waitFor(() => expect(document.activeElement).toBe(summary));
    await user.click(within(summary).getByRole('button', { name: 'Choose what kind of concern it is.' }));
    expect(document.activeElement).toBe(screen.getAllByRole('radio')[0]);
  });

  test('danger now shows the numbers before anything else is asked (ESC-13)', async () => {
    renderTab(new FakeService(teacher), '/report');
    await choose(/bullying/i);
    await press('Continue');
    await choose(/^Yes/);
    const numbers = await screen.findByRole('list', { name: 'Numbers to ring' });
    const links = within(numbers).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'tel:999',
      'tel:02079460100',
      'tel:02079460101',
      'tel:02079460102',
      'tel:02079460103',
    ]);
  });

  test('P4 a sexual image: guidance stands before the box, and the receipt says that nothing was stored', async () => {
    renderTab(new FakeService(teacher), '/report');
    await answerUpToAccount(/sexual image/i);
    const guidance = await screen.findByText(/Do not look at, ask for, copy or share the image/);
    const box = screen.getByRole('textbox', { name: 'What happened?' });
    expect(guidance.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    await user.type(box, 'Two pupils showed a phone at lunch.');
    await press('Continue');
    await press('Send the report');
    expect(await screen.findByText('0 media stored')).toBeTruthy();
  });

  test('P3 a member of staff chosen from the directory goes out by identity and is listed among those who cannot read', async () => {
    const service = new FakeService(teacher);
    renderTab(service, '/report');
    await choose(/bullying/i);
    await press('Continue');
    await choose('No');
    await press('Continue');
    await choose(/An adult who works/);
    await user.type(await screen.findByRole('combobox', { name: 'Their name, if you know it' }), 'Oliv');
    await screen.findByRole('option', { name: /Oliver Grantley/ });
    await user.keyboard('{ArrowDown}{Enter}');
    expect(await screen.findByText('Chosen from the directory')).toBeTruthy();
    await press('Continue');
    await user.type(
      await screen.findByRole('textbox', { name: 'What happened?' }),
      'At 12:10 in the corridor.',
    );
    await press('Continue');
    const shut = await screen.findByRole('list', { name: 'These will not:' });
    expect(within(shut).getByText('Oliver Grantley')).toBeTruthy();
    await press('Send the report');
    await screen.findByText('OS-2026-0050');
    const [sent] = [...service.reports.values()];
    expect(sent?.report.aboutPerson).toEqual({
      name: 'Oliver Grantley',
      directoryId: '00000000-0000-4000-8000-000000000010',
    });
  });

  test('people involved go out with their part; one without a part is asked for', async () => {
    const service = new FakeService(teacher);
    renderTab(service, '/report');
    await choose(/bullying/i);
    await press('Continue');
    await choose('No');
    await press('Continue');
    await choose('A pupil');
    await press('Add a person');
    await user.type(await screen.findByRole('combobox', { name: 'Name' }), 'M. from 9B');
    await press('Continue');
    expect((await screen.findByRole('alert')).textContent).toContain('Choose what part this person had.');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Their part' }), 'Harmed');
    await press('Continue');
    await user.type(await screen.findByRole('textbox', { name: 'What happened?' }), 'At 10:05 in the chat.');
    await press('Continue');
    await press('Send the report');
    await screen.findByText('OS-2026-0050');
    expect([...service.reports.values()][0]?.report.involved).toEqual([
      { name: 'M. from 9B', part: 'harmed' },
    ]);
  });
});

describe('P1 sending that fails', () => {
  test('keeps everything, says why, gives one number, and tries again with the same key', async () => {
    const service = new FakeService(teacher);
    service.failNext(/POST \/api\/reports$/, 'offline');
    renderTab(service, '/report');
    await reachCheck('At 10:05 J wrote to M in the chat.');
    await press('Send the report');
    expect(await screen.findByText('Not sent. Everything you wrote is still here.')).toBeTruthy();
    expect(screen.getByText(/could not be reached/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /020 7946 0102/ })).toBeTruthy();
    expect(screen.getByText('At 10:05 J wrote to M in the chat.')).toBeTruthy();
    const kept = window.localStorage.getItem(`lantern.draft.${teacher.person.id}`) ?? '';
    await press('Try again');
    await screen.findByText('OS-2026-0050');
    expect(kept).toContain([...service.reports.keys()][0]);
  });

  test('an answer lost on its way back does not make two reports', async () => {
    const service = new FakeService(teacher);
    service.failNext(/POST \/api\/reports$/, 'lostAnswer');
    renderTab(service, '/report');
    await reachCheck();
    await press('Send the report');
    await press('Try again');
    expect(await screen.findByText('This report had arrived already. It is in the list once.')).toBeTruthy();
    expect(service.reports.size).toBe(1);
  });

  test('what was changed after a lost answer is said not to be in the report', async () => {
    const service = new FakeService(teacher);
    service.failNext(/POST \/api\/reports$/, 'lostAnswer');
    renderTab(service, '/report');
    await reachCheck();
    await press('Send the report');
    await screen.findByText('Not sent. Everything you wrote is still here.');
    await user.click(screen.getByRole('checkbox', { name: /I have told/ }));
    await press('Try again');
    expect(await screen.findByText(/What you changed after that is not in it/)).toBeTruthy();
  });

  test('P3 when the concern is about the safeguarding lead, the number to ring is another', async () => {
    const service = new FakeService(teacher);
    service.failNext(/POST \/api\/reports$/, problem('tryAgain', 'Lantern is busy.'));
    service.failNext(/POST \/api\/reports$/, 'offline');
    renderTab(service, '/report');
    await choose(/bullying/i);
    await press('Continue');
    await choose('No');
    await press('Continue');
    await choose('The designated safeguarding lead');
    await press('Continue');
    await user.type(
      await screen.findByRole('textbox', { name: 'What happened?' }),
      'At 10:05 in the office.',
    );
    await press('Continue');
    await press('Send the report');
    await screen.findByText('Lantern is busy.');
    expect(screen.queryByRole('link', { name: /020 7946 0102/ })).toBeNull();
    await press('Try again');
    await screen.findByText(/could not be reached/);
    expect(screen.getByRole('link', { name: /020 7946 0103/ })).toBeTruthy();
    expect(screen.queryByRole('link', { name: /020 7946 0102/ })).toBeNull();
  });

  test('a field the service refuses is named in words and can be reached', async () => {
    const service = new FakeService(teacher);
    const refusal = {
      ...problem('badInput', 'Something needs another look.'),
      issues: [{ path: 'whatHappened', message: 'Too long.' }],
    };
    service.failNext(/POST \/api\/reports$/, refusal);
    renderTab(service, '/report');
    await reachCheck();
    await press('Send the report');
    await press('Too long.');
    await waitFor(() => expect(document.activeElement?.id).toBe('whatHappened'));
  });
});

describe('a draft', () => {
  test('is found again the same day on this device, and gone once a receipt came', async () => {
    const service = new FakeService(teacher);
    const first = renderTab(service, '/report');
    await reachCheck('At 10:05 in the chat.');
    first.unmount();
    renderTab(service, '/report');
    expect(
      await screen.findByText('You began this report earlier today. It was kept on this device only.'),
    ).toBeTruthy();
    await press('Send the report');
    await screen.findByText('OS-2026-0050');
    expect(window.localStorage.length).toBe(0);
  });

  test('is another person’s business on a shared device', async () => {
    const first = renderTab(new FakeService(teacher), '/report');
    await reachCheck('At 10:05 in the chat.');
    first.unmount();
    renderTab(new FakeService(lead), '/report');
    expect(await screen.findByRole('heading', { name: 'What kind of concern is it?' })).toBeTruthy();
    expect(screen.queryByText(/You began this report/)).toBeNull();
  });

  test('is discarded for good after asking once more', async () => {
    renderTab(new FakeService(teacher), '/report');
    await answerUpToAccount();
    await press('Discard the draft');
    await press('Yes, discard it');
    expect(await screen.findByRole('heading', { name: 'What kind of concern is it?' })).toBeTruthy();
    expect(window.localStorage.length).toBe(0);
  });

  test('of another day is thrown away unread, whoever wrote it', async () => {
    const old = JSON.stringify({
      day: '2020-01-01',
      form: { reportKey: 'x', step: 'check', kind: 'bullying' },
    });
    window.localStorage.setItem(`lantern.draft.${teacher.person.id}`, old);
    window.localStorage.setItem('lantern.draft.somebody-else', old);
    renderTab(new FakeService(teacher), '/report');
    expect(await screen.findByRole('heading', { name: 'What kind of concern is it?' })).toBeTruthy();
    expect(window.localStorage.length).toBe(0);
  });
});
