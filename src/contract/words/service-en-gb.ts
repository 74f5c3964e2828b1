/** Sentences that the service puts together for receipts, My reports and Cases. */
export const serviceWords = {
  dslChannel: "the designated safeguarding team's channel in Teams",
  onDuty: 'on duty',
  schoolOffice: 'School office',
  dsl: 'Designated safeguarding lead',
  nobodyMayBeTold: 'nobody by themselves: please ring',
  telling: (who: string) => `Lantern is telling ${who} now.`,
  told: (who: string) => `${who} has been told and has not answered yet.`,
  nobodyAnswered: 'Nobody has answered yet. Please ring one of the numbers below.',
  has: (name: string, at: string) => `${name} has this, since ${at}.`,
  hasShort: (name: string) => `${name} has this`,
  waiting: 'Waiting for an answer',
  nobodyHasAnswered: 'Nobody has answered',
  nextNews: (at: string) =>
    `You see under My reports when somebody has read it. If nobody has by ${at}, Lantern tells the next person by itself.`,
  nextNewsAnswered: 'You see under My reports how it goes on. You may be asked for more, but you need do nothing now.',
  nextNewsRing: 'Do not wait for Lantern. Ring, and say the reference.',
  mediaLine: '0 media stored',
  steps: { received: 'Received', read: 'Read', beingActedOn: 'Being acted on' },
  statusLines: {
    waiting: 'It has arrived. Nobody has answered it yet.',
    nobodyLeft: 'Nobody has answered it yet. Please ring the school.',
    acknowledged: (name: string) => `${name} has read it.`,
    inProgress: (name: string) => `${name} is acting on it.`,
  },
  willNot: {
    concernIsAboutThem: 'The concern is about them.',
    notForThisLane: 'This kind of concern does not go to them.',
  },
  lantern: 'Lantern',
  climb: { alarm: (who: string) => `The alarm: ${who}`, dslChannel: 'The DSL channel' },
  evidence: {
    sources: {
      outlookFile: 'The e-mail as a file, from Outlook',
      graphMime: "The e-mail as a file, from the reader's mailbox",
      parts: 'Headers, body and list of attachments',
      mailboxMime: 'The e-mail as a file, from the intake mailbox',
      attachedMail: 'The forwarded e-mail, as it was attached',
      attachedMsg: 'The forwarded e-mail, as the Outlook file that was attached',
    },
    notReadable: 'This e-mail is built in a way that cannot be read safely. It can be downloaded as it is.',
    cut: 'This e-mail is very long. Only the first part is shown.',
    changed: 'What is kept is not what was kept first: its fingerprint has changed. Press "Check the fingerprint".',
  },
  incomplete:
    'Part of Microsoft 365 cannot be reached at the moment, so cases may be missing here or out of date. Alerts go out all the same.',
  alreadyDone: {
    message: (name: string, at: string) => `${name} already has this, since ${at}.`,
    whatToDo: 'You need do nothing. If you want to help, speak to them, or take the case over.',
  },
} as const;
