import { fireEvent, screen } from '@testing-library/react';
import { FakeService } from '../../../testing/fake-service';
import { renderTab } from '../../../testing/render-tab';
import { teacher } from '../../../testing/sample';

function open(): FakeService {
  const service = new FakeService({ ...teacher, abilities: { ...teacher.abilities, school: ['agreements'] } });
  renderTab(service, '/school/agreements/links');
  return service;
}
const mailed = ({ log }: FakeService) => log.filter((one) => one.includes('/links/mail')).length;

describe('AUA-5 sending links', () => {
  it('goes on until nobody is left, and names whose address did not take it', async () => {
    const service = open();
    service.links.coming.push('refused');
    fireEvent.click(await screen.findByRole('button', { name: 'Send 2 links' }));
    expect(await screen.findByText('1 link is on its way.')).toBeTruthy();
    expect(screen.getByText('Grace Marlow')).toBeTruthy();
    expect(mailed(service)).toBe(2);
  });

  it('waits while Microsoft 365 takes no more, can be stopped then, and goes on where it was', async () => {
    const service = open();
    service.links.coming.push('later');
    fireEvent.click(await screen.findByRole('button', { name: 'Send 2 links' }));
    expect(await screen.findByText(/It goes on by itself in a minute/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Go on sending' }));
    expect(await screen.findByText('2 links are on their way.')).toBeTruthy();
    expect(mailed(service)).toBe(3);
  });
});
