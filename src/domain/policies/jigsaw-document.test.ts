import { createHash } from 'node:crypto';
import { outcomeOf, policyOf, SENT_TO_ME, type Line } from '../testing/clause-walk';

const hasher = { sha256: (text: string) => createHash('sha256').update(text).digest('hex') };

/** The only document with matrices; it names social care, the police and the LADO in that order. */
const LINES: Line[] = [
  [
    'ESC-5',
    'JIG Schedule for development, monitoring and review',
    'social care, then the police',
    { kind: 'selfHarm' },
    'learner: channel / socialCare police …',
  ],
  [
    'ESC-5 ESC-14',
    'JIG Schedule for development, monitoring and review',
    'the LADO where it fits: for adults',
    { kind: 'contact', about: 'staff' },
    'staff: headteacher / socialCare police lado …',
  ],
  ['ESC-1', 'JIG Designated Safeguarding Lead', 'the DSL receives reports', {}, 'learner: channel'],
  [
    'ESC-1',
    'JIG Teaching and support staff',
    'staff report to a DSL at once',
    { kind: 'other' },
    'learner: channel',
  ],
  [
    'REP-2 ESC-9',
    'JIG User actions',
    'whoever is sent something offensive tells the head',
    SENT_TO_ME,
    'learner: channel headteacher',
  ],
  [
    'ESC-11 REP-8',
    'JIG Scope of the Online Safety Policy',
    'parents hear of what happens outside school',
    { kind: 'selfHarm', outsideSchool: true },
    'learner: channel + informParents required',
  ],
  [
    'ESC-2',
    'JIG Reporting and responding',
    'staff misuse goes to the head',
    { about: 'staff' },
    'staff: headteacher',
  ],
  [
    'ESC-3',
    'JIG Reporting and responding',
    'the head: the chair and the authority',
    { about: 'headteacher' },
    'headteacher: chairOfGovernors / localAuthority …',
  ],
  [
    'CAS-8',
    'JIG Reporting and responding',
    'the helpline is among the outside sources',
    { kind: 'selfHarm' },
    'learner: channel / socialCare police helpline …',
  ],
  [
    'ESC-6',
    'JIG Responding to learner actions, row 4',
    'a bullying message: the head',
    {},
    'learner: channel + headteacher required',
  ],
  [
    'ESC-7',
    'JIG Responding to staff actions, row 9',
    'a bullying message by staff: the authority',
    { about: 'staff' },
    'staff: headteacher + localAuthority required',
  ],
  [
    'REP-14',
    'JIG Use of Artificial Intelligence',
    'AI concerns go to the online safety lead',
    { kind: 'aiTool', about: 'unknown' },
    'ai: onlineSafetyLead',
  ],
  [
    'REP-13',
    'JIG Technical Security',
    'breaches of security go to those responsible',
    { kind: 'technical', about: 'unknown' },
    'technical: itTechnician onlineSafetyLead',
  ],
  [
    'DAT-4',
    'JIG Data Protection',
    'lost data may have to go to the ICO',
    { kind: 'personalData', about: 'unknown' },
    'data: dataProtectionLead onlineSafetyLead / ico',
  ],
];

describe('GOV-8 the document JIG', () => {
  const policy = policyOf('JIG');
  it.each(LINES)('%s %s: %s', (_rows, clause, _says, report, outcome) => {
    expect(outcomeOf(policy, report, [outcome, clause], hasher)).toEqual([outcome, clause]);
  });
});
