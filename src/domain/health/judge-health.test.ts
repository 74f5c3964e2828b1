import type { HealthFacts, SetUpFacts } from './facts';
import { HEALTH_CHECKS, judgeHealth, overall } from './judge-health';
import type { HealthCheck, HealthState } from './judge-health';

const SITE = { reads: 'ok', writes: 'ok', missingLists: [] } as const;
const FACTS: HealthFacts = {
  signIn: 'ok',
  permissions: ['Sites.Selected', 'User.ReadBasic.All', 'TeamsActivity.Send'],
  sites: { school: SITE, staff: SITE },
  schema: { found: 2, known: 2 },
  directory: 'ok',
  bot: 'ok',
  channel: 'ok',
  ways: { activityFeed: true, mailbox: 'ok' },
  intake: 'ok',
  clock: { secondsSinceLook: 9, everySeconds: 15 },
  oldestUndeliveredSeconds: 0,
  units: { used: 12, granted: 1_250, byLane: { safeguarding: 2 } },
};
const SET_UP: SetUpFacts = { policy: true, unheld: [] };

const CASES: [string, Partial<HealthFacts>, Partial<SetUpFacts>, HealthCheck, HealthState, string][] = [
  ['sign-in refused', { signIn: 'refused' }, {}, 'signIn', 'broken', 'refused'],
  ['a site that does not let Lantern in', { sites: { school: SITE, staff: { ...SITE, reads: 'refused' } } }, {}, 'lists', 'broken', 'siteRefused'],
  ['SharePoint away', { sites: { school: { ...SITE, reads: 'away' }, staff: SITE } }, {}, 'lists', 'broken', 'away'],
  ['a list that is gone', { sites: { school: { ...SITE, missingLists: ['Timers'] }, staff: SITE } }, {}, 'lists', 'broken', 'listsMissing'],
  ['reading without writing', { sites: { school: { ...SITE, writes: 'refused' }, staff: SITE } }, {}, 'lists', 'broken', 'mayNotWrite'],
  ['lists of nobody knows when', { schema: { known: 2 } }, {}, 'lists', 'broken', 'older'],
  ['lists of a newer Lantern', { schema: { found: 3, known: 2 } }, {}, 'lists', 'look', 'newer'],
  ['no policy in force', {}, { policy: false }, 'people', 'broken', 'noPolicy'],
  ['nobody entered as DSL', {}, { unheld: ['dsl'] }, 'people', 'broken', 'unheld'],
  ['a channel the bot is not in', { channel: 'refused' }, {}, 'channel', 'broken', 'refused'],
  ['a bot that cannot sign in', { bot: 'refused' }, {}, 'bot', 'broken', 'refused'],
  ['a clock that has not looked yet', { clock: { everySeconds: 15 } }, {}, 'clock', 'look', 'notYet'],
  ['a clock within four rounds and a slow one', { clock: { everySeconds: 15, secondsSinceLook: 120 } }, {}, 'clock', 'ok', 'ok'],
  ['a clock beyond that', { clock: { everySeconds: 15, secondsSinceLook: 121 } }, {}, 'clock', 'broken', 'stopped'],
  ['an alert of this minute', { oldestUndeliveredSeconds: 60 }, {}, 'oldestAlert', 'ok', 'onItsWay'],
  ['an alert that waits longer', { oldestUndeliveredSeconds: 61 }, {}, 'oldestAlert', 'look', 'late'],
  ['an alert stuck for over five minutes', { oldestUndeliveredSeconds: 301 }, {}, 'oldestAlert', 'broken', 'stuck'],
  ['no consent to Sites.Selected', { permissions: [] }, {}, 'permissions', 'broken', 'sitesSelectedMissing'],
  ['more than Lantern needs', { permissions: [...FACTS.permissions, 'Sites.FullControl.All'] }, {}, 'permissions', 'look', 'tooWide'],
  ['an activity feed without consent', { permissions: ['Sites.Selected'] }, {}, 'permissions', 'look', 'feedMissing'],
  ['no activity feed wanted', { permissions: ['Sites.Selected'], ways: { activityFeed: false, mailbox: 'ok' } }, {}, 'permissions', 'ok', 'ok'],
  ['a directory that is closed', { directory: 'refused' }, {}, 'directory', 'broken', 'refused'],
  ['a mailbox that is closed', { ways: { activityFeed: true, mailbox: 'refused' } }, {}, 'mailbox', 'look', 'refused'],
  ['no mailbox set', { ways: { activityFeed: true, mailbox: 'notSet' } }, {}, 'mailbox', 'ok', 'notSet'],
  ['no mailbox to forward to', { intake: 'notSet' }, {}, 'intake', 'ok', 'notSet'],
  ['a mailbox to forward to that nobody lets Lantern read', { intake: 'refused' }, {}, 'intake', 'broken', 'refused'],
  ['one that does not send receipts', { intake: 'noReceipts' }, {}, 'intake', 'look', 'noReceipts'],
  ['one that did not answer', { intake: 'away' }, {}, 'intake', 'look', 'away'],
  ['three fifths of the units used', { units: { used: 750, granted: 1_250, byLane: {} } }, {}, 'units', 'ok', 'ok'],
  ['more than three fifths', { units: { used: 751, granted: 1_250, byLane: {} } }, {}, 'units', 'look', 'short'],
];

describe('GOV-7 the health of a school', () => {
  it('is good on every line when everything is', () => {
    const lines = judgeHealth(FACTS, SET_UP);
    expect(lines.map(({ check }) => check)).toEqual([...HEALTH_CHECKS]);
    expect(lines.filter(({ state }) => state !== 'ok')).toEqual([]);
    expect(overall(lines)).toBe('ok');
  });

  it.each(CASES)('%s', (_what, facts, setUp, check, state, because) => {
    const lines = judgeHealth({ ...FACTS, ...facts }, { ...SET_UP, ...setUp });
    expect(lines.find((line) => line.check === check)).toEqual({ check, state, finding: because });
    expect(lines.filter((line) => line.check !== check && line.state === 'broken')).toEqual([]);
    expect(overall(lines)).toBe(state);
  });
});
