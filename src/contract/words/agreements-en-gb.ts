import type { AccessReason } from '../../domain/agreements/access-group';
import type { SignatureState } from '../../domain/agreements/states';
import type { AgreementAudience, EntryKind, SignedHow, Signer } from '../../domain/agreements/types';
import type { DeviceKind, UsageAnswer } from '../../domain/policies/usage';
import type { UsageVerdict } from '../../domain/policies/usage-look-up';

/** Words of agreements that the service and the screens share. */
export const agreementWords = {
  audiences: {
    staffAndVolunteers: 'Staff and volunteers',
    governors: 'Governors',
    learners: 'Older learners',
    learnersKs1: 'Learners, key stage 1',
    learnersKs2: 'Learners, key stage 2',
    parents: 'Parents and carers',
    visitors: 'Visitors',
    contractors: 'Contractors',
    communityUsers: 'Community users',
    staffLaptops: 'Users of school laptops',
    homeSchoolDevices: 'Devices between home and school',
  } satisfies Record<AgreementAudience, string>,
  states: {
    notSent: 'Not sent',
    sent: 'Sent',
    opened: 'Opened',
    signed: 'Signed',
    declined: 'Declined',
    exempt: 'Exempt',
    superseded: 'Signed an earlier version',
  } satisfies Record<SignatureState, string>,
  parts: { adult: 'For themselves', learner: 'The learner', parent: 'A parent or carer' } satisfies Record<Signer, string>,
  links: {
    none: 'No link yet',
    sending: 'Being sent',
    mailed: 'Sent by e-mail',
    printed: 'Printed',
    opened: 'Opened',
    refused: 'The address did not take it',
    done: 'Nothing left to sign',
  },
  sentence: {
    written: 'Your signature is on record. You need do nothing more.',
    kept: 'Very many people are signing at this moment. Your signature is kept and is being written. You need do nothing more.',
    declined: 'Your answer is on record, with your reason. The online safety lead will speak to you.',
    declinedKept: 'Very many people are answering at this moment. Your answer is kept and is being written.',
  },
  /** Messages to signers, and to those who are responsible for them: no name of anybody (P7). */
  message: {
    ask: (count: number) => (count === 1 ? 'An agreement is waiting for you to sign it' : `${count} agreements are waiting for you to sign them`),
    remind: (count: number) => (count === 1 ? 'Reminder: an agreement is waiting for your answer' : `Reminder: ${count} agreements are waiting for your answer`),
    which: (title: string, times: number) => (times === 1 ? `“${title}”` : `“${title}”, for ${times} people`),
    how: 'Read it, then sign or say why not. It takes a few minutes.',
    open: 'Read and sign',
    passOn: (count: number) => (count === 1 ? 'A signature is still missing' : `${count} signatures are still missing`),
    afterReminders: (reminders: number) =>
      `No answer has come after ${reminders === 1 ? 'a reminder' : `${reminders} reminders`}. Nobody is reminded again: please speak to them.`,
    whoTeam: 'See whose it is',
    whoAll: 'See who has not signed',
  },
  access: {
    reasons: { signed: 'has signed', notSigned: 'has not signed', declined: 'declined to sign', left: 'has left' } satisfies Record<AccessReason, string>,
    formerly: 'Somebody who has left',
  },
  /** Head of the exported table. */
  csv: [
    'Key', 'Name', 'Year', 'Class', 'Agreement', 'Version', 'Signature of', 'State', 'Answered at (UTC)', 'Name as typed', 'Reason',
    'Last asked at (UTC)', 'Reminders',
  ],
  pdf: {
    title: 'Acceptable use agreements',
    madeAt: (school: string, at: string, by: string) => `${school}. Taken from Lantern’s record on ${at} by ${by}.`,
    nothing: 'No agreement has been signed, refused or excused.',
    agreement: 'Agreement',
    version: (number: number) => `version ${number}`,
    answer: 'Answer',
    kinds: {
      sent: 'Sent', opened: 'Opened', signed: 'Signed', declined: 'Declined', exempt: 'Exempt', reminded: 'Reminded',
      unreached: 'Not reached', passedOn: 'Passed on',
    } satisfies Record<EntryKind, string>,
    part: 'Signature of',
    name: 'Name as typed',
    group: 'Role or group at that time',
    at: 'When',
    schoolYear: 'School year',
    how: 'How',
    ways: { account: 'Signed in with an account of the school', link: 'With a link of their own', paper: 'On paper' } satisfies Record<SignedHow, string>,
    reason: 'Reason',
    witness: 'Witness',
    recordedBy: 'Entered by',
    yes: 'Yes',
    no: 'No',
    hash: 'Fingerprint of the words (SHA-256)',
    wordsOf: (audience: string, number: number) => `The words: ${audience}, version ${number}`,
  },
  usage: {
    allowed: 'Allowed',
    atCertainTimes: 'Allowed at certain times',
    withStaffPermission: 'Allowed with permission of a member of staff',
    nominatedUsers: 'Only for people named for it',
    notAllowed: 'Not allowed',
    notAllowedAndIllegal: 'Not allowed, and illegal',
  } satisfies Record<UsageAnswer, string>,
  verdicts: { yes: 'Yes', withConditions: 'Yes, on conditions', no: 'No', illegal: 'No, it is illegal' } satisfies Record<
    UsageVerdict['verdict'],
    string
  >,
  devices: {
    schoolIndividual: 'A school device for one person',
    schoolShared: 'A shared school device',
    authorised: 'Another device that the school has authorised',
    learnerOwned: 'A learner’s own device',
    staffOwned: 'A member of staff’s own device',
    visitorOwned: 'A visitor’s own device',
  } satisfies Record<DeviceKind, string>,
  stops: {
    notInSchool: 'This device may not be in school.',
    noInternet: 'This device gets no Internet in school.',
    noNetwork: 'This device gets no access to the school’s network.',
  },
} as const;
