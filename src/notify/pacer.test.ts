import { createPacer, delayBefore } from './pacer';

describe('delayBefore', () => {
  test.each([
    ['an empty conversation waits for nothing', [], 0, 0],
    ['six sends in this second leave room for a seventh', [0, 0, 0, 0, 0, 0], 500, 0],
    [
      'seven sends in this second make the eighth wait until the second is over',
      [0, 0, 0, 0, 0, 0, 0],
      400,
      600,
    ],
    [
      'eight sends in two seconds make the ninth wait until the two are over',
      [0, 0, 0, 0, 0, 0, 0, 1000],
      1000,
      1000,
    ],
  ])('%s', (_title, times, now, expected) => {
    expect(delayBefore(times, now)).toBe(expected);
  });

  test('sixty sends in half a minute fill it', () => {
    const times = Array.from({ length: 60 }, (_, index) => index * 250);
    expect(delayBefore(times, 15_000)).toBe(15_000);
  });
});

describe('the pacer', () => {
  test('a conversation at its limit says so at once when the wait would be too long, and others go on', async () => {
    const pacer = createPacer(() => 0);
    for (let sent = 0; sent < 7; sent += 1) expect(await pacer.turn('a', 0)).toBe(true);
    expect(await pacer.turn('a', 0)).toBe(false);
    expect(await pacer.turn('b', 0)).toBe(true);
  });

  test('two who wait at once get different moments', async () => {
    const pacer = createPacer(() => 0);
    for (let sent = 0; sent < 7; sent += 1) await pacer.turn('a', 0);
    const began = performance.now();
    const waited = await Promise.all(
      [1, 2].map(async () => {
        expect(await pacer.turn('a', 3_000)).toBe(true);
        return Math.round((performance.now() - began) / 1_000);
      }),
    );
    expect(waited).toEqual([1, 2]);
  });
});
