import { Budget } from './budget';

const OPTIONS = { unitsPerMinute: 1_000, shares: { interactive: 0.8, signing: 0.7, routine: 0.5 } };

describe('the budget of a minute', () => {
  it('comes back a minute after it was spent, wherever the minutes of Graph begin', () => {
    const budget = new Budget(OPTIONS);
    budget.spend(400, 0, 'interactive');
    budget.spend(100, 30_000, 'interactive');
    expect([0, 30_000, 59_999, 60_000, 90_000].map((now) => budget.used(now))).toEqual([500, 500, 500, 100, 0]);
  });

  it('keeps a part for people, and a part for reports', () => {
    const budget = new Budget(OPTIONS);
    budget.spend(500, 0, 'interactive');
    expect([budget.admits('routine', 1, 1), budget.admits('interactive', 300, 1)]).toEqual([false, true]);
    budget.spend(300, 1, 'interactive');
    expect([budget.admits('interactive', 1, 2), budget.admits('safeguarding', 500, 2)]).toEqual([false, true]);
  });

  it('P9 signatures take their part evenly, and people do not wait for them', () => {
    const budget = new Budget(OPTIONS);
    let signed = 0;
    for (let now = 0; now < 60_000; now += 100) {
      while (budget.admits('signing', 2, now)) {
        budget.spend(2, now, 'signing');
        signed += 2;
      }
      if (now === 6_000) expect(signed).toBe(140);
      if (now === 30_000) expect(signed).toBe(420);
    }
    expect(signed).toBe(700);
    expect([budget.admits('signing', 2, 59_999), budget.admits('interactive', 260, 59_999)]).toEqual([false, true]);
    expect(budget.waitFor('signing', 2, 140, 59_999)).toBeGreaterThan(6_000);
  });

  it('P9 signatures stop for a report, and everything but reports stops short of the whole', () => {
    const budget = new Budget(OPTIONS);
    budget.spend(70, 0, 'safeguarding');
    expect([budget.admits('signing', 2, 1), budget.admits('signing', 2, 6_000)]).toEqual([false, true]);
    budget.spend(800, 6_000, 'signing');
    expect([budget.admits('interactive', 101, 6_001), budget.admits('interactive', 100, 6_001)]).toEqual([false, true]);
  });

  it('believes Graph when others use the same budget, until the minute of Graph is over', () => {
    const budget = new Budget(OPTIONS);
    budget.spend(50, 0, 'interactive');
    budget.learn({ limit: 1_000, remaining: 150, resetSeconds: 20 }, 0);
    expect(budget.used(0)).toBe(850);
    expect(budget.admits('interactive', 1, 19_999)).toBe(false);
    expect(budget.waitFor('interactive', 1, 0, 5_000)).toBe(15_000);
    expect(budget.used(20_000)).toBe(50);
  });

  it('does not count its own requests twice when Graph has counted them', () => {
    const budget = new Budget(OPTIONS);
    budget.spend(850, 0, 'interactive');
    budget.learn({ limit: 1_000, remaining: 150, resetSeconds: 20 }, 0);
    expect(budget.used(0)).toBe(850);
  });

  it('takes the size of the budget from Graph once Graph names it', () => {
    const budget = new Budget(OPTIONS);
    budget.spend(500, 0, 'interactive');
    expect(budget.admits('routine', 100, 0)).toBe(false);
    budget.learn({ limit: 2_500, remaining: 500, resetSeconds: 1 }, 0);
    expect(budget.unitsPerMinute).toBe(2_500);
    expect(budget.admits('routine', 100, 1_000)).toBe(true);
  });

  it('P9 lets only reports out after Graph said 429, until the time it named', () => {
    const budget = new Budget(OPTIONS);
    budget.closeUntil(7_000);
    expect([6_999, 7_000].map((now) => budget.admits('interactive', 1, now))).toEqual([false, true]);
    expect(budget.admits('safeguarding', 1, 0)).toBe(true);
    expect(budget.waitFor('routine', 1, 0, 1_000)).toBe(6_000);
  });

  it('lets a call through that is larger than its part, when nothing else went', () => {
    const budget = new Budget({ ...OPTIONS, unitsPerMinute: 10 });
    expect(budget.admits('routine', 40, 0)).toBe(true);
    budget.spend(40, 0, 'interactive');
    expect(budget.admits('routine', 40, 59_999)).toBe(false);
    expect(budget.waitFor('routine', 40, 0, 10_000)).toBe(50_000);
  });
});
