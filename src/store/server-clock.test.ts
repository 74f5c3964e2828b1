import { serverClock } from './server-clock';

const NOON = Date.UTC(2026, 10, 23, 12);

describe('the clock by the store', () => {
  it('is the machine’s own while the store agrees within two seconds', () => {
    const clock = serverClock(() => NOON);
    clock.learn(new Date(NOON + 1_900), new Date(NOON));
    expect(clock.now()).toEqual(new Date(NOON));
  });

  it('ESC-9 two copies of the service with wrong clocks agree', () => {
    const [fast, slow] = [serverClock(() => NOON + 300_000), serverClock(() => NOON - 120_000)];
    fast.learn(new Date(NOON), new Date(NOON + 300_000));
    slow.learn(new Date(NOON), new Date(NOON - 120_000));
    expect([fast.now(), slow.now()]).toEqual([new Date(NOON), new Date(NOON)]);
  });

  it('follows a clock that is moved, does not tremble, and comes back to its own', () => {
    const clock = serverClock(() => NOON);
    clock.learn(new Date(NOON + 3_600_000), new Date(NOON));
    clock.learn(new Date(NOON + 3_599_100), new Date(NOON));
    expect(clock.now()).toEqual(new Date(NOON + 3_600_000));
    clock.learn(new Date(NOON + 400), new Date(NOON));
    expect(clock.now()).toEqual(new Date(NOON));
  });
});
