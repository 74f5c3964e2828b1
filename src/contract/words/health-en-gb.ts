import type { HealthFacts, SetUpFacts } from '../../domain/health/facts';
import type { HealthCheck, HealthFinding } from '../../domain/health/judge-health';

interface Said {
  words: string;
  todo?: string;
}
type Say = (facts: HealthFacts, setUp: SetUpFacts, roleWords: (role: SetUpFacts['unheld'][number]) => string) => Said;
type Table = { [Check in HealthCheck]: { title: string; said: Record<HealthFinding<Check>, Said | Say> } };

const PROVISION = 'A SharePoint administrator runs "npm run provision"; with --check it says more.';
const LATER = 'Look at the Microsoft 365 service health page. Lantern tries again by itself.';
const INTAKE =
  'An Exchange administrator lets the service into INTAKE_MAILBOX with RBAC for Applications: Mail.Read and Mail.Send (docs/deploy.md). A change can take two hours.';
const CONSENT = 'A Privileged Role Administrator puts it right in Entra ID; docs/permissions.md says how.';

/** What the health page says: for every line and finding what is so, and what to do about it. */
export const healthWords: Table = {
  signIn: {
    title: 'Sign-in of the service',
    said: {
      ok: { words: 'Lantern signs in to Microsoft 365.' },
      refused: {
        words: 'Microsoft 365 refuses Lantern’s sign-in.',
        todo: 'Compare TENANT_ID, CLIENT_ID and the credential with the registration; a client secret may have run out.',
      },
      away: { words: 'The sign-in did not answer in time.', todo: LATER },
    },
  },
  lists: {
    title: 'Lists in SharePoint',
    said: {
      ok: ({ schema }) => ({ words: `Every list is there, can be written, and is of version ${schema.known}.` }),
      away: { words: 'SharePoint did not answer in time.', todo: LATER },
      siteRefused: { words: 'A site does not let Lantern in.', todo: PROVISION },
      listsMissing: ({ sites }) => ({
        words: `Missing: ${[...sites.school.missingLists, ...sites.staff.missingLists].join(', ')}.`,
        todo: `${PROVISION} A list that was deleted can be brought back from the site’s recycle bin for 93 days: do that first.`,
      }),
      mayNotWrite: { words: 'Lantern may read the lists but not write in them.', todo: PROVISION },
      older: { words: 'The lists are of an older version, or were not set up completely.', todo: PROVISION },
      newer: ({ schema }) => ({
        words: `The lists are of version ${schema.found}; this Lantern knows version ${schema.known}. It goes on working.`,
        todo: 'Update the service: the next start would refuse.',
      }),
      writeAway: { words: 'The lists are there; whether they can be written did not show in time.', todo: 'Check again in a minute.' },
    },
  },
  people: {
    title: 'People and policy',
    said: {
      ok: { words: 'There is a policy in force, and alerts have somebody to go to.' },
      noPolicy: { words: 'No policy is in force, so no concern can be judged.', todo: PROVISION },
      unheld: (_facts, { unheld }, role) => ({
        words: `Nobody is entered as ${unheld.map(role).join(', ')}.`,
        todo: 'Enter them in the list Roles of the school’s SharePoint site.',
      }),
    },
  },
  bot: {
    title: 'The bot',
    said: {
      ok: { words: 'The bot signs in to Teams.' },
      refused: {
        words: 'Teams does not accept the bot’s sign-in.',
        todo: 'In Azure, the bot must have CLIENT_ID as its app id, be of this tenant only, and have the Teams channel on.',
      },
      away: { words: 'Teams did not answer in time.', todo: LATER },
    },
  },
  channel: {
    title: 'The DSL channel',
    said: {
      ok: { words: 'The bot reaches the DSL channel.' },
      refused: {
        words: 'The bot does not reach the DSL channel: alerts go to people’s own chats instead.',
        todo: 'A team owner adds the Lantern app to the team of the channel. Then compare DSL_CHANNEL with the channel’s link.',
      },
      away: { words: 'Teams did not answer in time.', todo: LATER },
    },
  },
  clock: {
    title: 'The clock',
    said: {
      ok: ({ clock }) => ({ words: `Lantern looked for due alerts ${ago(clock.secondsSinceLook ?? 0)} ago.` }),
      notYet: { words: 'The service has just started and has not looked for due alerts yet.', todo: 'Check again in a minute.' },
      stopped: ({ clock }) => ({
        words: `Lantern last looked for due alerts ${ago(clock.secondsSinceLook ?? 0)} ago. Alerts do not climb.`,
        todo: 'If SharePoint answers above, restart the service. Until then the DSL looks at the list of cases.',
      }),
    },
  },
  oldestAlert: {
    title: 'The oldest alert',
    said: {
      ok: { words: 'No alert is waiting to go out.' },
      onItsWay: ({ oldestUndeliveredSeconds }) => ({ words: `An alert fell due ${ago(oldestUndeliveredSeconds)} ago and is on its way.` }),
      late: ({ oldestUndeliveredSeconds }) => ({
        words: `An alert fell due ${ago(oldestUndeliveredSeconds)} ago and is not out yet.`,
        todo: 'Lantern tries again. Check again in two minutes.',
      }),
      stuck: ({ oldestUndeliveredSeconds }) => ({
        words: `An alert has waited for ${ago(oldestUndeliveredSeconds)}.`,
        todo: 'Tell the DSL to open the list of cases now. Then look at the lines on the bot, the channel and the clock.',
      }),
    },
  },
  permissions: {
    title: 'Permissions',
    said: {
      ok: { words: 'Lantern has the permissions it needs, and no site beyond its own.' },
      unknown: { words: 'Which permissions there are shows once the sign-in works.' },
      sitesSelectedMissing: { words: 'The consent to Sites.Selected is missing.', todo: CONSENT },
      tooWide: ({ permissions }) => ({
        words: `Lantern holds ${permissions.filter((name) => /^Sites\..+\.All$/.test(name)).join(', ')}: every site of the tenant. It needs its own two only.`,
        todo: `Take it away again. ${CONSENT}`,
      }),
      feedMissing: {
        words: 'TeamsActivity.Send is missing: when Teams refuses a card, nobody is told through the activity feed.',
        todo: `${CONSENT} Or set ALERT_WAYS without activityFeed.`,
      },
    },
  },
  directory: {
    title: 'The directory',
    said: {
      ok: { words: 'People can be found by name.' },
      refused: { words: 'People cannot be found by name: User.ReadBasic.All is missing.', todo: CONSENT },
      away: { words: 'The directory did not answer in time.', todo: LATER },
    },
  },
  mailbox: {
    title: 'The mailbox for alerts',
    said: {
      ok: { words: 'Alerts can go out by e-mail when Teams fails.' },
      notSet: { words: 'No mailbox is set (ALERT_MAILBOX): alerts go out through Teams only.' },
      refused: {
        words: 'The mailbox does not let Lantern send.',
        todo: 'An Exchange administrator lets the service into ALERT_MAILBOX with RBAC for Applications (docs/deploy.md). A change can take two hours.',
      },
      away: { words: 'The mailbox did not answer in time.', todo: LATER },
    },
  },
  intake: {
    title: 'The mailbox to forward to',
    said: {
      ok: { words: 'Lantern reads what staff forward, and sends receipts.' },
      notSet: { words: 'No mailbox to forward to is set (INTAKE_MAILBOX): staff report in Teams and in Outlook.' },
      noReceipts: { words: 'What staff forward is read, but they get no receipt.', todo: INTAKE },
      refused: { words: 'Lantern may not read the mailbox: what staff forward does not become a report.', todo: INTAKE },
      away: { words: 'The mailbox did not answer in time.', todo: LATER },
    },
  },
  units: {
    title: 'Use of Microsoft Graph',
    said: {
      ok: used,
      short: (facts) => ({
        ...used(facts),
        todo: 'Routine work waits; reports and alerts do not. If it stays so, compare GRAPH_UNITS_PER_MINUTE with the number of licences.',
      }),
    },
  },
};

const LANES: Readonly<Record<string, string>> = { safeguarding: 'reports and alerts', interactive: 'people', signing: 'signatures', routine: 'routine' };

function used({ units }: HealthFacts): Said {
  const lanes = Object.entries(units.byLane).map(([lane, count]) => `${LANES[lane] ?? lane} ${count}`);
  return { words: `${units.used} of ${units.granted} units in the last minute (${lanes.join(', ')}).` };
}

/** "a moment", "40 seconds", "3 minutes". */
function ago(seconds: number): string {
  if (seconds < 2) return 'a moment';
  return seconds < 120 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;
}
