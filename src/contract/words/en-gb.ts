import type { GuidanceId } from '../../domain/incidents/judgement';
import type { ShownKind } from '../../domain/incidents/sorting';
import type { ConcernKind, IncidentStatus, Lane, Part, Priority, RiskArea, SubjectKind } from '../../domain/incidents/types';
import type { ClockId, ClockStart } from '../../domain/policies/clocks';
import type { RoleName } from '../../domain/people/types';
import type { LearnerAction, StaffAction, Strength } from '../../domain/policies/types';

const kinds = {
  bullying: 'Unkind or bullying messages',
  sexualImage: 'A sexual image or message',
  contact: 'Contact from a stranger or an adult',
  hateOrExtremism: 'Hate or extremism',
  selfHarm: "Worry about someone's safety or self-harm",
  harmfulContent: 'Harmful or illegal content',
  technical: 'A password, device or system problem',
  personalData: 'Personal data seen or lost',
  aiTool: 'An AI tool',
  other: 'Something else',
} satisfies Record<ConcernKind, string>;

/** All words that cards, dialogs and screens share, in one place per language. */
export const words = {
  kinds,
  /** What a case is called; `unsorted`: it came by e-mail and nobody has said yet. */
  shownKinds: { ...kinds, unsorted: 'Not sorted yet, came by e-mail' } satisfies Record<ShownKind, string>,
  subjects: {
    learner: 'A pupil',
    staff: 'An adult who works or volunteers here',
    headteacher: 'The headteacher',
    dsl: 'The designated safeguarding lead',
    governor: 'A governor',
    outside: 'Someone outside school',
    unknown: "I don't know",
  } satisfies Record<SubjectKind, string>,
  parts: { harmed: 'Harmed', alleged: 'Said to have done it', sawIt: 'Saw it', notSure: 'Not sure' } satisfies Record<Part, string>,
  priorities: { danger: 'Child in danger', high: 'High', medium: 'Medium', low: 'Low' } satisfies Record<Priority, string>,
  lanes: {
    learner: 'Pupil',
    staff: 'Staff',
    headteacher: 'Headteacher',
    technical: 'Technical',
    data: 'Personal data',
    ai: 'AI tools',
  } satisfies Record<Lane, string>,
  statuses: { new: 'Not yet answered', acknowledged: 'Answered', inProgress: 'Being acted on' } satisfies Record<IncidentStatus, string>,
  riskAreas: { content: 'Content', contact: 'Contact', conduct: 'Conduct', commerce: 'Commerce' } satisfies Record<RiskArea, string>,
  strengths: { required: 'Required', possible: 'Possible', depends: 'Depends', undecided: 'To be decided' } satisfies Record<Strength, string>,
  roles: {
    dsl: 'designated safeguarding lead',
    deputyDsl: 'deputy safeguarding lead',
    headteacher: 'headteacher',
    chairOfGovernors: 'chair of governors',
    safeguardingGovernor: 'safeguarding governor',
    onlineSafetyLead: 'online safety lead',
    itTechnician: 'IT technician',
    dataProtectionLead: 'data protection lead',
    staff: 'member of staff',
  } satisfies Record<RoleName, string>,
  learnerActions: {
    classTeacher: 'Tell the class teacher or tutor',
    headteacher: 'Refer to the headteacher',
    dsl: 'Refer to a designated safeguarding lead',
    policeOrSocialCare: "Refer to the police or children's social care",
    laTechnicalSupport: 'Refer to local authority technical support',
    informParents: 'Inform parents or carers',
    removeDeviceOrAccess: 'Remove device, network or internet access',
    warning: 'Give a warning',
    furtherSanction: 'Further sanction under the behaviour policy',
  } satisfies Record<LearnerAction, string>,
  staffActions: {
    headteacher: 'Refer to the headteacher',
    localAuthority: 'Refer to the local authority',
    police: 'Refer to the police',
    technicalSupportFiltering: 'Technical support acts on filtering',
    warning: 'Give a warning',
    suspension: 'Suspension',
    disciplinaryAction: 'Disciplinary action',
  } satisfies Record<StaffAction, string>,
  clocks: {
    lado: 'Tell the LADO',
    ico: 'Tell the ICO, or decide that it need not be told',
    reportHarmfulContent: 'Go to Report Harmful Content',
    socialCareReply: "Ask for social care's decision",
  } satisfies Record<ClockId, string>,
  clockStarts: {
    reported: 'When it was reported',
    becameAware: 'When the school became aware',
    platformTold: 'When the platform was told',
    referred: 'When it was referred',
  } satisfies Record<ClockStart, string>,
  answerClock: 'Answer the alert',
  guidance: {
    ring999: 'Ring 999 now if anybody is in immediate danger.',
    ringSocialCare: "Ring children's social care if a child may be at risk of serious harm. Anybody may do this.",
    tellDslInPerson: 'Tell the designated safeguarding lead in person or by telephone as well.',
    doNotReply: 'Do not reply to the message.',
    doNotForward: 'Do not forward or share it.',
    doNotDelete: 'Do not delete it, and do not ask anybody to delete it.',
    doNotCopy: 'Do not copy, print or photograph it.',
    keepDevice: 'Keep the device as it is, switched on, and away from others.',
    doNotViewOrShareImage: 'Do not look at, ask for, copy or share the image. Not even to check.',
    doNotInvestigate: 'Do not question anybody about it or look into it yourself.',
    doNotDiscussWithPerson: 'Do not speak about it with the person concerned or with colleagues.',
    localAuthorityNext: 'If you hear nothing, ring the local authority designated officer. You may do so directly.',
    ringLocalAuthorityNow: 'Nobody at this school may be told of this. Ring the local authority yourself, now.',
    changePassword: 'Change the password now, on a device you trust.',
    writeDownChildsWords: "Write down the child's own words as soon as you can.",
    lookAfterYourself: 'If what you saw upset you, talk to somebody you trust today.',
  } satisfies Record<GuidanceId, string>,
} as const;
