import { promiseLook } from '../../src/api/intake/mailbox-timer';
import { backgroundDone } from '../../src/api/background';
import { runTimer } from '../../src/api/timer/run-timer';
import { openDoor } from '../harness/door';
import { school } from '../harness/school';

const open: { close(): Promise<void> }[] = [];
// Also after a test that failed: an open server would keep the whole run from ending.
afterEach(() => Promise.all(open.splice(0).map((server) => server.close())));

async function started() {
  const world = school();
  await runTimer(world.deps, await promiseLook(world.deps));
  const server = await openDoor(world.deps);
  open.push(server);
  const [id, { clientState = '' } = {}] = [...world.mailbox.subscriptions.entries()][0] ?? [''];
  const post = async (path: string, news: object): Promise<number> => {
    const body = { value: [{ subscriptionId: id, clientState, changeType: 'created', ...news }] };
    const answer = await server.ask(`POST /mail/${path}`, { body });
    await backgroundDone();
    return answer.status;
  };
  return { world, server, post };
}

describe('REP-2 Graph says that mail came', () => {
  it('shows that it is there by giving back what it was asked, as plain text', async () => {
    const { server } = await started();
    const answer = await fetch(`${server.origin}/mail/main/news?validationToken=${encodeURIComponent('Validation: <b>&1')}`, { method: 'POST' });
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([200, 'text/plain; charset=utf-8', 'Validation: <b>&1']);
  });

  it('and the mail is a report, at once', async () => {
    const { world, post } = await started();
    world.mailbox.arrive({});
    expect(await post('main/news', {})).toBe(202);
    expect(world.all()).toHaveLength(1);
  });

  it('news without the secret, of another subscription, or for no school, is answered alike and makes nobody look', async () => {
    const { world, post } = await started();
    world.mailbox.arrive({});
    await post('main/news', { clientState: 'guessed' });
    await post('main/lifecycle', { clientState: undefined, lifecycleEvent: 'missed' });
    expect(await post('nowhere/news', {})).toBe(202);
    expect(world.all()).toEqual([]);
  });

  it.each(['missed', 'subscriptionRemoved', 'reauthorizationRequired'])('a subscription that needs looking after (%s) is, and what was missed is found', async (lifecycleEvent) => {
    const { world, post } = await started();
    world.mailbox.arrive({});
    const before = [...world.mailbox.subscriptions.values()][0]?.expiresAt ?? '';
    if (lifecycleEvent === 'subscriptionRemoved') world.mailbox.subscriptions.clear();
    world.clock.advance(3_600_000);
    await post('main/lifecycle', { lifecycleEvent });
    expect(world.all()).toHaveLength(1);
    const [now] = [...world.mailbox.subscriptions.values()];
    expect(Date.parse(now?.expiresAt ?? '') > Date.parse(before)).toBe(lifecycleEvent !== 'missed');
  });
});
