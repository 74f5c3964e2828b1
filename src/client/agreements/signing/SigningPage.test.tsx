import { fireEvent, screen, waitFor } from '@testing-library/react';
import { FakeService, problem } from '../../testing/fake-service';
import { renderTab } from '../../testing/render-tab';
import { agreementToSign, teacher } from '../../testing/sample';

const PLACE = '/agreements/learners-learner';
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const title = (name: string) => screen.findByRole('heading', { level: 1, name }, { timeout: 5_000 });

async function filledIn(service: FakeService) {
  renderTab(service, PLACE);
  await title('Acceptable use');
  fireEvent.click(screen.getByRole('radio', { name: 'No' }));
  fireEvent.change(screen.getByRole('textbox', { name: 'Type your name' }), { target: { value: 'Amara Osei' } });
}

describe('AUA-2 signing in the tab', () => {
  test('nothing is sent before every question has its answer and the name is typed', async () => {
    const service = new FakeService(teacher);
    renderTab(service, PLACE);
    await title('Acceptable use');
    press('Sign');
    expect(screen.getByRole('button', { name: 'Answer yes or no: May the school use your picture?' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Type your name.' })).toBeTruthy();
    expect(service.log.some((one) => one.includes('/sign'))).toBe(false);
  });

  test('the receipt has the fingerprint; what is only kept is not called written', async () => {
    const service = new FakeService(teacher);
    service.signaturesKept = true;
    await filledIn(service);
    press('Sign');
    await title('Kept, and being written');
    expect(screen.getByText('ab12')).toBeTruthy();
  });

  test('a version that was replaced meanwhile is not signed: the new one is shown, and what was typed stays', async () => {
    const service = new FakeService(teacher);
    await filledIn(service);
    const newer = agreementToSign(2);
    service.mine = { ...service.mine, waiting: [{ ...newer, changes: [{ kind: 'added', what: 'statement', after: 'I am kind.' }] }] };
    press('Sign');
    expect(await screen.findByText('There is a newer version of this agreement.')).toBeTruthy();
    expect(screen.getByText('I am kind.')).toBeTruthy();
    press('Sign');
    await title('Signed');
    expect(service.mine.signed).toMatchObject([{ number: 2, name: 'Amara Osei' }]);
  });

  test('a lost answer is said, and signing again brings the receipt', async () => {
    const service = new FakeService(teacher);
    await filledIn(service);
    service.failNext(/sign/, problem('tryAgain', 'Microsoft 365 does not answer.'));
    press('Sign');
    expect(await screen.findByText('Microsoft 365 does not answer.')).toBeTruthy();
    press('Sign');
    await title('Signed');
  });

  test('declining asks for the reason', async () => {
    const service = new FakeService(teacher);
    renderTab(service, PLACE);
    await title('Acceptable use');
    press('I do not want to sign');
    press('Send my answer');
    expect(screen.getByText('Say why.')).toBeTruthy();
    fireEvent.change(screen.getByRole('textbox', { name: /Your reason/ }), { target: { value: 'Not clear to me.' } });
    press('Send my answer');
    await title('Your answer has arrived');
    await waitFor(() => expect(service.mine.declined).toHaveLength(1));
  });

  test('where the device cannot speak there is no button for it', async () => {
    renderTab(new FakeService(teacher), PLACE);
    await title('Acceptable use');
    expect(screen.queryByRole('button', { name: 'Read it to me' })).toBeNull();
  });
});
