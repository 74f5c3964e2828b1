import type { ToSignView } from '../../contract/agreements';
import type { CaseRowView, CaseView } from '../../contract/cases';
import type { HealthView } from '../../contract/health';
import type { PolicyView } from '../../contract/policy';
import type { MyReportView, PreviewView, ReceiptView } from '../../contract/reports';
import type { ClientConfig, PeopleView, SessionView } from '../../contract/session';

/** Invented people and answers of an invented school, in the shapes of the contract. */

export const NOW = '2026-11-22T10:30:00Z';

export const sampleConfig: ClientConfig = {
  clientId: '22222222-2222-4222-8222-222222222222',
  tenantId: '7a1c0000-0000-4000-8000-00000000a001',
  authority: 'https://login.example',
  scope: 'api://lantern/access_as_user',
  extraHostOrigins: [],
  graphBaseUrl: 'https://graph.example/v1.0',
};

const emergencyContacts = [
  { label: 'Emergency services', telephone: '999' },
  {
    label: "Children's social care",
    telephone: '020 7946 0100',
    outOfHours: '020 7946 0101',
    hours: 'Mon to Fri 09:00 to 17:00',
  },
  { label: 'Designated safeguarding lead, Daniel Whitcombe', telephone: '020 7946 0102' },
  { label: 'School office', telephone: '020 7946 0103' },
];

function session(id: string, name: string, roles: string[], listCases: boolean): SessionView {
  return {
    person: { id, name, roles },
    school: { name: 'Wren Hollow School' },
    abilities: { report: true, listCases, sign: true, school: ['policy'] },
    toSign: 1,
    emergencyContacts,
    noMediaKinds: ['sexualImage'],
    now: NOW,
  };
}

export const teacher = session(
  '00000000-0000-4000-8000-000000000001',
  'Amara Osei',
  ['member of staff'],
  false,
);
export const lead = session(
  '00000000-0000-4000-8000-000000000002',
  'Daniel Whitcombe',
  ['designated safeguarding lead'],
  true,
);
export const outsider: SessionView = {
  ...session('00000000-0000-4000-8000-000000000011', 'Jack Pemberton', [], false),
  abilities: { report: false, listCases: false, sign: false, school: [] },
  noAccess: {
    sentence: 'Lantern is for staff. Speak to a teacher you trust; they can report it for you.',
    contacts: [{ label: 'Childline', telephone: '0800 1111' }],
  },
};

export const people: PeopleView['people'] = [
  { id: '00000000-0000-4000-8000-000000000010', name: 'Oliver Grantley', detail: 'Teacher of history' },
  { id: '00000000-0000-4000-8000-000000000011', name: 'Jack Pemberton', detail: 'Year 9 pupil' },
  { id: '00000000-0000-4000-8000-000000000012', name: 'Mia Lindqvist', detail: 'Year 9 pupil' },
];

export const learnerPreview: PreviewView = {
  willRead: [
    { id: lead.person.id, name: lead.person.name, roles: lead.person.roles },
    { id: '00000000-0000-4000-8000-000000000003', name: 'Priya Raman', roles: ['deputy safeguarding lead'] },
  ],
  willNot: [],
  toldFirst: 'the DSL channel',
  confidential: false,
  mediaAllowed: true,
};

export const staffPreview: PreviewView = {
  willRead: [{ id: '00000000-0000-4000-8000-000000000005', name: 'Helen Marchetti', roles: ['headteacher'] }],
  willNot: [
    { name: 'Oliver Grantley', roles: ['member of staff'], reason: 'the concern is about this person' },
  ],
  toldFirst: 'Helen Marchetti',
  confidential: true,
  mediaAllowed: true,
};

export function receiptFor(reference: string, sexualImage: boolean): ReceiptView {
  return {
    reference,
    receivedAt: NOW,
    whoHasIt: 'The DSL channel has been told.',
    nextNews: 'You will hear within one school day.',
    doNow: [{ id: 'writeDownChildsWords', text: "Write down the child's own words.", clause: 'Policy 5.2' }],
    doNot: [{ id: 'doNotForward', text: 'Do not forward or share it.', clause: 'Policy 5.3' }],
    contacts: emergencyContacts,
    ...(sexualImage ? { mediaLine: '0 media stored' } : {}),
    repeated: false,
  };
}

export function myReport(number: number): MyReportView {
  return {
    reference: `OS-2026-${String(number).padStart(4, '0')}`,
    kind: 'bullying',
    kindLabel: 'Unkind or bullying messages',
    reportedAt: '2026-11-21T14:05:00Z',
    steps: [
      { id: 'received', label: 'Received', at: '2026-11-21T14:05:00Z', done: true },
      { id: 'read', label: 'Read', done: false },
      { id: 'beingActedOn', label: 'Being acted on', done: false },
    ],
    statusLine: 'The safeguarding team has it.',
  };
}

export function caseRow(number: number, part: Partial<CaseRowView> = {}): CaseRowView {
  return {
    reference: `OS-2026-${String(number).padStart(4, '0')}`,
    kindLabel: 'Unkind or bullying messages',
    lane: 'learner',
    laneLabel: 'Pupil',
    priority: 'high',
    priorityLabel: 'High',
    status: 'new',
    statusLabel: 'Not yet answered',
    reportedAt: '2026-11-22T10:20:00Z',
    whoHasIt: 'Waiting for an answer',
    movesOnAt: '2026-11-22T10:34:30Z',
    group: 'needsYou',
    people: ['Mia Lindqvist', 'Jack Pemberton'],
    ...part,
  };
}

