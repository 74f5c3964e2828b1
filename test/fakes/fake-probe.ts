import type { HealthFacts } from '../../src/domain/health/facts';
import type { SchoolProbe } from '../../src/domain/ports';

/** A school behind which everything is well, until a test changes its facts. */
export function fakeProbe(): SchoolProbe & { facts: HealthFacts } {
  const site = { reads: 'ok', writes: 'ok', missingLists: [] } as const;
  return {
    facts: {
      signIn: 'ok',
      permissions: ['Sites.Selected', 'User.ReadBasic.All', 'TeamsActivity.Send'],
      sites: { school: site, staff: site },
      schema: { found: 2, known: 2 },
      directory: 'ok',
      bot: 'ok',
      channel: 'ok',
      ways: { activityFeed: true, mailbox: 'ok' },
      intake: 'ok',
      clock: { secondsSinceLook: 9, everySeconds: 15 },
      oldestUndeliveredSeconds: 0,
      units: { used: 12, granted: 1_250, byLane: { safeguarding: 2, interactive: 10, routine: 0 } },
    },
    look() {
      return Promise.resolve(this.facts);
    },
  };
}