export function caseView(row: CaseRowView): CaseView {
  return {
    ...row,
    kind: 'bullying',
    priorityClause: 'Policy 4.1',
    reporter: 'Amara Osei',
    childInDanger: false,
    toldInPerson: true,
    outsideSchool: false,
    about: { label: 'A pupil', name: 'Jack Pemberton' },
    involved: [{ name: 'Mia Lindqvist', part: 'harmed', partLabel: 'Harmed' }],
    named: [],
    whatHappened: 'At 10:05 in the class chat J wrote “nobody wants you here”.',
    message: {
      author: 'Jack Pemberton',
      sentAt: '2026-11-22T10:05:00Z',
      link: 'https://teams.microsoft.com/l/message/19:abc/1',
      paragraphs: ['nobody wants you here'],
      attachments: [{ name: 'photo.jpg' }],
      hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      bodyState: 'whole',
      mediaDropped: 0,
    },
    riskAreas: [{ id: 'conduct', label: 'Conduct' }],
    matrix: { row: 'L05', incident: 'Deliberate bullying' },
    matrixRows: [
      { row: 'L05', incident: 'Deliberate bullying' },
      { row: 'L06', incident: 'Continued bullying after a warning' },
    ],
    actions: [
      {
        row: 'L05',
        action: 'dsl',
        label: 'Refer to a designated safeguarding lead',
        strength: 'required',
        strengthLabel: 'Required',
        clause: 'Matrix row L05',
      },
      {
        row: 'L05',
        action: 'informParents',
        label: 'Inform parents or carers',
        strength: 'depends',
        strengthLabel: 'Depends',
        clause: 'Matrix row L05, note 2',
      },
    ],
    clocks: [],
    parents: [{ person: 'involved0', name: 'Mia Lindqvist' }],
    namedPeople: [{ person: 'about', name: 'Jack Pemberton' }],
    agencies: [
      {
        name: "Children's social care",
        telephone: '020 7946 0100',
        outOfHours: '020 7946 0101',
        id: 'socialCare',
        hours: 'Mon to Fri',
        open: { now: false, until: '2026-11-23T09:00:00Z' },
        haveReady: ['The child’s full name'],
        neverSend: ['Never a sexual image of a child'],
        clause: 'Policy 6.1',
      },
    ],
    guidance: [{ text: 'Speak to the child alone and calmly.', clause: 'Policy 5.4' }],
    policy: { version: '2026-09', title: 'Online safety policy' },
    climb: [
      { who: 'The DSL channel', at: '2026-11-22T10:20:05Z', state: 'told' },
      { who: 'Deputy safeguarding leads', at: '2026-11-22T10:34:30Z', state: 'next' },
      { who: 'Helen Marchetti', state: 'later' },
    ],
    readers: learnerPreview.willRead,
    chronology: [
      {
        number: 1,
        at: '2026-11-22T10:20:00Z',
        kind: 'received',
        who: 'Lantern',
        text: 'Received from Teams.',
      },
    ],
    chronologyIntact: true,
    openEvidence: false,
    passTo: [],
    abilities: { acknowledge: true, take: true, addNote: true, classify: true, record: true },
  };
}

const clause = 'WREN Responding to incidents, row 1';

/** Two rows by two actions, one cell undecided. */
export const policyView: PolicyView = {
  title: 'Online safety policy',
  shown: { version: 'WREN-2026-09.1', state: 'inForce', inForceFrom: '2026-09-01T00:00:00.000Z' },
  newest: { version: 'WREN-2026-09.1', state: 'inForce', inForceFrom: '2026-09-01T00:00:00.000Z' },
  matrices: [
    {
      id: 'learner',
      title: 'Pupil matrix',
      actions: [
        { id: 'dsl', label: 'Refer to the DSL' },
        { id: 'informParents', label: 'Inform parents' },
      ],
      rows: [
        { id: 'L01', incident: 'Bullying', clause, cells: { dsl: { strength: 'required', clause } } },
        { id: 'L02', incident: 'Damage', clause, cells: { informParents: { strength: 'undecided', clause } } },
      ],
    },
  ],
  abilities: { edit: false },
};

export const healthView: HealthView = {
  checkedAt: NOW,
  overall: 'broken',
  lines: [
    { check: 'signIn', title: 'Sign-in of the service', state: 'ok', words: 'Lantern signs in to Microsoft 365.' },
    {
      check: 'channel',
      title: 'The DSL channel',
      state: 'broken',
      words: 'The bot does not reach the DSL channel.',
      todo: 'A team owner adds the Lantern app to the team.',
    },
    { check: 'units', title: 'Use of Microsoft Graph', state: 'look', words: '800 of 1250 units.', todo: 'Routine work waits.' },
  ],
};

/** An agreement that waits, with one permission. */
export function agreementToSign(number = 1): ToSignView {
  const text: ToSignView['version']['text'] = {
    title: 'Acceptable use',
    intro: 'How we use technology.',
    sections: [{ id: 'safe', title: 'Safe', statements: [{ id: 'adult', text: 'I tell an adult.', symbol: 'adult' }] }],
    permissions: [{ id: 'images', question: 'May the school use your picture?' }],
    renewal: { eachSchoolYear: true, onChange: true },
    signedBy: ['learner'],
    witness: false,
  };
  const version = { audience: 'learners' as const, audienceLabel: 'Older learners', number, text, hash: 'ab12', publishedAt: NOW, publishedBy: 'Ruth Tanaka' };
  return { version, part: 'learner', subjectId: 'L1', self: true, state: 'sent', stateLabel: 'Sent' };
}
